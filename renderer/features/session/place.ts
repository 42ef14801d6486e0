import type { SessionView } from '#contract/session.ts'
import { type AgendaKey, HOW_ARE_YOU } from '#domain/session/agenda.ts'

/**
 * Where the two are within an item: a step, and what of a list they look at. The core keeps it as one text, so that a
 * window that was closed opens again exactly there.
 */
export type Place = { readonly item: AgendaKey; readonly step: string; readonly of: string | null }

/** The first step of each item. */
export const FIRST_STEP = {
  opening: HOW_ARE_YOU,
  draw: 'draw',
  overview: 'this-month',
  discussion: 'client',
  documents: 'document',
  closing: 'form',
  close: 'actions',
} as const satisfies Record<AgendaKey, string>

export const placeOf = ({ item, step }: Pick<SessionView, 'item' | 'step'>): Place => {
  const key = item ?? 'opening'
  const [name = '', of] = (step ?? '').split('/')
  return { item: key, step: name === '' ? FIRST_STEP[key] : name, of: of ?? null }
}

export const stepText = (step: string, of: string | null): string => (of === null ? step : `${step}/${of}`)
