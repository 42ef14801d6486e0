import { z } from 'zod'
import { PersonId } from '#basics/ids.ts'
import { Month } from '#basics/month.ts'
import { ACT_GROUPS } from '#domain/audit/act-group.ts'
import { TrailRow } from '#domain/audit/trail.ts'
import { query } from './operation.ts'
import { Base64, Pdf } from './platform.ts'

export const TrailFilter = z.strictObject({
  /** Everybody's is an administrator's; one's own is what one did, and what others did with what is about oneself. */
  whose: z.enum(['everybody', 'own']),
  /** Who did it; null for anybody. */
  personId: PersonId.nullable(),
  group: z.enum(ACT_GROUPS).nullable(),
  month: Month.nullable(),
  /** Words that stand in what was done or what it is about. */
  text: z.string().trim().max(200),
})
export type TrailFilter = z.infer<typeof TrailFilter>

export const auditOperations = {
  /** Newest first. Reading the trail stands in it, once a sitting. */
  'audit.list': query(
    'signed in',
    TrailFilter.extend({ before: z.number().int().nullable() }),
    z.strictObject({
      rows: z.array(TrailRow),
      /** Where to go on; null at the beginning of the trail. */
      next: z.number().int().nullable(),
      /** Months in which there is an entry, newest first. */
      months: z.array(Month),
    }),
  ),
  /** The same without pages, as a file: CSV to work with, PDF to print. At most 100,000 entries, or 2,000 on paper. */
  'audit.export': query(
    'signed in',
    TrailFilter.extend({ form: z.literal('csv') }),
    z.strictObject({ name: z.string(), base64: Base64, entries: z.number().int() }),
  ),
  'audit.pdf': query('signed in', TrailFilter.extend({ purpose: z.enum(['view', 'print', 'copy']) }), Pdf),
} as const
