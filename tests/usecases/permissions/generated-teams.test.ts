import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { ClientId, PersonId } from '#basics/ids.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { type CoreOperationName, coreOperations } from '#contract/index.ts'
import type { Role } from '#domain/people/role.ts'
import { withDatabase } from '#tests/support/a-caseload.ts'
import type { Name, Team } from '#tests/support/a-team.ts'
import { everyInput, type Ids } from '#tests/support/every-operation.ts'
import { IS_LONG } from '#tests/support/long-test.ts'
import {
  copyOfMarked,
  MARKS,
  type Marked,
  markOf,
  PRACTITIONERS,
  type Practitioner,
} from '#tests/support/marked-team.ts'

const NAMES = ['Robin', 'Sam', 'Jo', 'Alex', 'Ada'] as const satisfies readonly Name[]
const OPERATIONS = Object.keys(coreOperations) as CoreOperationName[]

/** Of a vault, not of anybody in it; they sign people in and out, which is done here by hand. */
const OF_THE_VAULT: readonly CoreOperationName[] = [
  'vault.status',
  'vault.judgePassphrase',
  'vault.setUp',
  'vault.setUpSample',
  'vault.unlock',
  'vault.resetPassphrase',
  'backup.open',
  'backup.restore',
]

/** "An administrator manages people, schemes and backups": nobody else does. */
const OF_ADMINISTRATORS: readonly CoreOperationName[] = [
  'people.add',
  'people.change',
  'people.unfinished',
  'vault.makeRecoveryCode',
  'vault.useRecoveryCode',
  'people.disable',
  'people.enable',
  'settings.setVault',
  'settings.setStandards',
  'settings.publishCriteria',
  'scheme.startDraft',
  'scheme.saveDraft',
  'scheme.publish',
  'scheme.use',
  'checklist.publish',
  'words.publish',
  'agenda.publish',
  'keeping.setYears',
  'keeping.holdScores',
  'keeping.previewScores',
  'keeping.eraseScores',
]

type Line = { readonly of: Name; readonly by: Name | null }

/** The last of each practitioner's four clients is the one who is handed over, if one is. */
const HANDED_OVER = 3

/** One team as it came to be: who has which roles, who supervised whom from when, who left, who was handed over. */
type History = {
  readonly roles: Readonly<Record<Name, readonly Role[]>>
  /** Each of these stands for a day; the last one holds now. */
  readonly days: readonly (readonly Line[])[]
  /** Loses the role without anybody ending the lines. */
  readonly noLonger: Name | null
  readonly disabled: Name | null
  readonly moves: readonly { readonly from: Practitioner; readonly client: number; readonly to: Name }[]
}

const someRoles = (name: Name): fc.Arbitrary<readonly Role[]> =>
  fc
    .subarray(['practitioner', 'supervisor', 'administrator'] as const, { minLength: 1 })
    // Whoever changes all this has to stay able to.
    .map(roles => (name === 'Ada' ? [...new Set<Role>([...roles, 'administrator'])] : roles))

const someLines: fc.Arbitrary<readonly Line[]> = fc.tuple(
  ...NAMES.map(of => fc.record({ of: fc.constant(of), by: fc.option(fc.constantFrom(...NAMES)) })),
)

const histories: fc.Arbitrary<History> = fc.record({
  roles: fc.record(
    Object.fromEntries(NAMES.map(name => [name, someRoles(name)])) as Record<
      Name,
      fc.Arbitrary<readonly Role[]>
    >,
  ),
  days: fc.array(someLines, { minLength: 1, maxLength: 3 }),
  noLonger: fc.option(fc.constantFrom(...NAMES), { freq: 2 }),
  disabled: fc.option(fc.constantFrom('Robin', 'Sam', 'Jo', 'Alex'), { freq: 1 }),
  moves: fc.array(
    fc.record({
      from: fc.constantFrom(...PRACTITIONERS),
      client: fc.constant(HANDED_OVER),
      to: fc.constantFrom<Name>('Sam', 'Alex', 'Robin'),
    }),
    { maxLength: 2 },
  ),
})

