import { z } from 'zod'

/** Where the work with a client stands, in the order in which it usually goes. */
export const Stage = z.enum(['intake', 'assessment', 'planning', 'delivery', 'follow-up'])
export type Stage = z.infer<typeof Stage>
