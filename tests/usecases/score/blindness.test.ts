import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type CoreOperationName, coreOperations } from '#contract/index.ts'
import type { Levels } from '#domain/scheme/levels.ts'
import { seededBytes } from '#platform/seeded.ts'
import { aCaseload, levels } from '#tests/support/a-caseload.ts'
import { draw, join, type Meeting, scoreAll } from '#tests/support/a-session.ts'
import { aTeam } from '#tests/support/a-team.ts'
import { everyInput, type Ids } from '#tests/support/every-operation.ts'
import { IS_LONG } from '#tests/support/long-test.ts'

/**
 * Two worlds with the same people, clients, clock and randomness that differ in one thing: what Sam scored in
 * preparation. Until the reveal every answer to everybody must be the same in both, whatever is called in whatever
 * order. What is the same in both can't hold a score, a total, a band, a load, a note, or anything made from them.
 */
describe('until all drawn clients have both scores, nobody is given anything of the practitioner’s own', () => {
  for (const order of IS_LONG ? [1, 2, 3] : [1]) {
    test(`every operation, in shuffled order ${order}`, { timeout: 120_000 }, async () => {
      const worlds = await twoWorlds()
      const both = <T>(work: (world: World) => Promise<T>) => Promise.all(worlds.map(work))

      // Before the session: Robin alone.
      await both(world => world.team.unlock('Robin'))
      await callAll(worlds, order, GIVES_UP)

      // In session, nothing drawn yet; then drawn; then with some and with all of Robin's scores.
      await both(startSession)
      await callAll(worlds, order + 10)
      await both(settle)
      await both(world => draw(world))
      await callAll(worlds, order + 20)
      await both(settle)
      await both(world => scoreAll(world))
      await callAll(worlds, order + 30)

      // Locked in the middle, and each of the two alone.
      await both(world => world.team.unlock('Robin'))
      await callAll(worlds, order + 40)
      await both(world => world.team.unlock('Sam'))
      await callAll(worlds, order + 50)

      // The control: after the reveal the same calls do tell the worlds apart.
      await both(settle)
      await both(giveMissing)
      await both(world => world.team.core.ask('score.reveal', { reviewId: world.reviewId }))
      const told = await Promise.all(AFTERWARDS.map(name => sameAnswer(worlds, name)))
      expect(AFTERWARDS.filter((_, index) => told[index])).toEqual([])
      const [first] = worlds
      const shown = JSON.stringify(await first.team.core.ask('review.get', { reviewId: first.reviewId }))
      expect(shown).toContain('zq-first-own-note')
    })
  }

  test('the practitioner alone sees their own before the session', async () => {
    const [first] = await twoWorlds()
    await first.team.unlock('Sam')
    const view = await first.team.core.ask('review.get', { reviewId: first.reviewId })
    expect(JSON.stringify(view)).toContain('zq-first-own-note')
    await first.team.unlock('Robin')
    const other = await first.team.core.ask('review.get', { reviewId: first.reviewId })
    expect(JSON.stringify(other)).not.toContain('zq-first-own-note')
  })
})

type World = Meeting & Ids

/** Where this month's scores must show once they may. */
const AFTERWARDS = [
  'score.comparison',
  'overview.get',
  'review.get',
  'caseload.list',
  'caseload.load',
  'caseload.overTime',
  'caseload.clientOverTime',
  'caseload.overTimePdf',
  'handover.client',
  'session.close',
] as const

/** Those that end the blindness by right, or end the world. */
const LEFT_OUT: readonly CoreOperationName[] = ['score.reveal', 'draw.make', 'vault.unlock']
/** After 'not held', opening the next month ends this one. */
const GIVES_UP: readonly CoreOperationName[] = ['review.open']

const twoWorlds = async (): Promise<[World, World]> => [
  await aWorld('first', index => levels(3, index % 2, 3, 0, 3)),
  await aWorld('second', index => levels(0, 3, index % 3, 1, 0)),
]

const aWorld = async (name: string, own: (index: number) => Levels): Promise<World> => {
  const team = await aTeam({ randomBytes: seededBytes('00ff'), log: () => undefined })
  const options = {
    clients: 9,
    own,
    notes: () => ({ risk: `zq-${name}-own-note` }),
    discuss: [0, 5],
    read: [1, 6],
    close: [{ index: 2 }, { index: 7 }],
  }
  const caseload = await aCaseload(team, options, seededBytes('aa55'))
  const stranger = caseload.reviewId
  return {
    team,
    ...caseload,
    actionId: stranger,
    recordId: stranger,
    importId: stranger,
    addendumId: stranger,
  }
}

/** Both there, the session running, Robin at the keyboard: wherever a shuffled round has left it. */
const settle = async (world: World): Promise<void> => {
  await world.team.unlock('Robin')
  await world.team.core.ask('session.resume', { reviewId: world.reviewId })
}

/** A shuffled round may have replaced a drawn client, or added one whom Sam never scored. */
const giveMissing = async (world: World): Promise<void> => {
  const { team, reviewId } = world
  await scoreAll(world)
  if ((await team.core.ask('session.get', { reviewId })).drawStage !== 'own scores missing') return
  await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Sam })
  await scoreAll(world)
  await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Robin })
}

const startSession = async (world: World): Promise<void> => {
  await world.team.unlock('Robin')
  await join(world.team, world)
  // A shuffled round may have begun it already.
  await world.team.core.tell('session.start', { reviewId: world.reviewId })
  await settle(world)
}

const callAll = async (
  worlds: readonly [World, World],
  seed: number,
  without: readonly CoreOperationName[] = [],
): Promise<void> => {
  for (const name of shuffled(Object.keys(coreOperations) as CoreOperationName[], seed)) {
    if (LEFT_OUT.includes(name) || without.includes(name)) continue
    expect(await sameAnswer(worlds, name), `${name} tells what Sam scored (round ${seed})`).toBe(true)
  }
}

const sameAnswer = async (worlds: readonly [World, World], name: CoreOperationName): Promise<boolean> => {
  const [first, second] = await Promise.all(
    worlds.map(async world => {
      const { input } = coreOperations[name]
      const given = everyInput(world.team, world)[name]
      expect(input.safeParse(given).success, `the input of ${name} fits`).toBe(true)
      // How long a backup took is the machine's, and never twice the same.
      return JSON.stringify(await world.team.core.core.call(name, given)).replaceAll(/"tookMs":\d+/g, '')
    }),
  )
  return first === second
}

const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, index) => ({ item, key: createHash('sha256').update(`${seed} ${index}`).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item)
