import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { isPlainDate, type PlainDate } from '#basics/plain-date.ts'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { Reduction } from '#contract/people.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type FormProblem, useProblems } from '#renderer/ui/use-problems.ts'

type AddReductionProps = {
  readonly onAdd: (reduction: Reduction) => Promise<Result<unknown, AppError>>
  readonly onCancel: () => void
}

type FieldName = 'reason' | 'amount' | 'from' | 'until'
type Unit = 'hours' | 'percent'

const MOST = { hours: 80, percent: 100 } as const satisfies Record<Unit, number>

export const AddReduction = ({ onAdd, onCancel }: AddReductionProps) => {
  const { t } = useTranslation('settings')
  const { today } = useSitting()
  const [reason, setReason] = useState('')
  const [amount, setAmount] = useState('')
  const [unit, setUnit] = useState<Unit>('hours')
  const [from, setFrom] = useState<string>(today)
  const [until, setUntil] = useState('')
  const problems = useProblems<FieldName>()
  const example = shortDate(today)

  const figure = /^\d{1,3}([.,]\d{1,2})?$/.test(amount.trim())
    ? Number(amount.trim().replace(',', '.'))
    : null
  const found = (): FormProblem<FieldName>[] => [
    ...(reason.trim() === '' ? [{ field: 'reason', text: t('reductionReasonNeeded') } as const] : []),
    ...(figure === null ? [{ field: 'amount', text: t('amountNeeded') } as const] : []),
    ...(figure !== null && figure > MOST[unit]
      ? [{ field: 'amount', text: t('amountTooMuch', { most: MOST[unit] }) } as const]
      : []),
    ...(isPlainDate(from) ? [] : [{ field: 'from', text: t('fromNeeded', { example }) } as const]),
    ...untilProblem(),
  ]
  const untilProblem = (): FormProblem<FieldName>[] => {
    if (!isPlainDate(until)) return [{ field: 'until', text: t('untilNeeded', { example }) }]
    return isPlainDate(from) && until < from ? [{ field: 'until', text: t('untilBeforeFrom') }] : []
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!problems.tell(found()) || figure === null) return
    const added = await onAdd({
      reason: reason.trim(),
      hours: unit === 'hours' ? figure : null,
      percent: unit === 'percent' ? figure : null,
      from: from as PlainDate,
      until: until as PlainDate,
    })
    if (!added.ok) problems.tell([{ field: null, text: errorWords(added.error) }])
  }

  return (
    <form className="red-form" onSubmit={event => void submit(event)} noValidate>
      <ErrorSummary {...problems.summary} />
      <TextField
        label={t('reductionReason')}
        {...problems.at('reason')}
        value={reason}
        onChange={problems.on('reason', setReason)}
        maxLength={200}
        autoFocus
      />
      <TextField
        className="fg hours-field"
        label={t('reductionAmount')}
        {...problems.at('amount')}
        value={amount}
        onChange={problems.on('amount', setAmount)}
        inputMode="decimal"
        maxLength={6}
      />
      <ChoiceGroup
        className="fg"
        label={t('reductionUnit')}
        size="small"
        value={unit}
        onChange={setUnit}
        choices={[
          { value: 'hours', label: t('unitHours') },
          { value: 'percent', label: t('unitPercent') },
        ]}
      />
      <DateField
        className="fg"
        label={t('from')}
        {...problems.at('from')}
        value={from}
        onChange={problems.on('from', setFrom)}
        today={today}
      />
      <DateField
        className="fg"
        label={t('until')}
        {...problems.at('until')}
        value={until}
        onChange={problems.on('until', setUntil)}
        today={today}
      />
      <div className="row fg">
        <Button type="submit">{t('addThis')}</Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