/** Stands in marks for a client whom somebody else had before. */
const CLIENT_OF_ANOTHER = 9

/** Who may see what, said without any code of the product. */
type Oracle = {
  readonly sideOf: (viewer: Name, practitioner: Name) => 'practitioner' | 'supervisor' | null
  /** Who has held a client, the one who holds them now last. */
  readonly holdersOf: (practitioner: Practitioner, client: number) => readonly Name[]
}

describe('over generated teams', () => {
  const teams: Team[] = []
  afterEach(async () => {
    for (const team of teams.splice(0)) await team.core.core.stop()
  })

  test('nobody reads or writes what is not theirs, also not by guessing an id', {
    timeout: 3_600_000,
  }, async () => {
    const seed = Number(process.env.TANDEM_PERMISSION_SEED ?? Date.now() % 2 ** 31)
    const numRuns = Number(process.env.TANDEM_PERMISSION_RUNS ?? (IS_LONG ? 20 : 1))
    console.info(`permissions: ${numRuns} generated teams, TANDEM_PERMISSION_SEED=${seed}`)
    await fc.assert(
      fc.asyncProperty(histories, async history => {
        const { team, ...marked } = await copyOfMarked()
        teams.push(team)
        const oracle = await live(team, marked, history)
        const wrong: string[] = []
        for (const viewer of NAMES) {
          if (viewer === history.disabled) await expectNoWayIn(team, viewer)
          else wrong.push(...(await notTheirs(team, marked, history, oracle, viewer)))
        }
        await team.core.core.stop()
        expect(wrong).toEqual([])
      }),
      { seed, numRuns, endOnFailure: process.env.TANDEM_PERMISSION_SHRINK !== '1' },
    )
  })
})

/** Makes the history happen, by the operations that make it happen in the product. */
const live = async (team: Team, marked: Marked, history: History): Promise<Oracle> => {
  const holders = new Map<string, readonly Name[]>()
  for (const { from, client, to } of history.moves) {
    const key = `${from} ${client}`
    const held = holders.get(key) ?? [from]
    const holder = held.at(-1) ?? from
    if (holder === to) continue
    await team.unlock(holder)
    const clientId = marked.of[from].clientIds[client] as ClientId
    const moved = await team.core.tell('caseload.transferClient', {
      clientId,
      toPractitionerId: team.people[to],
      on: '2026-10-29' as PlainDate,
      note: null,
    })
    if (!moved.ok) continue
    holders.set(key, [...held, to])
    // What the new holder writes about the client is theirs, and not the old one's.
    await team.unlock(to)
    await team.core.ask('caseload.changeClient', {
      clientId,
      facts: { goals: markOf(to as Practitioner, CLIENT_OF_ANOTHER, `goals-of-${from}`) },
    })
    // Robin supervises Sam at first, and so may.
    if (!(holder === 'Robin' && to === 'Sam')) {
      await team.unlock(holder)
      const words = { reviewId: marked.of[from].reviewId, clientId, words: { goals: 'Not theirs to write.' } }
      const written = await team.core.tell('review.setClientWords', words)
      expect(written.ok).toBe(false)
    }
  }

  const held = (name: Name, supervising: boolean): Role[] =>
    history.roles[name].filter(role => supervising || role !== 'supervisor' || name !== history.noLonger)
  const change = (name: Name, roles: readonly Role[], by: Name | null) =>
    team.core.tell('people.change', {
      personId: team.people[name],
      name: FULL_NAMES[name],
      title: null,
      roles: [...roles],
      supervisorId: by === null ? null : team.people[by],
      contractedHours: 30,
      reductions: [],
    })
  await team.unlock('Ada')
  const lines = new Map<Name, Name>()
  for (const name of NAMES) await change(name, held(name, true), null)
  for (const day of history.days) {
    team.core.wait(24 * 3600)
    for (const { of, by } of day) {
      const changed = await change(of, held(of, true), by)
      if (!changed.ok) continue
      if (by === null) lines.delete(of)
      else lines.set(of, by)
    }
  }
  const { noLonger, disabled } = history
  if (noLonger !== null && held(noLonger, false).length > 0)
    await change(noLonger, held(noLonger, false), lines.get(noLonger) ?? null)
  if (disabled !== null)
    await withDatabase(team, db =>
      db
        .updateTable('person')
        .set({ disabled_at: '2026-10-30T09:00:00+00:00' as never })
        .where('id', '=', team.people[disabled])
        .execute(),
    )
  const rolesNow = (name: Name): readonly Role[] => {
    const less = held(name, false)
    return less.length > 0 ? less : held(name, true)
  }
  return {
    sideOf: (viewer, practitioner) => {
      if (viewer === practitioner) return rolesNow(viewer).includes('practitioner') ? 'practitioner' : null
      if (!rolesNow(viewer).includes('supervisor')) return null
      return lines.get(practitioner) === viewer ? 'supervisor' : null
    },
    holdersOf: (practitioner, client) => holders.get(`${practitioner} ${client}`) ?? [practitioner],
  }
}

