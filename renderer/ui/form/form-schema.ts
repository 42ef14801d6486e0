import { z } from 'zod'
import { isPlainDate, type PlainDate } from '#basics/plain-date.ts'

/** One of several, begun with none chosen: input null until then. */
export const chosen = <T>(needed: string): z.ZodType<T, T | null> =>
  z.custom<T | null>().transform((value, context) => {
    if (value !== null) return value
    context.addIssue(needed)
    return z.NEVER
  })

/** The text of a `DateField` that reads as a day. */
export const day = (needed: string): z.ZodType<PlainDate, string> =>
  z.string().transform((text, context) => {
    if (isPlainDate(text)) return text
    context.addIssue(needed)
    return z.NEVER
  })

/** Words that have to be there, without the space round them. */
export const words = (needed: string): z.ZodType<string, string> => z.string().trim().min(1, needed)

/** Words, or null where there are none. */
export const wordsOrNull: z.ZodType<string | null, string> = z
  .string()
  .transform(text => (text.trim() === '' ? null : text.trim()))

/** What has to be there as it was typed, with the space round it: a passphrase. */
export const asTyped = (needed: string): z.ZodType<string, string> => z.string().min(1, needed)

/** The text of a `DateField` that may stay empty. */
export const dayOrNull = (needed: string): z.ZodType<PlainDate | null, string> =>
  z.string().transform((text, context) => {
    if (text.trim() === '') return null
    if (isPlainDate(text)) return text
    context.addIssue(needed)
    return z.NEVER
  })
