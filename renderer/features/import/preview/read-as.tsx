import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import { addMonths, type Month, monthOf } from '#basics/month.ts'
import type { ImportPreview } from '#contract/imports.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { importFigures } from '#renderer/text/import-figures.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { ClientRows, HeadingsRow } from './headings-row.tsx'

type ReadAsProps = {
  readonly preview: ImportPreview
  readonly onMonth: (month: Month) => void
  readonly onHeaderRow: (row: number | null) => void
}

/** As what the file was read, and of which month its figures are. */
export const ReadAs = ({ preview, onMonth, onHeaderRow }: ReadAsProps) => {
  const { t } = useTranslation('importFigures')
  const { t: mapping } = useTranslation('importMapping')
  const { today } = useSitting()
  const { month, encoding, delimiter, sheet, dateOrder, decimalSign } = preview
  return (
    <div className="panel readas">
      <SelectField
        className="readas-month"
        label={t('month')}
        value={month}
        onChange={chosen => {
          if (chosen !== null) onMonth(chosen)
        }}
        options={monthsAround(month, monthOf(today)).map(value => ({ value, label: longMonth(value) }))}
      />
      <dl>
        <div>
          <dt>{t('readAs')}</dt>
          <dd>
            {encoding in importFigures.encoding
              ? t(`encoding.${encoding as keyof typeof importFigures.encoding}`)
              : encoding}
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
        <HeadingsRow preview={preview} onHeaderRow={onHeaderRow} />
        <div>
          <dt>{t('datesAre')}</dt>
          <dd>{t(`dateOrder.${dateOrder}`)}</dd>
        </div>
        <ClientRows preview={preview} />
      </dl>
      <p className="sm dim readas-guess">{t('monthMore')}</p>
    </div>
  )
}

/** A year back from this month, and the one that was read, newest first. */
const monthsAround = (month: Month, current: Month): readonly Month[] => {
  const year = Array.from({ length: 13 }, (_, back) => addMonths(current, -back))
  return [...new Set([...year, month])].toSorted((a, b) => (a < b ? 1 : -1))
}
