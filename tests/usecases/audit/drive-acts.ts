import { rmSync } from 'node:fs'
import type { PlainDate } from '#basics/plain-date.ts'
import { type CoreOperationName, coreOperations } from '#contract/index.ts'
import { RECOVERY_CODE_LETTERS } from '#database/vault/recovery-code.ts'
import { PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { auditedActs, entriesOf } from '#tests/support/audited.ts'
import { aPdf } from '#tests/support/document-files.ts'
import { everyInput } from '#tests/support/every-operation.ts'
import { AFTER_SESSION, type HeldMonth, type HeldUntil, heldMonthForFile } from '#tests/support/held-month.ts'
import { copyOfMarked, type Marked } from '#tests/support/marked-team.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { EVERY_ACT } from './every-act.ts'

export const OPERATIONS = Object.keys(coreOperations) as CoreOperationName[]

export type Driven = {
  readonly operations: number
  /** Entries that the calls left. */
  readonly entries: number
  /** How often each act was entered. */
  readonly acts: ReadonlyMap<string, number>
  readonly wrong: readonly string[]
}

type World = Marked & { readonly team: Team }
type Met = (name: string, acts: readonly string[]) => void

/**
 * Calls what leaves something in the trail, in a vault in which a mark stands in whatever can be typed, and says a sentence
 * each of what is there and should not be, or is not there and should. The short form drives what opens records and what
 * leaves the device; the long one every operation that any of its worlds can answer.
 */
export const driveActs = async (form: 'short' | 'long'): Promise<Driven> => {
  const acts = new Map<string, number>()
  const see = (act: string) => void acts.set(act, (acts.get(act) ?? 0) + 1)
  const driven = new Set<string>()
  const wrong: string[] = []
  let entries = 0
  const met: Met = (name, left) => {
    driven.add(name)
    const leaves = EVERY_ACT[name]
    const may: readonly string[] = leaves !== undefined && 'acts' in leaves ? leaves.acts : []
    for (const act of left) {
      see(act)
      if (!may.includes(act)) wrong.push(`${name} left '${act}'`)
    }
  }
  const worlds = form === 'long' ? [inSession, preparing, byAnother, aroundClients] : [inSession]
  for (const drive of worlds) {
    const world = await drive(form, met, wrong)
    await world.team.core.core.stop()
    const found = await judgeTrail(world)
    entries += found.entries
    wrong.push(...found.wrong)
    rmSync(world.team.core.folder, { recursive: true, force: true, maxRetries: 3 })
  }
  if (form === 'long') {
    // What only a whole month brings about is in the trail of one that was held.
    await inMonth('locked', async ({ folder, robin }) => {
      for (const act of await auditedActs(folder, robin, /./)) see(act)
    })
    for (const act of await aroundSigning(wrong)) see(act)
    wrong.push(...unseen(acts))
  }
  return { operations: driven.size, entries, acts, wrong }
}

/** Person and number of every entry, and no client's text in any. */
const judgeTrail = async ({ team, people }: World) => {
  const robin = { id: people.Robin, passphrase: PASSPHRASES.Robin }
  const entries = await entriesOf(team.core.folder, robin)
  const known: readonly (string | null)[] = Object.values(people)
  const wrong = entries.flatMap(({ sequence, personId, act, ...entry }, index) => [
    ...(sequence === index + 1 ? [] : [`entry ${sequence} stands at place ${index + 1}`]),
    ...(known.includes(personId) || act.startsWith('wrong ') ? [] : [`'${act}' has no person`]),
    // A mark stands in whatever can be typed about a client or a month; none of them is in the trail.
    ...(JSON.stringify({ act, ...entry }).includes('zq-') ? [`'${act}' holds a client’s text`] : []),
  ])
  return { entries: entries.length, wrong }
}

/** A view, a print and a copy of each kind of paper were driven, and every operation left one of its acts. */
const unseen = (acts: ReadonlyMap<string, number>): string[] => {
  const papers = [
    'record',
    'slip',
    'brief',
    'closing form',
    'copy without names',
    'addendum',
    'draft',
    'figures',
  ]
  const wanted = papers.flatMap(paper => ['viewed', 'printed', 'copied out'].map(done => `${paper} ${done}`))
  const silent = OPERATIONS.filter(name => {
    const leaves = EVERY_ACT[name]
    return (
      !HAVE_TESTS_OF_THEIR_OWN.test(name) &&
      leaves !== undefined &&
      'acts' in leaves &&
      !leaves.acts.some(act => acts.has(act))
    )
  })
  return [...wanted, 'wrong passphrase', 'wrong recovery code']
    .filter(act => !acts.has(act))
    .map(act => `'${act}' was never entered`)
    .concat(silent.map(name => `${name} left none of its acts`))
}

/** Backups, keeping and erasing: what they leave stands in their own tests. */
const HAVE_TESTS_OF_THEIR_OWN = /^(backup|keeping|recovery)\./

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

type Drive = (form: 'short' | 'long', met: Met, wrong: string[]) => Promise<World>

/** Robin at the keyboard, Sam beside, Sam's month running and drawn. */
const inSession: Drive = async (form, met) => {
  const world = await copyOfMarked()
  const { team, of, people } = world
  await team.unlock('Robin')
  const { reviewId } = of.Sam
  await team.core.ask('session.signIn', { reviewId, personId: people.Sam, passphrase: PASSPHRASES.Sam })
  await team.core.ask('session.resume', { reviewId })
  // To the other and back it would go; Robin alone may read the whole trail.
  const back = { 'session.passKeyboard': { reviewId, to: people.Robin } }
  await callAll(team, { ...everyInput(world, of.Sam), ...back }, met, 'everybody', form)
  return world
}

/** Alex alone, in preparation. */
const preparing: Drive = async (form, met) => {
  const world = await copyOfMarked()
  const { team, of, people } = world
  await team.unlock('Alex')
  await callAll(team, everyInput({ people: { ...people, Sam: people.Alex } }, of.Alex), met, 'own', form)
  return world
}

/** Jo supervises Sam now: Sam's September was signed by Sam and Robin. */
const byAnother: Drive = async (_, met, wrong) => {
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
    const acts = fresh.map(({ act }) => act)
    if (!acts.includes('record read by another')) wrong.push(`${name} by another left ${acts.join(', ')}`)
    if (fresh.some(({ personId }) => personId !== people.Jo))
      wrong.push(`${name} was entered for somebody else`)
    met(name, acts)
  }
  for (const name of ['record.get', 'record.summary', 'record.json', 'addendum.clients'] as const)
    await call(name, { recordId })
  for (const { purpose } of PURPOSES) await call('record.pdf', { recordId, purpose })
  return world
}

