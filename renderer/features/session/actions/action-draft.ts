import { z } from 'zod'
import { ClientId, PersonId } from '#basics/ids.ts'
import { isPlainDate, type PlainDate } from '#basics/plain-date.ts'
import type { ActionView } from '#contract/review.ts'
import type { ActionFields } from '#domain/action/action.ts'

/** An action as it is typed. A day that can't be read yet stays text. */
export const ActionDraft = z.object({
  text: z.string(),
  ownerId: PersonId.nullable(),
  clientId: ClientId.nullable(),
  due: z.string(),
  urgent: z.boolean(),
  toldWhom: z.string(),
  shownBy: z.string(),
})
export type ActionDraft = z.infer<typeof ActionDraft>

export type ActionField = 'text' | 'owner' | 'due' | 'toldWhom'

export const emptyAction = (clientId: ClientId | null): ActionDraft => ({
  text: '',
  ownerId: null,
  clientId,
  due: '',
  urgent: false,
  toldWhom: '',
  shownBy: '',
})

export const draftOfAction = (action: ActionView): ActionDraft => ({
  text: action.text,
  ownerId: action.owner.id,
  clientId: action.client?.id ?? null,
  due: action.due,
  urgent: action.urgent,
  toldWhom: action.toldWhom ?? '',
  shownBy: action.shownBy ?? '',
})

/** What an action for today is done by is today, whatever was typed before. */
export const dueOf = (draft: ActionDraft, today: PlainDate): PlainDate | null =>
  draft.urgent ? today : isPlainDate(draft.due) ? draft.due : null

export const missingIn = (draft: ActionDraft, today: PlainDate): ActionField[] => [
  ...(draft.text.trim() === '' ? (['text'] as const) : []),
  ...(draft.ownerId === null ? (['owner'] as const) : []),
  ...(dueOf(draft, today) === null ? (['due'] as const) : []),
  ...(draft.urgent && draft.toldWhom.trim() === '' ? (['toldWhom'] as const) : []),
]

export const fieldsOf = (draft: ActionDraft, due: PlainDate): ActionFields => ({
  text: draft.text.trim(),
  due,
  urgent: draft.urgent,
  toldWhom: draft.urgent ? orNull(draft.toldWhom) : null,
  shownBy: orNull(draft.shownBy),
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
