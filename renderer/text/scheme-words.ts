import i18next from 'i18next'
import type { Band } from '#domain/scheme/band.ts'
import type { DraftProblem } from '#domain/scheme/read-draft.ts'
import type { SchemeDraft } from '#domain/scheme/scheme-draft.ts'

/** An item by its name, or by its place while it has none. */
export const itemWord = ({ name }: SchemeDraft['items'][number], place: number): string =>
  name.trim() === '' ? i18next.t('schemeDraft:unnamedItem', { place: place + 1 }) : name.trim()

export const bandWord = (band: Band): string => i18next.t(`parts:band.${band}`)

/** What to do about a problem of a draft, naming the item, level or band it is about. */
export const draftProblemWords = ({ code, path, total }: DraftProblem, draft: SchemeDraft): string => {
  const [list, place, , levelPlace] = path.split('.')
  const item = list === 'items' ? draft.items[Number(place)] : undefined
  const band = list === 'bands' ? draft.bands[Number(place)] : undefined
  return i18next.t(`schemeDraft:problem.${code}`, {
    total,
    place: Number(place) + 1,
    item: item === undefined ? '' : itemWord(item, Number(place)),
    level: item?.levels[Number(levelPlace)]?.level ?? '',
    band: band === undefined ? '' : bandWord(band.key),
  })
}
