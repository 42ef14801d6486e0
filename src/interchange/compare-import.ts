import type { Month } from '#basics/month.ts'
import { looksLikeNhsNumber } from '#domain/caseload/nhs-number.ts'
import { contradictionsOf } from '#domain/caseload/overdue.ts'
import type { RowContradiction } from '#domain/import/contradiction.ts'
import { compareRow, type FieldChange, recordedOf } from './compare-row.ts'
import { identityDifferences } from './identity.ts'
import type { PlannedChange, PlannedClient, PlannedLeaving } from './import-plan.ts'
import type { Known, KnownClient } from './known.ts'
import { ask, type IdentityQuestion, type ImportQuestion } from './questions.ts'
import type { AcceptedRow, RowValues } from './row-values.ts'

export type AddedClient = {
  readonly row: number
  readonly reference: string
  readonly how: PlannedClient['how']
  readonly values: RowValues
}
export type ChangedClient = {
  readonly row: number
  readonly reference: string
  readonly changes: readonly FieldChange[]
}
export type UnchangedClient = { readonly row: number; readonly reference: string }

export type ImportWarning =
  | { readonly code: 'looks-like-nhs-number'; readonly row: number; readonly reference: string }
  /** Another reference of the vault that differs in capitals only; the two are not the same to us. */
  | {
      readonly code: 'differs-in-capitals'
      readonly row: number
      readonly reference: string
      readonly known: string
    }

export type ContradictoryRow = {
  readonly row: number
  readonly reference: string
  readonly code: RowContradiction
}

export type ImportComparison = {
  readonly added: readonly AddedClient[]
  readonly changed: readonly ChangedClient[]
  readonly unchanged: readonly UnchangedClient[]
  /** Rows of which nothing is taken: their question is open, or was answered so. */
  readonly leftOut: readonly UnchangedClient[]
  readonly questions: readonly ImportQuestion[]
  readonly warnings: readonly ImportWarning[]
  readonly contradictions: readonly ContradictoryRow[]
  readonly add: readonly PlannedClient[]
  readonly change: readonly PlannedChange[]
  readonly leave: readonly PlannedLeaving[]
}

export type FileToCompare = {
  readonly accepted: readonly AcceptedRow[]
  /** References in refused rows: in the file, so not missing from it. */
  readonly refusedReferences: readonly string[]
  readonly month: Month | null
}

/** The rows of a file beside what the vault knows: what each would do, and what has to be asked first. */
export const compareImport = (
  file: FileToCompare,
  known: Known,
  answers: ReadonlyMap<string, string>,
): ImportComparison => {
  const byReference = new Map(known.clients.map(client => [client.reference, client]))
  const byFolded = new Map(known.clients.map(client => [client.reference.toLowerCase(), client.reference]))
  const outcomes = file.accepted.map(row => ({
    row,
    ...outcomeOf(row, byReference.get(row.reference), answers),
  }))
  const missing = file.accepted.length === 0 ? [] : missingQuestions(file, known, answers)

  const added: AddedClient[] = []
  const changed: ChangedClient[] = []
  const unchanged: UnchangedClient[] = []
  const leftOut: UnchangedClient[] = []
  for (const { row, add, changes, isLeftOut } of outcomes) {
    const who = { row: row.row, reference: row.reference }
    if (isLeftOut) leftOut.push(who)
    else if (add !== null) added.push({ ...who, how: add.how, values: row.values })
    else if (changes.length > 0) changed.push({ ...who, changes })
    else unchanged.push(who)
  }
  return {
    added,
    changed,
    unchanged,
    leftOut,
    questions: [...outcomes.flatMap(outcome => outcome.questions), ...missing],
    warnings: file.accepted.flatMap(row => warningsOf(row, byReference, byFolded)),
    contradictions: file.accepted.flatMap(row => rowContradictions(row, file.month)),
    add: outcomes.flatMap(outcome => outcome.add ?? []),
    change: outcomes.flatMap(outcome => outcome.change ?? []),
    leave: missing.flatMap(({ reference, answer }) =>
      answer === 'closed' || answer === 'transferred' ? [{ reference, how: answer }] : [],
    ),
  }
}

