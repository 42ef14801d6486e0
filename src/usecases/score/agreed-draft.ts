import { z } from 'zod'
import type { ClientId, ReviewId } from '#basics/ids.ts'
import { Levels } from '#domain/scheme/levels.ts'

/** What the two have chosen so far and not recorded. Kept among the practitioner's drafts once both scores are shown. */
export const AgreedDraft = z.strictObject({ levels: Levels, reasons: z.record(z.string(), z.string()) })
export type AgreedDraft = z.infer<typeof AgreedDraft>

export const agreedDraftKey = (reviewId: ReviewId, clientId: ClientId): string =>
  `agreed.${reviewId}.${clientId}`

export const parseAgreedDraft = (body: string | undefined): AgreedDraft | null => {
  if (body === undefined) return null
  try {
    return AgreedDraft.parse(JSON.parse(body))
  } catch {
    return null
  }
}
