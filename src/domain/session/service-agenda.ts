import { z } from 'zod'
import { AgendaItem, AgendaKey, agendaMinutes, DEFAULT_AGENDA } from './agenda.ts'

/** A whole agenda: every item once, begun with the opening, ended with the close. */
export const AgendaItems = z
  .array(AgendaItem)
  .length(AgendaKey.options.length)
  .refine(items => new Set(items.map(({ key }) => key)).size === items.length, 'an item stands there twice')
  .refine(items => items[0]?.key === 'opening', 'the opening comes first')
  .refine(items => items.at(-1)?.key === 'close', 'the close comes last')
export type AgendaItems = z.infer<typeof AgendaItems>

/** One published version. It never changes; a change is a version of its own. */
export const ServiceAgenda = z.strictObject({ version: z.number().int().min(1), items: AgendaItems })
export type ServiceAgenda = z.infer<typeof ServiceAgenda>

/** What Tandem ships, version 1. */
export const HOUSE_AGENDA: ServiceAgenda = { version: 1, items: [...DEFAULT_AGENDA] }

/** The opening and the close have their place; what lies between is moved. */
export const mayMove = (key: AgendaKey): boolean => key !== 'opening' && key !== 'close'

/** The same items with one moved by a place, past nothing that has its own; as they were where there is no room. */
export const movedItem = <T extends { readonly key: AgendaKey }>(
  items: readonly T[],
  key: AgendaKey,
  by: 1 | -1,
): T[] => {
  const from = items.findIndex(item => item.key === key)
  const [item, other] = [items[from], items[from + by]]
  if (item === undefined || other === undefined || !mayMove(key) || !mayMove(other.key)) return [...items]
  return items.with(from, other).with(from + by, item)
}

/** Whether two agendas are the same in order, minutes and texts. */
export const sameAgenda = (a: readonly AgendaItem[], b: readonly AgendaItem[]): boolean =>
  JSON.stringify(a.map(asHeld)) === JSON.stringify(b.map(asHeld))

/** What is worth knowing of an agenda; none of it stops anybody. */
export type AgendaRemark = 'overview-before-draw' | 'shorter-than-an-hour' | 'longer-than-ninety-minutes'

/** The overview before the draw has last month's bands; a session is meant to take 60 to 90 minutes. */
export const agendaRemarks = (items: readonly AgendaItem[]): AgendaRemark[] => {
  const at = (key: AgendaKey) => items.findIndex(item => item.key === key)
  const minutes = agendaMinutes(items)
  const remarks: AgendaRemark[] = []
  if (at('overview') < at('draw')) remarks.push('overview-before-draw')
  if (minutes < 60) remarks.push('shorter-than-an-hour')
  if (minutes > 90) remarks.push('longer-than-ninety-minutes')
  return remarks
}

const asHeld = ({ key, minutes, text }: AgendaItem) => [key, minutes, text === '' ? null : text]