const FULL_NAMES = {
  Robin: 'Robin Price',
  Sam: 'Sam Okafor',
  Jo: 'Jo Lindqvist',
  Alex: 'Alex Brandt',
  Ada: 'Ada Moreno',
} as const satisfies Record<Name, string>

const expectNoWayIn = async (team: Team, viewer: Name): Promise<void> => {
  await team.unlock(viewer).then(
    async () => {
      const answer = await team.core.core.call('people.me', {})
      expect(answer).toMatchObject({ ok: false, error: { code: 'person-disabled' } })
    },
    () => undefined,
  )
}

/** What one of them is given, or may do, that is not theirs; and what they should be given and are not. */
const notTheirs = async (
  team: Team,
  marked: Marked,
  history: History,
  oracle: Oracle,
  viewer: Name,
): Promise<string[]> => {
  const wrong: string[] = []
  const ask = (name: CoreOperationName, input: unknown) => team.core.core.call(name, input)
  const refuses = async (name: CoreOperationName, input: unknown, what: string) => {
    const answer = JSON.stringify(await ask(name, input))
    if (answer !== NOT_ALLOWED) wrong.push(`${viewer}: ${name} of ${what}: ${answer.slice(0, 200)}`)
  }
  const givesNothing = async (name: CoreOperationName, input: unknown) => {
    const found = strangeMarks(oracle, viewer, await ask(name, input))
    if (found.length > 0) wrong.push(`${viewer} is given ${found.slice(0, 4).join(', ')} by ${name}`)
  }

  await team.unlock(viewer)
  for (const practitioner of PRACTITIONERS) {
    const ids = marked.of[practitioner]
    const asked = inputsAbout(marked, practitioner, ids)
    if (oracle.sideOf(viewer, practitioner) !== null) {
      for (const name of SEEN) {
        const answer = JSON.stringify(await ask(name, asked[name]))
        if (!answer.startsWith('{"ok":true') || !answer.includes(`zq-${practitioner}-`))
          wrong.push(`${viewer} is not given ${name} of ${practitioner}: ${answer.slice(0, 200)}`)
      }
      continue
    }
    const before = await contentOf(team)
    await team.unlock(viewer)
    const guessed = inputsAbout(marked, practitioner, madeUp(ids))
    for (const name of OPERATIONS) {
      if (OF_THE_VAULT.includes(name)) continue
      if (OF_ADMINISTRATORS.includes(name)) {
        if (!history.roles[viewer].includes('administrator')) await refuses(name, asked[name], 'the service')
      } else if (isAbout(asked[name], ids, marked.people[practitioner], oracle, practitioner)) {
        // Whoever handed them over takes that back as long as nobody has worked with them.
        if (name === 'caseload.undoLastMove' && oracle.holdersOf(practitioner, HANDED_OVER).at(-2) === viewer)
          continue
        await refuses(name, asked[name], practitioner)
        if (!mentions(guessed[name], marked.people[practitioner]))
          await refuses(name, guessed[name], 'nobody')
      } else if (coreOperations[name].kind === 'query') {
        await givesNothing(name, asked[name])
      }
    }
    for (const [table, rows] of Object.entries(await contentOf(team)))
      if (JSON.stringify(rows) !== JSON.stringify(before[table]))
        wrong.push(`${viewer} on ${practitioner}: ${table} was written`)
    await team.unlock(viewer)
  }
  // What they may see gives nothing of the others beside.
  for (const practitioner of PRACTITIONERS) {
    if (oracle.sideOf(viewer, practitioner) === null) continue
    const inputs = inputsAbout(marked, practitioner, marked.of[practitioner])
    for (const name of OPERATIONS) {
      if (coreOperations[name].kind !== 'query' || OF_THE_VAULT.includes(name)) continue
      await givesNothing(name, name === 'record.list' ? { practitionerId: null } : inputs[name])
    }
  }
  return wrong
}

