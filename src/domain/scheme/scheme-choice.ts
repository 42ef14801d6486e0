import { z } from 'zod'

/**
 * What a service chose to score by, newest first: keys of schemes, null for 'not at all'. Earlier choices stay, since a
 * scheme chosen now may start in a later month only.
 */
export const SchemeChoices = z
  .union([z.array(z.string().nullable()), z.string().nullable()])
  .transform(value => (Array.isArray(value) ? value : [value]))
export type SchemeChoices = z.output<typeof SchemeChoices>

/** The newest first; what was chosen before stands once. */
export const choose = (choices: SchemeChoices, key: string | null): SchemeChoices =>
  [key, ...choices.filter(earlier => earlier !== key)].slice(0, MOST)

const MOST = 8
