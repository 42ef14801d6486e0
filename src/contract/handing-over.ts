import { z } from 'zod'
import { ClientId } from '#basics/ids.ts'
import { query } from './operation.ts'
import { Pdf } from './platform.ts'

/** What is handed over: pages to read, or the same as JSON for another program. */
const HandedOver = z.discriminatedUnion('form', [
  Pdf.extend({ form: z.literal('pdf') }),
  z.strictObject({ form: z.literal('json'), name: z.string(), text: z.string() }),
])
export type HandedOver = z.infer<typeof HandedOver>

const Asked = z.strictObject({ purpose: z.enum(['view', 'print', 'copy']), form: z.enum(['pdf', 'json']) })

export const handingOverOperations = {
  /**
   * Everything about one client across all months and records, for whoever holds them and whoever supervises that person:
   * looking at it is audited once a sitting, printing and copying each time.
   */
  'handover.client': query('practising', Asked.extend({ clientId: ClientId }), HandedOver),
  /** Everything about whoever asks, at a keyboard of their own; nobody hands over another's. Clients stand as references. */
  'handover.person': query('signed in', Asked, HandedOver),
} as const