type Outcome = {
  readonly add: PlannedClient | null
  readonly change: PlannedChange | null
  readonly changes: readonly FieldChange[]
  readonly questions: readonly ImportQuestion[]
  readonly isLeftOut: boolean
}

const outcomeOf = (
  accepted: AcceptedRow,
  known: KnownClient | undefined,
  answers: ReadonlyMap<string, string>,
): Outcome => {
  const { row, reference } = accepted
  if (known === undefined) {
    const { facts, entry } = recordedOf(accepted.values)
    return { ...NO_OUTCOME, add: { row, reference, how: 'new', facts, entry } }
  }
  const identity = identityQuestion(accepted, known, answers)
  const elsewhere =
    known.place === 'other-caseload' ? { ...ask('other-caseload', reference, answers), row } : null
  const asked: ImportQuestion[] = [identity, elsewhere].filter(question => question !== null)
  const sameness = identity === null ? 'same' : identity.answer
  const isTaken = sameness === 'same' || sameness === 'keep' || sameness === 'take'
  if (!isTaken || (elsewhere !== null && elsewhere.answer !== 'transfer')) {
    return { ...NO_OUTCOME, questions: asked, isLeftOut: true }
  }
  const { changes, questions, facts, entry } = compareRow(accepted, known, sameness, answers)
  const planned = { row, reference, facts, entry }
  const isSet = Object.keys(facts).length > 0 || Object.keys(entry).length > 0
  const here = known.place === 'this-caseload'
  return {
    add: here ? null : { ...planned, how: elsewhere === null ? 'returned' : 'transferred' },
    change: here && isSet ? planned : null,
    changes,
    questions: [...asked, ...questions],
    isLeftOut: false,
  }
}

const NO_OUTCOME: Outcome = { add: null, change: null, changes: [], questions: [], isLeftOut: false }

const identityQuestion = (
  { row, reference, values }: AcceptedRow,
  known: KnownClient,
  answers: ReadonlyMap<string, string>,
): IdentityQuestion | null => {
  const differs = identityDifferences(known.facts, values)
  if (differs.length === 0) return null
  const whoIs = ({ forename = null, surname = null, initials = null, birthDate = null }: RowValues) => ({
    forename,
    surname,
    initials,
    birthDate,
  })
  return {
    ...ask('identity', reference, answers),
    row,
    differs,
    known: whoIs(known.facts),
    inFile: whoIs(values),
  }
}

const missingQuestions = (file: FileToCompare, known: Known, answers: ReadonlyMap<string, string>) => {
  const here = known.clients.filter(client => client.place === 'this-caseload')
  if (here.length === 0) return []
  const inFile = new Set([...file.accepted.map(row => row.reference), ...file.refusedReferences])
  return here
    .filter(client => !inFile.has(client.reference))
    .map(client => ask('missing', client.reference, answers))
}

const warningsOf = (
  { row, reference }: AcceptedRow,
  byReference: ReadonlyMap<string, KnownClient>,
  byFolded: ReadonlyMap<string, string>,
): ImportWarning[] => {
  const warnings: ImportWarning[] = []
  if (looksLikeNhsNumber(reference)) warnings.push({ code: 'looks-like-nhs-number', row, reference })
  const twin = byReference.has(reference) ? undefined : byFolded.get(reference.toLowerCase())
  if (twin !== undefined) warnings.push({ code: 'differs-in-capitals', row, reference, known: twin })
  return warnings
}

/** Shown and kept as they are. */
const rowContradictions = (
  { row, reference, values }: AcceptedRow,
  month: Month | null,
): ContradictoryRow[] => {
  const { contactsMade = null, lastContact = null, referralDate = null, birthDate = null } = values
  const figures = month === null ? [] : contradictionsOf({ contactsMade, lastContact }, month)
  const codes: RowContradiction[] = [...figures]
  if (referralDate !== null && birthDate !== null && referralDate < birthDate)
    codes.push('referred-before-birth')
  if (lastContact !== null && referralDate !== null && lastContact < referralDate)
    codes.push('contact-before-referral')
  return codes.map(code => ({ row, reference, code }))
}
