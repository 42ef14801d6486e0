import { expect, test } from 'vitest'
import type { PlainDate } from '#basics/plain-date.ts'
import { type CoreOperationName, coreOperations } from '#contract/index.ts'
import { PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { auditedActs, entriesOf } from '#tests/support/audited.ts'
import { everyInput } from '#tests/support/every-operation.ts'
import { AFTER_SESSION, heldMonth } from '#tests/support/held-month.ts'
import { IS_LONG } from '#tests/support/long-test.ts'
import { copyOfMarked, type Marked } from '#tests/support/marked-team.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { EVERY_ACT } from './every-act.ts'

const NAMES = Object.keys(coreOperations) as CoreOperationName[]

test('every operation says what it leaves in the trail, or why it leaves nothing', () => {
  expect(NAMES.filter(name => EVERY_ACT[name] === undefined)).toEqual([])
})

test('each that can be called leaves what it says and nothing else, with person and sequence, and no client’s text', {
  timeout: 300_000,
}, async () => {
  const seen = new Set<string>()
  const driven = new Set<string>()
  const wrong: string[] = []
  for (const drive of IS_LONG ? [inSession, preparing, byAnother] : [inSession]) {
    const { team, people } = await drive((name, acts) => {
      driven.add(name)
      const leaves = EVERY_ACT[name]
      const may: readonly string[] = leaves !== undefined && 'acts' in leaves ? leaves.acts : []
      for (const act of acts) {
        seen.add(act)
        if (!may.includes(act)) wrong.push(`${name} left '${act}'`)
      }
    })
    await team.core.core.stop()
    const robin = { id: people.Robin, passphrase: PASSPHRASES.Robin }
    const entries = await entriesOf(team.core.folder, robin)
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1))
    const known: readonly (string | null)[] = Object.values(people)
    for (const entry of entries) {
      expect(known.includes(entry.personId) || entry.act.startsWith('wrong '), entry.act).toBe(true)
    }
    // A mark stands in whatever can be typed about a client or a month; none of them is in the trail.
    expect(JSON.stringify(entries)).not.toContain('zq-')
  }
  expect(wrong).toEqual([])

  if (!IS_LONG) return

  // What only a whole month brings about is in the trail of one that was held.
  const month = await heldMonth('locked')
  for (const act of await auditedActs(month.folder, month.robin, /./)) seen.add(act)
  for (const act of await aroundSigning()) seen.add(act)
  const unseen = NAMES.filter(name => {
    const leaves = EVERY_ACT[name]
    return (
      !HAVE_TESTS_OF_THEIR_OWN.test(name) &&
      leaves !== undefined &&
      'acts' in leaves &&
      !leaves.acts.some(act => seen.has(act))
    )
  })
  expect(unseen).toEqual(NOT_DRIVEN_HERE)
  // A view, a print and a copy of each kind of paper were driven, not only one of them.
  const papers = ['record', 'slip', 'brief', 'closing form', 'copy without names', 'addendum']
  for (const paper of papers) {
    for (const done of ['viewed', 'printed', 'copied out']) expect([...seen]).toContain(`${paper} ${done}`)
  }
  expect(driven.size).toBeGreaterThan(100)
})

/** Backups, keeping and erasing: what they leave stands in their own tests. */
const HAVE_TESTS_OF_THEIR_OWN = /^(backup|keeping|recovery)\./

/** Need a state that none of these worlds has; driven by the tests that are named. */
const NOT_DRIVEN_HERE: readonly CoreOperationName[] = [
  // tests/usecases/caseload/caseload.test.ts
  'caseload.transferClient',
  'caseload.returnClient',
  // tests/usecases/document/document-file.test.ts
  'document.file',
]

type Driven = Marked & { readonly team: Team }
type Met = (name: string, acts: readonly string[]) => void

/** These end the session, the sitting or the vault: last, in this order. */
const LAST: readonly CoreOperationName[] = [
  'draw.replace',
  'session.pause',
  'session.resume',
  'session.end',
  'people.change',
  'people.disable',
  'people.enable',
  'caseload.closeClient',
  'caseload.undoLastMove',
  'vault.unlock',
]
const NEVER: readonly CoreOperationName[] = ['vault.resetPassphrase', 'backup.restore']

/** Robin at the keyboard, Sam beside, Sam's month running and drawn. */
const inSession = async (met: Met): Promise<Driven> => {
  const world = await copyOfMarked()
  const { team, of, people } = world
  await team.unlock('Robin')
  const { reviewId } = of.Sam
  await team.core.ask('session.signIn', { reviewId, personId: people.Sam, passphrase: PASSPHRASES.Sam })
  await team.core.ask('session.resume', { reviewId })
  // To the other and back it would go; Robin alone may read the whole trail.
  const back = { 'session.passKeyboard': { reviewId, to: people.Robin } }
  await callAll(team, { ...everyInput(world, of.Sam), ...back }, met, 'everybody')
  return world
}

