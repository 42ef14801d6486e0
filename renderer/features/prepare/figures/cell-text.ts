import { parseDateInput } from '#basics/date-input.ts'
import { shortDate } from '#basics/date-words.ts'
import { isPlainDate, type PlainDate } from '#basics/plain-date.ts'
import { Risk } from '#domain/caseload/risk.ts'
import { Stage } from '#domain/caseload/stage.ts'
import { GoalOutcome } from '#domain/review/notes.ts'
import type { GridField, GridValue } from './grid-field.ts'

/** The words of the lists, by value: what is shown, typed and pasted. */
export type ListWords = {
  readonly risk: Readonly<Record<Risk, string>>
  readonly stage: Readonly<Record<Stage, string>>
  readonly goalState: Readonly<Record<GoalOutcome, string>>
}

export type CellProblem =
  | { readonly code: 'not-a-date' | 'no-such-date'; readonly text: string; readonly example: string }
  | { readonly code: 'no-year'; readonly text: string; readonly example: string }
  | { readonly code: 'in-the-future'; readonly text: string; readonly example: string }
  | { readonly code: 'not-a-count'; readonly text: string }
  | { readonly code: 'not-in-list'; readonly text: string; readonly list: readonly string[] }

/** A text as a value of its field, or what keeps it from being one. An empty text is 'not recorded'. */
export type CellReading =
  | { readonly ok: true; readonly value: GridValue }
  | { readonly ok: false; readonly problem: CellProblem }

export type CellReader = {
  readonly textOf: (field: GridField, value: GridValue) => string
  readonly read: (field: GridField, text: string) => CellReading
}

/** Between what is stored of a field and what stands in its cell. */
export const createCellReader = (today: PlainDate, words: ListWords): CellReader => {
  const read = (field: GridField, typed: string): CellReading => {
    const text = typed.trim()
    if (text === '') return { ok: true, value: field === 'goalStates' ? [] : null }
    switch (KINDS[field]) {
      case 'count':
        return /^\d{1,3}$/.test(text)
          ? { ok: true, value: Number(text) }
          : { ok: false, problem: { code: 'not-a-count', text } }
      case 'date':
        return readDate(text, today)
      case 'past date':
        return readPastDate(text, today)
      case 'risk':
        return readListed(text, Risk.options, words.risk)
      case 'stage':
        return readListed(text, Stage.options, words.stage)
      case 'goal states':
        return readStates(typed, words)
      case 'text':
        return { ok: true, value: typed }
    }
  }
  const textOf = (field: GridField, value: GridValue): string => {
    if (value === null) return ''
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string')
      return value.map(state => (state === null ? '' : words.goalState[state])).join('\n')
    switch (KINDS[field]) {
      case 'date':
      case 'past date':
        return isPlainDate(value) ? shortDate(value) : value
      case 'risk':
        return words.risk[value as Risk]
      case 'stage':
        return words.stage[value as Stage]
      default:
        return value
    }
  }
  return { read, textOf }
}

const KINDS = {
  contactsPlanned: 'count',
  contactsMade: 'count',
  lastContact: 'past date',
  lastCaseNote: 'past date',
  risk: 'risk',
  stage: 'stage',
  status: 'text',
  carePlanReviewDue: 'date',
  riskAssessmentReviewDue: 'date',
  whatChanged: 'text',
  comment: 'text',
  goals: 'text',
  goalStates: 'goal states',
  strengths: 'text',
  choices: 'text',
} as const satisfies Record<GridField, string>

const readDate = (text: string, today: PlainDate): CellReading => {
  const read = parseDateInput(text, today)
  if (read.ok) return read
  // Its own day with this year says more than any other example.
  const withYear = read.error === 'no-year' ? parseDateInput(`${text}/${today.slice(0, 4)}`, today) : read
  const example = shortDate(withYear.ok ? withYear.value : today)
  return { ok: false, problem: { code: read.error, text, example } }
}

/** What has happened lies on no day to come. */
const readPastDate = (text: string, today: PlainDate): CellReading => {
  const read = readDate(text, today)
  if (!read.ok || read.value === null || String(read.value) <= today) return read
  return { ok: false, problem: { code: 'in-the-future', text, example: shortDate(today) } }
}

/** A line for each goal, in their order; an empty one is 'not recorded'. */
const readStates = (text: string, { goalState }: ListWords): CellReading => {
  const states: (GoalOutcome | null)[] = []
  for (const line of text.split('\n')) {
    const read = line.trim() === '' ? null : readListed(line.trim(), GoalOutcome.options, goalState)
    if (read?.ok === false) return read
    states.push(read === null ? null : (read.value as GoalOutcome))
  }
  return { ok: true, value: states }
}

const readListed = <T extends string>(
  text: string,
  values: readonly T[],
  words: Readonly<Record<T, string>>,
): CellReading => {
  const wanted = text.toLowerCase()
  const found = values.find(value => value === wanted || words[value].toLowerCase() === wanted)
  return found === undefined
    ? { ok: false, problem: { code: 'not-in-list', text, list: values.map(value => words[value]) } }
    : { ok: true, value: found as GridValue }
}
