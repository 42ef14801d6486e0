import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#contract/imports.ts'
import { importFigures } from '#renderer/text/import-figures.ts'
import { ClientRows, HeadingsRow } from './headings-row.tsx'

type ReadAsProps = {
  readonly preview: ImportPreview
  readonly headerRow: number | null | undefined
  readonly onHeaderRow: (row: number | null) => void
}

/** As what the file was read, and where its headings and its clients stand. */
export const ReadAs = ({ preview, headerRow, onHeaderRow }: ReadAsProps) => {
  const { t } = useTranslation('importFigures')
  const { t: mapping } = useTranslation('importMapping')
  const { encoding, delimiter, sheet, dateOrder, decimalSign } = preview
  return (
    <div className="panel readas">
      <dl>
        <div>
          <dt>{t('readAs')}</dt>
          <dd>
            {encoding in importFigures.encoding
              ? t(`encoding.${encoding as keyof typeof importFigures.encoding}`)
              : encoding}
            <small>{mapping('datesAre', { order: t(`dateOrder.${dateOrder}`) })}</small>
          </dd>
        </div>
        {delimiter !== null && (
          <div>
            <dt>{t('separated')}</dt>
            <dd>
              {delimiter in importFigures.delimiter
                ? t(`delimiter.${delimiter as keyof typeof importFigures.delimiter}`)
                : delimiter}
              <small>{mapping(`decimalSign.${decimalSign}`)}</small>
            </dd>
          </div>
        )}
        {sheet !== null && (
          <div>
            <dt>{t('sheet')}</dt>
            <dd>
              {sheet.name}
              {sheet.others.length > 0 && (
                <small>{t('otherSheets', { names: sheet.others.join(', ') })}</small>
              )}
            </dd>
          </div>
        )}
        <HeadingsRow preview={preview} chosen={headerRow} onHeaderRow={onHeaderRow} />
        <ClientRows preview={preview} />
      </dl>
    </div>
  )
}
