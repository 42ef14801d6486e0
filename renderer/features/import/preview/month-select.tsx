import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import { addMonths, type Month, monthOf } from '#basics/month.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'

type MonthSelectProps = { readonly month: Month; readonly onMonth: (month: Month) => void }

/** Of which month the figures are: read from the file until somebody chooses. */
export const MonthSelect = ({ month, onMonth }: MonthSelectProps) => {
  const { t } = useTranslation('importFigures')
  const { today } = useSitting()
  return (
    <SelectField
      className="imp-month"
      label={t('month')}
      value={month}
      onChange={chosen => {
        if (chosen !== null) onMonth(chosen)
      }}
      options={monthsAround(month, monthOf(today)).map(value => ({ value, label: longMonth(value) }))}
    />
  )
}

/** A year back from this month, and the one that was read, newest first. */
const monthsAround = (month: Month, current: Month): readonly Month[] => {
  const year = Array.from({ length: 13 }, (_, back) => addMonths(current, -back))
  return [...new Set([...year, month])].toSorted((a, b) => (a < b ? 1 : -1))
}
