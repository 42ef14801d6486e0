import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WordsView } from '#contract/words.ts'
import { markedWords } from '#domain/words/phrase.ts'
import { Table } from '#renderer/ui/table.tsx'

type Entry = WordsView['entries'][number]

type WordsTableProps = {
  readonly entries: readonly Entry[]
  readonly chosen: string | null
  /** Whether an entry opens beside the list. */
  readonly opens: boolean
}

export const WordsTable = ({ entries, chosen, opens }: WordsTableProps) => {
  const { t } = useTranslation('settingsWords')
  return (
    <div className="panel people-panel">
      <Table caption={t('caption')} className="bkt words-table">
        <thead>
          <tr>
            <th scope="col">{t('word')}</th>
            <th scope="col">{t('instead')}</th>
            <th scope="col">{t('standing')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(entry => (
            <tr key={entry.key} className={entry.key === chosen ? 'sel' : undefined}>
              <th scope="row" className="wrap-cell">
                <Forms entry={entry} opens={opens} isChosen={entry.key === chosen} />
              </th>
              <td className="wrap-cell">{entry.instead.join('; ')}</td>
              <td>{t(`standingOf.${entry.standing}`)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

type FormsProps = { readonly entry: Entry; readonly opens: boolean; readonly isChosen: boolean }

const Forms = ({ entry, opens, isChosen }: FormsProps) => {
  const { t } = useTranslation('settingsWords')
  const forms = [...new Set(entry.words.map(markedWords))]
  const shown = forms.slice(0, SHOWN).join(', ')
  return (
    <>
      {opens ? (
        <Link
          href={`/settings/words/${encodeURIComponent(entry.key)}`}
          aria-current={isChosen ? 'true' : undefined}
        >
          {shown}
        </Link>
      ) : (
        shown
      )}
      {forms.length > SHOWN && <small className="dim">{t('more', { count: forms.length - SHOWN })}</small>}
    </>
  )
}

const SHOWN = 3
