import { z } from 'zod'

/** The parts of a session. Their order is the service's; Tandem's has the draw before the overview, since bands come from it. */
export const AgendaKey = z.enum([
  'opening',
  'draw',
  'overview',
  'discussion',
  'documents',
  'closing',
  'close',
])
export type AgendaKey = z.infer<typeof AgendaKey>

/** Characters of an item's text; a few sentences. */
export const AGENDA_TEXT = 1000

export const AgendaItem = z.strictObject({
  key: AgendaKey,
  minutes: z.number().int().min(0).max(240),
  /** What the service wants to do there, in its own words; sessions held before there were any have none. */
  text: z.string().trim().max(AGENDA_TEXT).nullable().default(null),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** Default minutes, 75 in all. */
export const DEFAULT_AGENDA: readonly AgendaItem[] = [
  { key: 'opening', minutes: 5, text: null },
  { key: 'draw', minutes: 20, text: null },
  { key: 'overview', minutes: 10, text: null },
  { key: 'discussion', minutes: 15, text: null },
  { key: 'documents', minutes: 10, text: null },
  { key: 'closing', minutes: 10, text: null },
  { key: 'close', minutes: 5, text: null },
]

export const agendaMinutes = (agenda: readonly Pick<AgendaItem, 'minutes'>[]): number =>
  agenda.reduce((sum, item) => sum + item.minutes, 0)

/** The item after or before another in a session's own order; null at its ends, and where the item is not in it. */
export const itemAfter = (
  agenda: readonly Pick<AgendaItem, 'key'>[],
  key: AgendaKey,
  by: 1 | -1 = 1,
): AgendaKey | null => {
  const at = agenda.findIndex(item => item.key === key)
  return at === -1 ? null : (agenda[at + by]?.key ?? null)
}

/** The step with which the opening begins. */
export const HOW_ARE_YOU = 'how-are-you'

/** 'How are you' has no clock: what it takes is counted nowhere. */
export const hasClock = (item: AgendaKey, step: string | null): boolean =>
  !(item === 'opening' && step === HOW_ARE_YOU)
