import { z } from 'zod'

/** How many points in a row make a signal. Stored with each chart, since services differ (some use 6). */
export const TrendRules = z.object({
  /** On one side of the mean. */
  shift: z.number().int().min(3).max(20),
  /** Rising, or falling. */
  trend: z.number().int().min(3).max(20),
})
export type TrendRules = z.infer<typeof TrendRules>

export const DEFAULT_TREND_RULES: TrendRules = { shift: 7, trend: 7 }

/** The rules by name, in the order in which the signals of one point are listed. */
export const SIGNAL_RULES = ['outside', 'shift', 'trend', 'two-of-three'] as const
export type SignalRule = (typeof SIGNAL_RULES)[number]

/** A point that a rule flags; the first point is 1. */
export type Signal = { readonly index: number; readonly rule: SignalRule }