/** A client who is handed over and one who comes back, a document's file, and tries that fail at the door. */
const aroundClients: Drive = async (_, met, wrong) => {
  const world = await copyOfMarked()
  const { team, of, people } = world
  const { clientIds, references, documentIds } = of.Alex
  const [documentId] = documentIds
  const leaving = clientIds.at(-1)
  const handed = clientIds.at(-2)
  if (documentId === undefined || leaving === undefined || handed === undefined) throw new Error('Too few.')
  const on = '2026-10-28' as PlainDate
  const asAlex = async (name: CoreOperationName, input: object) => {
    await team.unlock('Alex')
    const answer = await team.core.tell(name, input as never)
    if (!answer.ok) wrong.push(`${name} was refused: ${answer.error.code}`)
    await team.core.core.stop()
    const entries = await entriesOf(team.core.folder, { id: people.Alex, passphrase: PASSPHRASES.Alex })
    const fresh = entries.slice(entries.findLastIndex(({ act }) => act === 'unlocked') + 1)
    if (fresh.length === 0) wrong.push(`${name} left nothing`)
    met(
      name,
      fresh.map(({ act }) => act),
    )
  }
  const base64 = Buffer.from(aPdf()).toString('base64')
  await asAlex('document.attachFile', { documentId, name: 'zq-Alex-own-plan.pdf', base64 })
  await asAlex('document.file', { documentId })
  await asAlex('document.takeFileOff', { documentId })
  await asAlex('caseload.closeClient', { clientId: leaving, on, reason: 'moved away', note: null })
  const later = '2026-10-29' as PlainDate
  const back = { reference: references.at(-1), practitionerId: people.Alex, on: later }
  await asAlex('caseload.returnClient', back)
  await asAlex('caseload.transferClient', { clientId: handed, toPractitionerId: people.Sam, on, note: null })

  await knockAtTheDoor(world, met, wrong)
  return world
}

