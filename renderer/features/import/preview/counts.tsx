import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#contract/imports.ts'

/** Counts with their words: what an import would do. */
export const Counts = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('importFigures')
  const counts = [
    { words: t('added'), count: preview.added.length },
    { words: t('changed'), count: preview.changed.length },
    { words: t('unchanged'), count: preview.unchanged },
    { words: t('asked'), count: new Set(preview.questions.map(({ client }) => client.reference)).size },
    { words: t('refusedCount'), count: refusedRowCount(preview) },
  ]
  return (
    <ul className="panel cnt" aria-label={t('counts')}>
      {counts.map(({ words, count }) => (
        <li key={words}>
          <b>{count.toLocaleString('en-GB')}</b>
          {words}
        </li>
      ))}
    </ul>
  )
}

/** A row may be refused for several reasons and is one row all the same. */
export const refusedRowCount = ({ refused }: ImportPreview): number =>
  new Set(refused.map(({ row }) => row)).size
