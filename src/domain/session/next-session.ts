import { z } from 'zod'
import { Instant } from '#basics/instant.ts'
import { SHORT_TEXT } from '../caseload/client.ts'

/** When and where the two meet next, as one session leaves it to the next review; kept as the note 'next-session'. */
export const NextSession = z.strictObject({
  plannedFor: Instant.nullable(),
  place: z.string().trim().max(SHORT_TEXT).nullable(),
})
export type NextSession = z.infer<typeof NextSession>

/** Null where nothing was said, or where what stands there is no plan. */
export const nextSessionIn = (note: string | undefined): NextSession | null => {
  if (note === undefined || note === '') return null
  try {
    return NextSession.parse(JSON.parse(note))
  } catch {
    return null
  }
}
