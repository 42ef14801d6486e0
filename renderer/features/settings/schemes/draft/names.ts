import type { TFunction } from 'i18next'
import type { Band } from '#domain/scheme/band.ts'
import type { DraftItem } from './change-draft.ts'

/** An item by its name, or by its place while it has none. */
export const itemWord = ({ name }: DraftItem, place: number, t: TFunction<'schemeDraft'>): string =>
  name.trim() === '' ? t('unnamedItem', { place: place + 1 }) : name.trim()

export const bandWord = (band: Band, parts: TFunction<'parts'>): string => parts(`band.${band}`)
