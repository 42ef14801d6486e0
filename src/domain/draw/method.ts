import { z } from 'zod'

/**
 * Name and version of the way clients are drawn: anybody can repeat it from the printed record with a sort and an
 * HMAC. A change of anything that moves a result is a new method beside this one, never a change of it.
 */
export const DRAW_METHOD = 'tandem-draw-1'

/** Months that a drawn client waits, as long as enough others are left. */
export const DRAW_WINDOW = 12

/** How many times the sample the eligible group is at least, so that nobody can know who comes up. */
export const ELIGIBLE_TIMES_SAMPLE = 3

/** 32 bytes of the system's randomness, taken after the frame was hashed, in lower-case hex. */
export const Seed = z.string().regex(/^[0-9a-f]{64}$/)
export type Seed = z.infer<typeof Seed>
