import { z } from 'zod'

/** Ending the service; keeping the client at low contact; the same care carried by support staff. */
export const ClosingKind = z.enum(['closing', 'stable casing', 'support staff'])
export type ClosingKind = z.infer<typeof ClosingKind>

/** What the pair agreed. Declined and deferred come up again next month by themselves. */
export const ClosingOutcome = z.enum(['agreed', 'declined', 'deferred'])
export type ClosingOutcome = z.infer<typeof ClosingOutcome>

/** `named` is readied for next month; `to decide` has its form now and is decided in this review's session. */
export const ClosingStage = z.enum(['named', 'to decide'])
export type ClosingStage = z.infer<typeof ClosingStage>
