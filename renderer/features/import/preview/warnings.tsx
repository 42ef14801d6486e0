import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#contract/imports.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { ShowMore, useFirst } from './show-more.tsx'

const ROWS_NAMED = 6

/** What to look at; nothing of it stops the import. */
export const Warnings = ({
  preview: { looksLikeNhsNumber, contradictions },
}: {
  readonly preview: ImportPreview
}) => {
  const { t } = useTranslation('importFigures')
  const rows = looksLikeNhsNumber.map(({ row }) => row)
  return (
    <>
      {rows.length > 0 && (
        <Note>
          {t('nhs', {
            count: rows.length,
            rows: `${rows.slice(0, ROWS_NAMED).join(', ')}${rows.length > ROWS_NAMED ? ' …' : ''}`,
          })}
        </Note>
      )}
      {contradictions.length > 0 && <Contradictions contradictions={contradictions} />}
    </>
  )
}

type Contradicting = ImportPreview['contradictions']

/** What can't all be right, row by row, for who wants to look; nothing is put right here. */
const Contradictions = ({ contradictions }: { readonly contradictions: Contradicting }) => {
  const { t } = useTranslation('importFigures')
  const { t: mapping } = useTranslation('importMapping')
  const [shown, setShown] = useState(false)
  const list = useFirst(contradictions)
  const clients = new Set(contradictions.map(({ row }) => row)).size
  return (
    <Note>
      {t('contradictions', { count: clients })}{' '}
      <LinkButton aria-expanded={shown} onClick={() => setShown(before => !before)}>
        {mapping('seeThem')}
      </LinkButton>
      {shown && (
        <>
          <ul className="contradicting" aria-label={mapping('contradictingCaption')}>
            {list.shown.map(one => (
              <li key={`${one.row} ${one.code}`}>
                <ClientName {...one} />: {mapping(`contradicting.${one.code}`)}{' '}
                <span className="dim">({t('row', { row: one.row })})</span>
              </li>
            ))}
          </ul>
          <ShowMore list={list} />
        </>
      )}
    </Note>
  )
}
