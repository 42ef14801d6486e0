import type { PlainDate } from '#basics/plain-date.ts'
import type { DateOrder, ImportField } from '#domain/import/file-mapping.ts'
import { type ColumnContents, contentsOf, daysOf } from './column-contents.ts'
import { fieldOfHeading } from './headings.ts'

export type ColumnGuess = {
  readonly field: ImportField | null
  /** What the guess rests on; `null` where nothing was guessed. */
  readonly from: 'heading' | 'contents' | null
  /** What it could also be, by what is in it: to offer, never to take. */
  readonly candidates: readonly ImportField[]
}

export type CellsOfColumn = { readonly name: string; readonly cells: readonly string[] }

/**
 * A field for each column: by its heading; and in a file whose headings are strange to us, by what is in it where that
 * can be one thing only. Two columns for one field: the better heading has it, of two contents neither.
 */
export const guessColumns = (
  columns: readonly CellsOfColumn[],
  dateOrder: DateOrder,
  asOf: PlainDate,
): ColumnGuess[] => {
  const byHeading = guessByHeadings(columns)
  const known = byHeading.filter(field => field !== null)
  const isStrange = known.length < 3 && known.length < columns.length
  if (known.length === columns.length)
    return byHeading.map(field => ({ field, from: 'heading', candidates: [] }))
  const taken = new Set(known)
  const open = (candidates: readonly ImportField[]) => candidates.filter(field => !taken.has(field))
  const byContents = candidatesByContents(columns, dateOrder, asOf).map(open)
  const claims = new Map<ImportField, number>()
  for (const [i, candidates] of byContents.entries()) {
    if (byHeading[i] === null) for (const field of candidates) claims.set(field, (claims.get(field) ?? 0) + 1)
  }
  return columns.map((_, i) => {
    const field = byHeading[i] ?? null
    if (field !== null) return { field, from: 'heading', candidates: [] }
    const candidates = byContents[i] ?? []
    const only = candidates.length === 1 ? candidates[0] : undefined
    if (isStrange && only !== undefined && claims.get(only) === 1)
      return { field: only, from: 'contents', candidates: [] }
    return { field: null, from: null, candidates }
  })
}

const guessByHeadings = (columns: readonly CellsOfColumn[]): (ImportField | null)[] => {
  const found = columns.map(column => fieldOfHeading(column.name))
  const best = new Map<ImportField, number>()
  for (const [i, guess] of found.entries()) {
    if (guess === null) continue
    const rival = found[best.get(guess.field) ?? -1]
    if (!rival || guess.rank < rival.rank) best.set(guess.field, i)
  }
  // A whole name beside forename and surname says nothing more.
  if (best.has('forename') || best.has('surname')) best.delete('fullName')
  return found.map((guess, i) => (guess !== null && best.get(guess.field) === i ? guess.field : null))
}

const candidatesByContents = (
  columns: readonly CellsOfColumn[],
  dateOrder: DateOrder,
  asOf: PlainDate,
): ImportField[][] => {
  const contents = columns.map(column => contentsOf(column.cells))
  const days = columns.map((column, i) => (isDates(contents[i]) ? daysOf(column.cells, dateOrder, asOf) : []))
  const today = Date.parse(asOf) / 86_400_000
  const lastOfAll = Math.max(...days.map(list => list.at(-1) ?? 0).filter(day => day <= today), 0)
  const reference = contents.findIndex(isReference)
  const prose = contents.findLastIndex(isProse)
  return contents.map((column, i) => {
    if (isDates(column)) return datesCandidates(days[i] ?? [], today, lastOfAll)
    if (column.filled === 0) return []
    if (i === reference) return ['reference']
    if (isListOf(column, column.riskWords)) return ['risk']
    if (isListOf(column, column.stageWords)) return ['stage']
    if (column.statusWords === 1) return ['status']
    if (column.initials >= 0.9 && column.distinct > 1) return ['initials']
    if (column.wholeNumbers === 1 && !column.isCounter && column.largest <= 60)
      return ['contactsPlanned', 'contactsMade']
    if (column.numbers > 0.5) return []
    if (i === prose) return ['comment']
    if (column.distinct === 1 && column.filled > 2 && column.meanWords >= 2)
      return ['worker', 'service', 'locality']
    if (column.distinct <= Math.max(3, column.filled / 3) && column.codes < 0.5)
      return ['service', 'locality']
    return []
  })
}

/** A few words, most of them known; the others are asked about. */
const isListOf = (column: ColumnContents, known: number): boolean =>
  column.distinct > 1 && (known === 1 || (known >= 0.5 && column.distinct <= 8 && column.meanWords < 2))

const isDates = (contents: ColumnContents | undefined): boolean =>
  contents !== undefined && contents.filled > 0 && contents.dates >= 0.9

const isReference = (column: ColumnContents): boolean =>
  column.filledShare > 0.95 &&
  column.distinct > column.filled * 0.95 &&
  column.codes > 0.95 &&
  column.dates < 0.5 &&
  !column.isCounter &&
  column.meanLength >= 3

/** Several words on average, and not the same few every time for everybody: remarks, in whatever language. */
const isProse = (column: ColumnContents): boolean =>
  column.meanWords >= 2 &&
  column.meanLength >= 10 &&
  column.initials < 0.5 &&
  column.dates < 0.5 &&
  (column.filledShare < 0.95 || column.meanLength >= 40)

/** Dates of one kind lie in one stretch of time: births long ago, referrals over years, last contacts in the last weeks. */
const datesCandidates = (days: readonly number[], today: number, lastOfAll: number): ImportField[] => {
  const first = days[0]
  const last = days.at(-1)
  const median = days[Math.floor(days.length / 2)]
  if (first === undefined || last === undefined || median === undefined) return []
  if (last > today) return ['carePlanReviewDue', 'riskAssessmentReviewDue']
  if (today - median > 16 * 365 && today - last > 365) return ['birthDate']
  if (last === lastOfAll && last - median <= 75) return ['lastContact']
  if (last - first > 365) return ['referralDate']
  return ['lastContact', 'lastCaseNote', 'referralDate']
}
