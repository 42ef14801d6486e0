import { z } from 'zod'

/** What a score's total falls in. */
export const Band = z.enum(['low', 'medium', 'high', 'very high'])
export type Band = z.infer<typeof Band>

/** Highest first: the order in which bands are listed, and in which a draw takes its strata. */
export const BANDS = ['very high', 'high', 'medium', 'low'] as const satisfies readonly Band[]

/** For sorting: highest first. */
export const compareBands = (a: Band, b: Band): number => BANDS.indexOf(a) - BANDS.indexOf(b)

/** How many bands lie from one to the other; 0 for the same, never negative. */
export const bandDistance = (a: Band, b: Band): number => Math.abs(compareBands(a, b))
