import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { DateQuestion, DecimalQuestion } from '#contract/imports.ts'
import type { DateOrder, DecimalSign } from '#domain/import/file-mapping.ts'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconCalendar, IconInfoCircle } from '#renderer/ui/icons.ts'
import { Prompt } from '#renderer/ui/prompt.tsx'

type DayOrMonthProps = {
  readonly question: DateQuestion
  /** What holds now; null while nobody has said and nothing in the file decides. */
  readonly order: DateOrder | null
  readonly onOrder: (order: DateOrder) => void
}

/** Day or month first, with the file's own date read both ways; at the column that leaves it open. */
export const DayOrMonth = ({ question, order, onOrder }: DayOrMonthProps) => {
  const { t } = useTranslation('importMapping')
  const { value, row, dayFirst, monthFirst, others } = question
  return (
    <Prompt
      inLine
      icon={<Icon of={IconCalendar} />}
      actions={
        <ChoiceGroup
          label={t('dayOrMonth')}
          labelHidden
          size="small"
          value={order}
          onChange={onOrder}
          choices={[
            { value: 'day-first', label: shortDate(dayFirst) },
            { value: 'month-first', label: shortDate(monthFirst) },
          ]}
        />
      }
    >
      <strong>{t('dayOrMonth')}</strong> {t('readsBothWays', { value, row })}{' '}
      {others === null ? t('wholeFile') : t(`othersSay.${others}`)}
    </Prompt>
  )
}

type PointOrCommaProps = {
  readonly question: DecimalQuestion
  readonly sign: DecimalSign | null
  readonly onSign: (sign: DecimalSign) => void
}

/** `1.500`: one and a half, or fifteen hundred. */
export const PointOrComma = ({ question, sign, onSign }: PointOrCommaProps) => {
  const { t } = useTranslation('importMapping')
  const { value, row } = question
  const mark: DecimalSign = value.includes(',') ? 'comma' : 'point'
  const small = String(Number(value.replace(',', '.')))
  const large = Number(value.replace(/[.,]/, '')).toLocaleString('en-GB')
  const reading = (as: DecimalSign) => (as === mark ? small : large)
  return (
    <Prompt
      inLine
      icon={<Icon of={IconInfoCircle} />}
      actions={
        <ChoiceGroup
          label={t('decimals')}
          labelHidden
          size="small"
          value={sign}
          onChange={onSign}
          choices={[
            { value: 'point', label: reading('point') },
            { value: 'comma', label: reading('comma') },
          ]}
        />
      }
    >
      <strong>{t('decimals')}</strong> {t('decimalsMore', { value, row, small, large })}
    </Prompt>
  )
}
