import { z } from 'zod'
import { addMonths, Month } from '#basics/month.ts'
import type { Standing } from '#domain/caseload/client.ts'
import type { JudgedScore } from '#domain/caseload/counting-score.ts'
import type { EntryValues } from '#domain/caseload/entry.ts'
import { Risk } from '#domain/caseload/risk.ts'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { Band } from '#domain/scheme/band.ts'
import type { CriteriaRules } from './criteria.ts'
import { scoreIsOld } from './score-age.ts'

const LowScore = z.strictObject({ total: z.number(), month: Month })

/** Why a client meets a criterion, with its figures. The sentences are in the texts. */
export const CandidateReason = z.discriminatedUnion('criterion', [
  z.strictObject({ criterion: z.literal('goals met') }),
  z.strictObject({
    criterion: z.literal('stable'),
    months: z.number().int(),
    since: Month,
    risk: Risk,
    /** Null where the service does not score. */
    band: Band.nullable(),
  }),
  /** Earlier one first. */
  z.strictObject({ criterion: z.literal('low twice'), scores: z.tuple([LowScore, LowScore]) }),
])
export type CandidateReason = z.infer<typeof CandidateReason>

export type Candidate = { readonly kind: ClosingKind; readonly reasons: readonly CandidateReason[] }

/** A client's line in one month. */
export type CandidateMonth = {
  readonly month: Month
  readonly values: Pick<EntryValues, 'risk' | 'contactsPlanned' | 'contactsMade'>
}

export type CandidateInput = {
  readonly criteria: CriteriaRules
  readonly month: Month
  readonly standing: Standing
  /** All the goals recorded are met. */
  readonly goalsMet: boolean
  /** Lines of this month and of those before, in any order. */
  readonly months: readonly CandidateMonth[]
  /** The score that counts of each month, agreed before own, as the reader may know them; in any order. */
  readonly scores: readonly JudgedScore[]
  /** False where the service does not score: bands are then no part of 'stable'. */
  readonly scoring: boolean
}

/** What a client could be named for, by the service's criteria: only ever offered. */
export const findCandidates = (input: CandidateInput): Candidate[] => {
  const { criteria, standing } = input
  const goals = goalsReason(input)
  const stable = stableReason(input)
  const low = lowTwice(input)
  return ClosingKind.options
    .filter(kind => kind !== standing)
    .flatMap(kind => {
      const reasons = [
        ...(criteria.goalsMet.for.includes(kind) ? goals : []),
        ...(criteria.stable.for.includes(kind) ? stable : []),
        ...(criteria.lowTwice.for.includes(kind) ? low : []),
      ]
      return reasons.length === 0 ? [] : [{ kind, reasons }]
    })
}

/** So many were made as were planned, or one more: many more is no quiet month. */
export const contactsAsPlanned = ({
  contactsPlanned,
  contactsMade,
}: Pick<EntryValues, 'contactsPlanned' | 'contactsMade'>): boolean =>
  contactsPlanned !== null &&
  contactsMade !== null &&
  contactsMade >= contactsPlanned &&
  contactsMade <= contactsPlanned + 1

const goalsReason = (input: CandidateInput): CandidateReason[] =>
  input.goalsMet ? [{ criterion: 'goals met' }] : []

/** A month without a line, or with a figure that is not recorded, ends the row of months. */
const stableReason = (input: CandidateInput): CandidateReason[] => {
  const { month, months, scores, scoring } = input
  const { months: count, highest } = input.criteria.stable
  const byMonth = new Map(months.map(line => [line.month, line.values]))
  const wanted = Array.from({ length: count }, (_, back) => addMonths(month, -back))
  const lines = wanted.flatMap(wantedMonth => {
    const values = byMonth.get(wantedMonth)
    if (values === undefined || values.risk === null || !contactsAsPlanned(values)) return []
    return [{ risk: values.risk, band: scoring ? bandIn(scores, wantedMonth) : null }]
  })
  const [first] = lines
  if (first === undefined || lines.length < count || (scoring && first.band === null)) return []
  const { risk, band } = first
  if (lines.some(line => line.risk !== risk || line.band !== band)) return []
  const quiet: readonly string[] = highest === 'low' ? ['low'] : ['low', 'medium']
  if (!quiet.includes(risk) || (band !== null && !quiet.includes(band))) return []
  return [{ criterion: 'stable', months: count, since: wanted.at(-1) ?? month, risk, band }]
}

/** The band a client counted with in a month: its own, else the last one before that is not old. */
const bandIn = (scores: readonly JudgedScore[], month: Month): Band | null =>
  newestFirst(scores).find(score => score.month <= month && !scoreIsOld(score.month, month))?.band ?? null

const lowTwice = ({ scores, month }: CandidateInput): CandidateReason[] => {
  const [last, before] = newestFirst(scores).filter(score => score.month <= month)
  if (last === undefined || before === undefined || scoreIsOld(last.month, month)) return []
  if (last.band !== 'low' || before.band !== 'low') return []
  return [
    {
      criterion: 'low twice',
      scores: [
        { total: before.total, month: before.month },
        { total: last.total, month: last.month },
      ],
    },
  ]
}

const newestFirst = (scores: readonly JudgedScore[]): readonly JudgedScore[] =>
  [...scores].sort((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0))
