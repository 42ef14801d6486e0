import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RecordId } from '#basics/ids.ts'
import type { FoundPassage, FoundRecord } from '#contract/record-search.ts'
import type { SoughtInPages } from '#renderer/ui/pdf-find.tsx'
import { addendumHref } from './addendum-words.ts'

type FoundPlacesProps = {
  readonly found: FoundRecord
  /** Who opens a place sees it in the pages. */
  readonly onOpen: (place: FoundPassage) => void
}

/** Where the words stand in one record, under its line. */
export const FoundPlaces = ({ found, onOpen }: FoundPlacesProps) => {
  const { t } = useTranslation('recordSearch')
  return (
    <ul className="fnd" aria-label={t('places')}>
      {found.passages.map((place, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place is its order; they never move.
        <li key={index}>
          <Link href={hrefOf(found.recordId, place)} onClick={() => onOpen(place)}>
            <small>
              <Where place={place} />
            </small>
            {place.text !== '' && (
              <span className="fnd__text">
                <MarkedText place={place} />
              </span>
            )}
          </Link>
        </li>
      ))}
      {found.more > 0 && <li className="dim sm">{t('more', { count: found.more })}</li>}
    </ul>
  )
}

const hrefOf = (recordId: RecordId, { addendumId }: FoundPassage): string =>
  addendumId === null ? `/records/${recordId}` : addendumHref(recordId, { id: addendumId })

const Where = ({ place: { section, client, number } }: { readonly place: FoundPassage }) => {
  const { t } = useTranslation('recordSearch')
  const words =
    number === null ? t(`sections.${section}`) : t(section === 'addendum' ? 'addendum' : 'action', { number })
  return client === null ? words : t('where', { section: words, who: client.reference })
}

const MarkedText = ({ place: { text, marks, before, after } }: { readonly place: FoundPassage }) => (
  <>
    {before && '… '}
    {marks.map(([from, to], index) => (
      <span key={from}>
        {text.slice(marks[index - 1]?.[1] ?? 0, from)}
        <mark>{text.slice(from, to)}</mark>
      </span>
    ))}
    {text.slice(marks.at(-1)?.[1] ?? 0)}
    {after && ' …'}
  </>
)

/** What the pages are searched for where a place is opened: its own words first. */
export const soughtInPages = (words: string, place: FoundPassage | null): SoughtInPages => {
  const first = place?.marks[0]?.[0]
  const near = first === undefined ? '' : (place?.text ?? '').slice(first, first + NEAR_LETTERS).trim()
  return { words, near: near === '' ? null : near }
}

/** Enough to tell a place from others, seldom more than one line of print. */
const NEAR_LETTERS = 30
