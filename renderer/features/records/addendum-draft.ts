import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { RecordId } from '#basics/ids.ts'
import { AddendumKind } from '#domain/record/addendum-schema.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosave } from '#renderer/bridge/saving/use-autosave.ts'

/** What is typed of an addendum, without the passphrase. */
const AddendumDraft = z.strictObject({
  kind: AddendumKind,
  about: z.string().nullable(),
  recordSays: z.string(),
  right: z.string(),
  text: z.string(),
})
export type AddendumDraft = z.infer<typeof AddendumDraft>

const EMPTY: AddendumDraft = { kind: 'addition', about: null, recordSays: '', right: '', text: '' }

export const draftKeyOf = (recordId: RecordId): string => `addendum/${recordId}`

/** What was typed and not signed yet; an empty form where there is none. */
export const readDraft = (body: string | null): AddendumDraft => {
  if (body === null) return EMPTY
  try {
    const read = AddendumDraft.safeParse(JSON.parse(body))
    return read.success ? read.data : EMPTY
  } catch {
    return EMPTY
  }
}

/** Keeps what is typed, for whoever types it: it outlasts a lock. Null once it is signed. */
export const useAddendumDraft = (recordId: RecordId) => {
  const client = useQueryClient()
  const key = draftKeyOf(recordId)
  return useAutosave<AddendumDraft | null>(`draft/${key}`, async typed => {
    const body = typed === null ? null : JSON.stringify(typed)
    const saved = await callOperation('settings.saveDraft', { key, body })
    // No event tells of a draft: what was read before knows it too.
    if (saved.ok) client.setQueryData(['settings.getDraft', { key }], { body })
    return saved
  })
}
