import { z } from 'zod'
import { twiceIn } from '#domain/document/change-checklist.ts'
import type { ChecklistItem } from '#domain/document/checklist.ts'

/** A list while it is changed: texts as they are typed. */
export const ListDraft = z.strictObject({
  items: z.array(z.strictObject({ key: z.string(), text: z.string(), critical: z.boolean() })),
  whatChanged: z.string(),
})
export type ListDraft = z.infer<typeof ListDraft>

/** What was typed before, if it is of this version; what is stored otherwise. */
export const readListDraft = (
  body: string | null | undefined,
  items: readonly ChecklistItem[],
): ListDraft => {
  const nothing = { items: [...items], whatChanged: '' }
  if (body == null) return nothing
  try {
    const draft = ListDraft.safeParse(JSON.parse(body))
    return draft.success ? draft.data : nothing
  } catch {
    return nothing
  }
}

export type SayProblem = (
  key: 'textNeeded' | 'twice' | 'itemsNeeded' | 'whatChangedNeeded',
  figures?: { readonly place: number },
) => string

/** What stands against publishing a list, by field: `items.2`, `whatChanged`. */
export const listProblems = ({ items, whatChanged }: ListDraft, say: SayProblem) => {
  const empty = items.flatMap(({ text }, place) =>
    text.trim() === '' ? [{ field: `items.${place}`, text: say('textNeeded', { place: place + 1 }) }] : [],
  )
  const twice = empty.length > 0 ? null : twiceIn(items)
  return [
    ...(items.length === 0 ? [{ field: 'items', text: say('itemsNeeded') }] : []),
    ...empty,
    ...(twice === null ? [] : [{ field: `items.${twice}`, text: say('twice', { place: twice + 1 }) }]),
    ...(whatChanged.trim() === '' ? [{ field: 'whatChanged', text: say('whatChangedNeeded') }] : []),
  ]
}
