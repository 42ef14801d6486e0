import { z } from 'zod'

/** Which figures of a row can't all be right: those of a month's entry, and those between a client's dates. */
export const RowContradiction = z.enum([
  'contacts-without-last-contact',
  'last-contact-outside-month',
  'no-contacts-but-last-contact',
  'referred-before-birth',
  'contact-before-referral',
])
export type RowContradiction = z.infer<typeof RowContradiction>
