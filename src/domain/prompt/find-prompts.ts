import type { Month } from '#basics/month.ts'
import { daysBetween, type PlainDate } from '#basics/plain-date.ts'
import type { Membership } from '../caseload/client.ts'
import type { CountingScore, JudgedScore } from '../caseload/counting-score.ts'
import type { EntryState, EntryValues } from '../caseload/entry.ts'
import { reviewsDue } from '../caseload/overdue.ts'
import { Risk } from '../caseload/risk.ts'
import type { Prompt } from './prompt.ts'
import {
  caseNoteStandard,
  contactStandard,
  type Standard,
  type StandardFor,
  type Standards,
} from './standards.ts'

/** One client in one month, as the reader may know them. */
export type PromptInput = Omit<StandardFor, 'band'> & {
  readonly standards: Standards
  /** The day that days are counted to. */
  readonly asOf: PlainDate
  readonly membership: Membership
  readonly entry: EntryState
  /** The month before, where the client had a line in it. */
  readonly last: { readonly month: Month; readonly values: EntryValues } | null
  /** Pass this month's own score only where the reader may know it. */
  readonly score: CountingScore | null
  readonly lastScore: JudgedScore | null
}

/**
 * What the rules of a service find about a client, in the order of the rules. A figure that is not recorded finds
 * nothing, a date to come neither; both are shown as gaps elsewhere.
 */
export const findPrompts = (input: PromptInput): Prompt[] => {
  const { entry, membership } = input
  if (membership !== 'carried' && isNothingRecorded(entry)) return [{ rule: 'nothing recorded', membership }]
  return [
    ...contactsDown(input),
    ...lastContact(input),
    ...riskUp(input),
    ...scoreMoved(input),
    ...reviews(input),
    ...lastCaseNote(input),
  ]
}

/** Nobody typed or imported anything; what was carried in from elsewhere is nothing of this month. */
const isNothingRecorded = ({ sources, drafts }: EntryState): boolean =>
  Object.keys(drafts).length === 0 &&
  Object.values(sources).every(source => source === 'carried' || source === 'agreed')

/** Fewer than two cannot be halved in any way worth telling. */
const LEAST_MADE_BEFORE = 2

const contactsDown = ({ entry: { values }, last }: PromptInput): Prompt[] => {
  const made = values.contactsMade
  const before = last?.values.contactsMade ?? null
  if (last === null || made === null || before === null) return []
  if (before < LEAST_MADE_BEFORE || made * 2 > before) return []
  return [
    {
      rule: 'contacts down',
      made,
      planned: values.contactsPlanned,
      before: { month: last.month, made: before, planned: last.values.contactsPlanned },
    },
  ]
}

/** Until this month has a date of its own, the last one that is known counts. */
const lastContact = (input: PromptInput): Prompt[] => {
  const { entry, last, standards } = input
  const { values, drafts } = entry
  // Contacts were made, on days that nobody wrote down, or one that can't be read yet: two figures that disagree, no silence.
  if (values.lastContact === null && ((values.contactsMade ?? 0) > 0 || drafts.lastContact !== undefined))
    return []
  const standard = contactStandard(standards, standardFor(input))
  if (standard === null) return []
  const date = values.lastContact ?? last?.values.lastContact ?? null
  if (date === null) return [{ rule: 'no contact recorded' }]
  return olderThan(date, standard, input.asOf).map(found => ({ rule: 'last contact', ...found }))
}

const lastCaseNote = (input: PromptInput): Prompt[] => {
  const { entry, last, standards } = input
  if (entry.drafts.lastCaseNote !== undefined) return []
  const standard = caseNoteStandard(standards, standardFor(input))
  const date = entry.values.lastCaseNote ?? last?.values.lastCaseNote ?? null
  if (date === null || standard === null) return []
  return olderThan(date, standard, input.asOf).map(found => ({ rule: 'last case note', ...found }))
}

const standardFor = ({ standing, contactLevel, score }: PromptInput): StandardFor => ({
  standing,
  contactLevel,
  band: score?.band ?? null,
})

const olderThan = (
  last: PlainDate,
  standard: Standard,
  asOf: PlainDate,
): { last: PlainDate; days: number; standard: Standard }[] => {
  const days = daysBetween(last, asOf)
  return days > standard.days ? [{ last, days, standard }] : []
}

const riskUp = ({ entry: { values }, last }: PromptInput): Prompt[] => {
  const from = last?.values.risk ?? null
  const to = values.risk
  if (last === null || from === null || to === null) return []
  const rank = (risk: Risk) => Risk.options.indexOf(risk)
  return rank(to) > rank(from) ? [{ rule: 'risk up', from, to, before: last.month }] : []
}

const scoreMoved = ({ score, lastScore }: PromptInput): Prompt[] => {
  if (score === null || lastScore === null || score.source === 'carried') return []
  if (score.band === lastScore.band) return []
  return [
    {
      rule: 'score moved',
      from: { total: lastScore.total, band: lastScore.band, month: lastScore.month },
      to: { total: score.total, band: score.band },
    },
  ]
}

const reviews = ({ entry: { values }, asOf, standards }: PromptInput): Prompt[] =>
  reviewsDue(values, asOf).flatMap(({ kind, due, overdue }): Prompt[] => {
    const days = Math.abs(daysBetween(asOf, due))
    if (overdue) return [{ rule: 'review overdue', kind, due, days }]
    return days <= standards.dueWithinDays ? [{ rule: 'review due', kind, due, days }] : []
  })
