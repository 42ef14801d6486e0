import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#contract/imports.ts'
import { Note } from '#renderer/ui/note.tsx'

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
      {contradictions > 0 && <Note>{t('contradictions', { count: contradictions })}</Note>}
    </>
  )
}
