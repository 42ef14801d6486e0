import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { PlainDate } from './plain-date.ts'

/**
 * A moment as ISO text with the offset of the place where it happened, to the second:
 * `2026-10-29T14:02:00+00:00`. Its first ten characters are the day on the wall. Order comes from sequence numbers,
 * never from sorting these (two offsets sort wrongly, and a clock may be set back).
 */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?[+-]\d{2}:\d{2}$/)
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** `offsetMinutes` east of Greenwich is positive. */
export const instantOf = (epochMilliseconds: number, offsetMinutes: number): Instant => {
  const wall = new Date(epochMilliseconds + offsetMinutes * 60_000).toISOString().slice(0, 19)
  const sign = offsetMinutes < 0 ? '-' : '+'
  const minutes = Math.abs(offsetMinutes)
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${wall}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` as Instant
}

export const epochOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds

export const dateOf = (instant: Instant): PlainDate => instant.slice(0, 10) as PlainDate

/** The wall's `HH:MM`. */
export const timeOf = (instant: Instant): string => instant.slice(11, 16)

/** Seconds from `from` to `to`; negative when the clock went back. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.round((epochOf(to) - epochOf(from)) / 1000)
