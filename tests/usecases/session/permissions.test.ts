import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actionOperations } from '#contract/action.ts'
import { closingOperations } from '#contract/closing.ts'
import { discussionOperations } from '#contract/discussion.ts'
import { documentOperations } from '#contract/document.ts'
import { drawOperations } from '#contract/draw.ts'
import { overviewOperations } from '#contract/overview.ts'
import { scoreOperations } from '#contract/score.ts'
import { sessionOperations } from '#contract/session.ts'
import { aCaseload, type Caseload, withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam, type Name, type Team } from '#tests/support/a-team.ts'
import { everyInput } from '#tests/support/every-operation.ts'
import { handlers } from '#usecases/handlers.ts'

const ALL = {
  ...sessionOperations,
  ...drawOperations,
  ...scoreOperations,
  ...overviewOperations,
  ...discussionOperations,
  ...documentOperations,
  ...closingOperations,
  ...actionOperations,
} as const
const OPERATIONS = Object.keys(ALL) as (keyof typeof ALL)[]

/** A team with a session of Sam's and Robin's in the middle, and one month of Alex's beside it. */
const aTeamAtWork = async (): Promise<{ team: Team; theirs: Caseload; foreign: Caseload }> => {
  const team = await aTeam({ log: () => undefined })
  const brought = { discuss: [0], read: [1], close: [{ index: 2 }] }
  const theirs = await aCaseload(team, brought)
  const foreign = await aCaseload(team, { of: 'Alex', prefix: 'AB', ...brought })
  return { team, theirs, foreign }
}

const asIds = (caseload: Caseload) => ({
  ...caseload,
  actionId: caseload.reviewId,
  recordId: caseload.reviewId,
  importId: caseload.reviewId,
  addendumId: caseload.reviewId,
})

describe('nobody reads or writes a session that is not theirs', () => {
  test('whoever else asks, in whatever order, is refused, and nothing is written', {
    timeout: 120_000,
  }, async () => {
    const { team, theirs } = await aTeamAtWork()
    const inputs = everyInput(team, asIds(theirs))
    const before = await contentOf(team)
    for (const name of ['Jo', 'Alex', 'Ada'] as const satisfies readonly Name[]) {
      await team.unlock(name)
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(OPERATIONS, { minLength: OPERATIONS.length }), async order => {
          for (const operation of order) {
            const answer = await team.core.core.call(operation, inputs[operation])
            expect(answer, `${operation} as ${name}`).toMatchObject({
              ok: false,
              error: { code: 'not-allowed' },
            })
          }
          const me = await team.core.ask('people.me', {})
          expect(me).toMatchObject({ with: null, acting: team.people[name] })
        }),
        { numRuns: 3 },
      )
    }
    expect(await contentOf(team)).toEqual(before)
  })

  test('a guessed id gets the same answer as a forbidden one', async () => {
    const { team, theirs, foreign } = await aTeamAtWork()
    await team.unlock('Robin')
    const guessed = { ...asIds(theirs), ...madeUp(theirs) }
    for (const operation of OPERATIONS) {
      const forbidden = everyInput(team, asIds(foreign))[operation]
      const unknown = everyInput(team, guessed)[operation]
      const [a, b] = [
        await team.core.core.call(operation, forbidden),
        await team.core.core.call(operation, unknown),
      ]
      expect(a, operation).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
      expect(b, operation).toEqual(a)
    }
  })

  test('a refusal is in the audit trail, with the operation and the person', async () => {
    const { team, theirs } = await aTeamAtWork()
    await team.unlock('Alex')
    await team.core.tell('draw.get', { reviewId: theirs.reviewId })
    const refused = await withDatabase(team, db =>
      db.selectFrom('audit').select(['person_id', 'detail_json']).where('act', '=', 'refused').execute(),
    )
    expect(refused).toEqual([{ person_id: team.people.Alex, detail_json: '{"operation":"draw.get"}' }])
  })

  test('before anybody has unlocked, every one of them is closed', async () => {
    const { team, theirs } = await aTeamAtWork()
    team.core = await team.core.restart()
    for (const operation of OPERATIONS) {
      const answer = await team.core.core.call(operation, everyInput(team, asIds(theirs))[operation])
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-signed-in' } })
    }
  })

  test('a supervisor who changes keeps nothing, and the new one sees what they should', async () => {
    const { team, theirs } = await aTeamAtWork()
    await team.unlock('Robin')
    await team.core.ask('people.change', {
      personId: team.people.Sam,
      name: 'Sam Okafor',
      title: null,
      roles: ['practitioner'],
      supervisorId: team.people.Jo,
      contractedHours: 30,
      reductions: [],
    })
    const { reviewId } = theirs
    expect(await team.core.tell('draw.get', { reviewId })).toMatchObject({ error: { code: 'not-allowed' } })
    await team.unlock('Jo')
    expect(await team.core.tell('draw.get', { reviewId })).toMatchObject({ ok: true })
  })

  test('every operation of a session has a handler', () => {
    expect(OPERATIONS.filter(name => !(name in handlers))).toEqual([])
  })
})

/** Ids of the right form that nobody was ever given. */
const madeUp = ({ reviewId, discussionIds, documentIds, closingIds }: Caseload) => {
  const other = <T extends string>(id: T): T =>
    `${id.slice(0, -4)}${id.endsWith('0000') ? '1111' : '0000'}` as T
  return {
    reviewId: other(reviewId),
    discussionIds: discussionIds.map(other),
    documentIds: documentIds.map(other),
    closingIds: closingIds.map(other),
    actionId: other(reviewId),
  }
}

/** Everything a session could write, row by row. */
const contentOf = (team: Team) =>
  withDatabase(team, async db => {
    const rows: Record<string, unknown> = {}
    for (const table of TABLES) rows[table] = await db.selectFrom(table).selectAll().execute()
    return rows
  })

const TABLES = [
  'session',
  'session_event',
  'review',
  'review_event',
  'review_note',
  'score',
  'score_draft',
  'draw',
  'draw_replacement',
  'drawn',
  'discussion',
  'closing',
  'document',
  'action',
  'draft',
  'setting',
] as const
