import { z } from 'zod'
import { Instant } from '#basics/instant.ts'
import { SHORT_TEXT } from '#domain/caseload/client.ts'
import { AgendaItems, ServiceAgenda } from '#domain/session/service-agenda.ts'
import { command, query } from './operation.ts'
import { Pdf } from './platform.ts'

/** The agenda with which sessions begin now, and every version it had. */
export const AgendaView = z.strictObject({
  agenda: ServiceAgenda,
  /** Newest first; what Tandem ships has neither name nor date. */
  versions: z.array(
    z.strictObject({
      version: z.number().int(),
      by: z.string().nullable(),
      at: Instant.nullable(),
      whatChanged: z.string().nullable(),
      minutes: z.number().int(),
    }),
  ),
})
export type AgendaView = z.infer<typeof AgendaView>

export const agendaOperations = {
  'agenda.get': query('signed in', z.strictObject({}), AgendaView),
  /** The agenda and the scheme in force as a form to fill in by hand, with nothing of anybody. Its prints are audited. */
  'agenda.blankForm': query('signed in', z.strictObject({ purpose: z.enum(['view', 'print', 'copy']) }), Pdf),
  /** For sessions begun from now on; an agenda that is as it was publishes none. */
  'agenda.publish': command(
    'administrator',
    z.strictObject({
      items: AgendaItems,
      whatChanged: z
        .string()
        .trim()
        .min(1)
        .max(SHORT_TEXT * 5),
    }),
    AgendaView,
  ),
} as const