/** Alex alone, in preparation. */
const preparing = async (met: Met): Promise<Driven> => {
  const world = await copyOfMarked()
  const { team, of, people } = world
  await team.unlock('Alex')
  await callAll(team, everyInput({ people: { ...people, Sam: people.Alex } }, of.Alex), met, 'own')
  return world
}

/** Jo supervises Sam now: Sam's September was signed by Sam and Robin. */
const byAnother = async (met: Met): Promise<Driven> => {
  const world = await copyOfMarked()
  const { team, of, people } = world
  await team.unlock('Robin')
  const sam = { personId: people.Sam, name: 'Sam Okafor', title: null, roles: ['practitioner' as const] }
  const more = { supervisorId: people.Jo, contractedHours: 30, reductions: [] }
  await team.core.ask('people.change', { ...sam, ...more })
  const { recordId } = of.Sam
  const call = async (name: CoreOperationName, input: object) => {
    // Once a sitting for each record: every operation gets one of its own.
    await team.unlock('Jo')
    await team.core.ask(name, input as never)
    await team.core.core.stop()
    const jo = { id: people.Jo, passphrase: PASSPHRASES.Jo }
    const entries = await entriesOf(team.core.folder, jo)
    const fresh = entries.slice(entries.findLastIndex(({ act }) => act === 'unlocked') + 1)
    expect(fresh.map(({ act }) => act)).toContain('record read by another')
    expect(fresh.every(({ personId }) => personId === people.Jo)).toBe(true)
    met(
      name,
      fresh.map(({ act }) => act),
    )
  }
  for (const name of ['record.get', 'record.summary', 'record.json', 'addendum.clients'] as const)
    await call(name, { recordId })
  for (const { purpose } of PURPOSES) await call('record.pdf', { recordId, purpose })
  return world
}

/** A draft before the second signature, its signature made void, and the texts for the clients' own records after it. */
const aroundSigning = async (): Promise<string[]> => {
  const half = await heldMonth('one signature')
  const before = openTestCore({ folder: half.folder, startAt: AFTER_SESSION })
  await before.ask('vault.unlock', { personId: half.robin.id, passphrase: half.robin.passphrase })
  const { reviewId } = half
  for (const { purpose } of PURPOSES) await before.ask('record.draft', { reviewId, purpose })
  await before.ask('record.draft', { reviewId, purpose: 'view' })
  await before.ask('record.reopen', { reviewId, reason: 'A slip of the pen.' })
  await before.core.stop()
  const drafts = await auditedActs(half.folder, half.robin, /^(draft|signature) /)
  expect(drafts).toEqual(['draft viewed', 'draft printed', 'draft copied out', 'signature made void'])

  const whole = await heldMonth('locked')
  const after = openTestCore({ folder: whole.folder, startAt: AFTER_SESSION })
  await after.ask('vault.unlock', { personId: whole.sam.id, passphrase: whole.sam.passphrase })
  const texts = await after.ask('record.clientTexts', { reviewId: whole.reviewId })
  const [first] = texts.rows
  if (first === undefined) throw new Error('Nothing was decided.')
  const one = { reviewId: whole.reviewId, clientId: first.client.id }
  await after.ask('record.copyClientText', one)
  await after.ask('record.enteredElsewhere', { ...one, on: '2026-10-29' as PlainDate })
  await after.core.stop()
  return [...drafts, ...(await auditedActs(whole.folder, whole.sam, /client’s record/))]
}

const callAll = async (
  team: Team,
  inputs: Readonly<Record<string, unknown>>,
  met: Met,
  whose: 'everybody' | 'own',
): Promise<void> => {
  const trail = { whose, personId: null, group: null, month: null, text: '', before: null } as const
  // That it is read enters the trail with the first reading.
  await team.core.ask('audit.list', trail)
  let last = (await team.core.ask('audit.list', trail)).rows[0]?.sequence ?? 0
  const call = async (name: CoreOperationName, input: unknown) => {
    const { ok } = await team.core.tell(name, input as never)
    const { rows } = await team.core.ask('audit.list', trail)
    const fresh = rows.filter(({ sequence, act }) => sequence > last && act !== 'refused')
    last = rows[0]?.sequence ?? last
    if (ok)
      met(
        name,
        fresh.map(({ act }) => act),
      )
  }
  const order = [...NAMES.filter(name => !LAST.includes(name)), ...LAST]
  for (const name of order) {
    const input = inputs[name]
    if (NEVER.includes(name) || input === undefined || !(IS_LONG || IN_SHORT.test(name))) continue
    const purposes = (input as { purpose?: string }).purpose === undefined ? [{}] : PURPOSES
    for (const purpose of purposes) await call(name, { ...(input as object), ...purpose })
  }
}

/** The quick run drives what opens records and what leaves the device. */
const IN_SHORT =
  /^(record|addendum|handover|closing\.pdf|agenda\.blankForm|caseload\.(export|overTimePdf)|audit)/

const PURPOSES = [{ purpose: 'view' }, { purpose: 'print' }, { purpose: 'copy' }] as const