/** An input for each operation, about this practitioner. */
const inputsAbout = ({ people }: Marked, practitioner: Practitioner, ids: Ids) =>
  everyInput({ people: { ...people, Sam: people[practitioner] } }, ids)

const NOT_ALLOWED = '{"ok":false,"error":{"code":"not-allowed"}}'

/** Their own, and that of the people they supervise now: read, with what stands in it. */
const SEEN = [
  'review.get',
  'caseload.list',
  'caseload.client',
  'record.json',
] as const satisfies readonly CoreOperationName[]

/**
 * Marks in an answer, but of practitioners on whose side the viewer is, or of a client whom one of these holds or has held:
 * their month keeps what it knew of the client. What was written after the client had gone is marked as of another.
 */
const strangeMarks = (oracle: Oracle, viewer: Name, answer: unknown): string[] =>
  [...JSON.stringify(answer).matchAll(MARKS)].flatMap(([mark, by = 'Sam', about = 'own']) => {
    const writer = by as Practitioner
    const client = about === 'own' ? null : Number(about.slice(1))
    const theirs =
      oracle.sideOf(viewer, writer) !== null ||
      (client !== null &&
        client < CLIENT_OF_ANOTHER &&
        oracle.holdersOf(writer, client).some(holder => oracle.sideOf(viewer, holder) !== null))
    return theirs ? [] : [mark]
  })

/** Whether an input points at something of this practitioner; a client who was handed over is the new holder's, whoever helps with them. */
const isAbout = (
  input: unknown,
  ids: Ids,
  practitionerId: PersonId,
  oracle: Oracle,
  practitioner: Practitioner,
): boolean => {
  const { toPractitionerId: _to, secondPersonId: _second, ...said } = input as Record<string, unknown>
  const text = JSON.stringify(said)
  const clients = ids.clientIds.filter(
    (_, index) => oracle.holdersOf(practitioner, index).at(-1) === practitioner,
  )
  const things = [ids.reviewId, ids.recordId, ids.importId, ids.actionId, practitionerId, ...clients]
  const parts = [...ids.discussionIds, ...ids.documentIds, ...ids.closingIds]
  return [...things, ...parts].some(id => text.includes(`"${id}"`))
}

const mentions = (input: unknown, id: string): boolean => JSON.stringify(input).includes(`"${id}"`)

/** Ids of the right form that nobody was ever given. */
const madeUp = (ids: Ids): Ids => {
  const other = <T extends string>(id: T): T =>
    `${id.slice(0, -4)}${id.endsWith('0000') ? '1111' : '0000'}` as T
  return {
    ...ids,
    reviewId: other(ids.reviewId),
    clientIds: ids.clientIds.map(other),
    discussionIds: ids.discussionIds.map(other),
    documentIds: ids.documentIds.map(other),
    closingIds: ids.closingIds.map(other),
    actionId: other(ids.actionId),
    recordId: other(ids.recordId),
    importId: other(ids.importId),
    addendumId: other(ids.addendumId),
  }
}

/** Every row of every table but the audit trail's. */
const contentOf = (team: Team): Promise<Record<string, unknown>> =>
  withDatabase(team, async db => {
    const rows: Record<string, unknown> = {}
    for (const { name } of await db.introspection.getTables()) {
      if (name === 'audit') continue
      rows[name] = await db
        .selectFrom(name as never)
        .selectAll()
        .execute()
    }
    return rows
  })
