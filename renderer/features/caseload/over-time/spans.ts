import type { TrendSpan } from '#contract/over-time.ts'

export const SPANS: readonly TrendSpan[] = [12, 24, 36]
export const DEFAULT_SPAN: TrendSpan = 12