/** As Alex, without Alex's passphrase or a code; it stands in the trail when somebody has come in. */
const knockAtTheDoor = async ({ team, people }: World, met: Met, wrong: string[]): Promise<void> => {
  const robin = { id: people.Robin, passphrase: PASSPHRASES.Robin }
  const before = (await entriesOf(team.core.folder, robin)).length
  team.core.wait(60)
  team.core = await team.core.restart()
  await team.core.tell('vault.unlock', { personId: people.Alex, passphrase: 'not this one at all' })
  const newPassphrase = 'seven quiet rivers run'
  const recoveryCode = '0'.repeat(RECOVERY_CODE_LETTERS)
  await team.core.tell('vault.resetPassphrase', { personId: people.Alex, recoveryCode, newPassphrase })
  await team.unlock('Robin')
  await team.core.core.stop()
  const [passphrase, code, ...others] = (await entriesOf(team.core.folder, robin)).slice(before)
  met('vault.unlock', passphrase === undefined ? [] : [passphrase.act])
  met('vault.resetPassphrase', code === undefined ? [] : [code.act])
  met(
    'vault.unlock',
    others.map(({ act }) => act),
  )
  for (const entry of [passphrase, code])
    if (entry?.subjectId !== people.Alex) wrong.push(`'${entry?.act}' does not say as whom it was tried`)
}

const inMonth = async <T>(until: HeldUntil, work: (month: HeldMonth) => Promise<T>): Promise<T> => {
  const month = await heldMonthForFile(until)
  try {
    return await work(month)
  } finally {
    rmSync(month.folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** A draft before the second signature, its signature made void, and the texts for the clients' own records after it. */
const aroundSigning = async (wrong: string[]): Promise<string[]> => {
  const drafts = await inMonth('one signature', async ({ folder, robin, reviewId }) => {
    const before = openTestCore({ folder, startAt: AFTER_SESSION })
    await before.ask('vault.unlock', { personId: robin.id, passphrase: robin.passphrase })
    for (const { purpose } of PURPOSES) await before.ask('record.draft', { reviewId, purpose })
    await before.ask('record.draft', { reviewId, purpose: 'view' })
    await before.ask('record.reopen', { reviewId, reason: 'A slip of the pen.' })
    await before.core.stop()
    return auditedActs(folder, robin, /^(draft|signature) /)
  })
  const once = ['draft viewed', 'draft printed', 'draft copied out', 'signature made void']
  if (drafts.join() !== once.join()) wrong.push(`drafts left ${drafts.join(', ')}`)

  const texts = await inMonth('locked', async ({ folder, sam, reviewId }) => {
    const after = openTestCore({ folder, startAt: AFTER_SESSION })
    await after.ask('vault.unlock', { personId: sam.id, passphrase: sam.passphrase })
    const [first] = (await after.ask('record.clientTexts', { reviewId })).rows
    if (first === undefined) throw new Error('Nothing was decided.')
    const one = { reviewId, clientId: first.client.id }
    await after.ask('record.copyClientText', one)
    await after.ask('record.enteredElsewhere', { ...one, on: '2026-10-29' as PlainDate })
    await after.core.stop()
    return auditedActs(folder, sam, /client’s record/)
  })
  return [...drafts, ...texts]
}

const callAll = async (
  team: Team,
  inputs: Readonly<Record<string, unknown>>,
  met: Met,
  whose: 'everybody' | 'own',
  form: 'short' | 'long',
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
  const order = [...OPERATIONS.filter(name => !LAST.includes(name)), ...LAST]
  for (const name of order) {
    const input = inputs[name]
    if (NEVER.includes(name) || input === undefined || !(form === 'long' || IN_SHORT.test(name))) continue
    const purposes = (input as { purpose?: string }).purpose === undefined ? [{}] : PURPOSES
    for (const purpose of purposes) await call(name, { ...(input as object), ...purpose })
  }
}

/** The short form drives what opens records and what leaves the device. */
const IN_SHORT =
  /^(record|addendum|handover|closing\.pdf|agenda\.blankForm|caseload\.(export|overTimePdf)|audit)/

const PURPOSES = [{ purpose: 'view' }, { purpose: 'print' }, { purpose: 'copy' }] as const
