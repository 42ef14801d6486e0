import { z } from 'zod'

/** The parts of a session, in the order of the service; the draw comes before the overview, since bands come from it. */
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

export const AgendaItem = z.strictObject({ key: AgendaKey, minutes: z.number().int().min(0).max(240) })
export type AgendaItem = z.infer<typeof AgendaItem>

/** Default minutes, 75 in all. */
export const DEFAULT_AGENDA: readonly AgendaItem[] = [
  { key: 'opening', minutes: 5 },
  { key: 'draw', minutes: 20 },
  { key: 'overview', minutes: 10 },
  { key: 'discussion', minutes: 15 },
  { key: 'documents', minutes: 10 },
  { key: 'closing', minutes: 10 },
  { key: 'close', minutes: 5 },
]

export const agendaMinutes = (agenda: readonly AgendaItem[]): number =>
  agenda.reduce((sum, item) => sum + item.minutes, 0)

/** The step with which the opening begins. */
export const HOW_ARE_YOU = 'how-are-you'

/** 'How are you' has no clock: what it takes is counted nowhere. */
export const hasClock = (item: AgendaKey, step: string | null): boolean =>
  !(item === 'opening' && step === HOW_ARE_YOU)
