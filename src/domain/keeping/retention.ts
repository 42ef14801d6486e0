import { z } from 'zod'
import { addMonthsToDate, type PlainDate } from '#basics/plain-date.ts'

/** What is kept for a time of its own. The audit trail is no class: it is kept as long as the vault. */
export const KEEPING_CLASSES = ['records', 'clients', 'scores', 'files'] as const
export type KeepingClass = (typeof KEEPING_CLASSES)[number]

const years = z.number().int().min(1).max(100).nullable()

/**
 * For how many years the service keeps each class; null is 'not set', as it is until the service decides. Tandem knows no
 * law: signed records count from the day they were locked, what was prepared and said about a client from the day the client
 * left, scores of a practitioner from the day they were last able to sign in, files from the day they were added.
 */
export const KeepingYears = z.strictObject({
  records: years,
  clients: years,
  scores: years,
  files: years,
} satisfies Record<KeepingClass, unknown>)
export type KeepingYears = z.infer<typeof KeepingYears>

export const NOT_SET: KeepingYears = { records: null, clients: null, scores: null, files: null }

/** The day after which something is past its time; null where the service has not set any. */
export const keptUntil = (since: PlainDate, kept: number | null): PlainDate | null =>
  kept === null ? null : addMonthsToDate(since, 12 * kept)

/** On that day itself it is still kept. */
export const isPast = (until: PlainDate, today: PlainDate): boolean => today > until
