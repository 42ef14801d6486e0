import { z } from 'zod'

/** How far something is reached. */
export const MetState = z.enum(['met', 'partly', 'not met'])
export type MetState = z.infer<typeof MetState>
