import { z } from 'zod'
import { type AgendaItem, AgendaKey } from '#domain/session/agenda.ts'
import { AgendaItems } from '#domain/session/service-agenda.ts'

/** An agenda while it is changed: a figure may be missing, a text is as typed. */
export const AgendaDraft = z.strictObject({
  items: z.array(z.strictObject({ key: AgendaKey, minutes: z.number().int().nullable(), text: z.string() })),
  whatChanged: z.string(),
})
export type AgendaDraft = z.infer<typeof AgendaDraft>
export type DraftItem = AgendaDraft['items'][number]

export const draftOf = (items: readonly AgendaItem[]): AgendaDraft => ({
  items: items.map(({ key, minutes, text }) => ({ key, minutes, text: text ?? '' })),
  whatChanged: '',
})

/** What was typed before, if it is a whole agenda; what is published otherwise. */
export const readAgendaDraft = (body: string | null, items: readonly AgendaItem[]): AgendaDraft => {
  if (body === null) return draftOf(items)
  try {
    const draft = AgendaDraft.parse(JSON.parse(body))
    return AgendaItems.safeParse(itemsOf(draft)).success ? draft : draftOf(items)
  } catch {
    return draftOf(items)
  }
}

/** What it comes to; minutes that are missing count as none. */
export const itemsOf = ({ items }: AgendaDraft): AgendaItem[] =>
  items.map(({ key, minutes, text }) => ({
    key,
    minutes: minutes ?? 0,
    text: text.trim() === '' ? null : text.trim(),
  }))
