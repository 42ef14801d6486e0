import { z } from 'zod'

/** How the record system or the practitioner rates a client's risk this month; lowest first. */
export const Risk = z.enum(['low', 'medium', 'high'])
export type Risk = z.infer<typeof Risk>
