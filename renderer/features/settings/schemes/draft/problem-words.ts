import type { TFunction } from 'i18next'
import type { DraftProblem } from '#domain/scheme/read-draft.ts'
import type { SchemeDraft } from '#domain/scheme/scheme-draft.ts'
import { bandWord, itemWord } from './names.ts'

/** What to do about a problem of a draft, naming the item, level or band it is about. */
export const problemWords = (
  { code, path, total }: DraftProblem,
  draft: SchemeDraft,
  t: TFunction<'schemeDraft'>,
  parts: TFunction<'parts'>,
): string => {
  const [list, place, , levelPlace] = path.split('.')
  const item = list === 'items' ? draft.items[Number(place)] : undefined
  const band = list === 'bands' ? draft.bands[Number(place)] : undefined
  return t(`problem.${code}`, {
    total,
    place: Number(place) + 1,
    item: item === undefined ? '' : itemWord(item, Number(place), t),
    level: item?.levels[Number(levelPlace)]?.level ?? '',
    band: band === undefined ? '' : bandWord(band.key, parts),
  })
}
