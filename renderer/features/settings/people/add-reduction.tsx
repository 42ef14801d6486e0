import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { shortDate } from '#basics/date-words.ts'
import { isPlainDate, PlainDate } from '#basics/plain-date.ts'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { Reduction } from '#contract/people.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { words } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { TextField } from '#renderer/ui/text-field.tsx'

type AddReductionProps = {
  readonly onAdd: (reduction: Reduction) => Promise<Result<unknown, AppError>>
  readonly onCancel: () => void
}

const MOST = { hours: 80, percent: 100 } as const

export const AddReduction = ({ onAdd, onCancel }: AddReductionProps) => {
  const { t } = useTranslation('settings')
  const { today } = useSitting()
  const example = shortDate(today)
  const form = useSentForm(
    z
      .object({
        reason: words(t('reductionReasonNeeded')),
        amount: z.string(),
        unit: z.enum(['hours', 'percent']),
        from: z.string().refine(isPlainDate, t('fromNeeded', { example })),
        until: z.string().refine(isPlainDate, t('untilNeeded', { example })),
      })
      .superRefine(({ amount, unit, from, until }, { addIssue }) => {
        const figure = figureOf(amount)
        const most = MOST[unit]
        const tell = (field: string, message: string) => addIssue({ code: 'custom', path: [field], message })
        if (figure === null) tell('amount', t('amountNeeded'))
        else if (figure > most) tell('amount', t('amountTooMuch', { most }))
        if (isPlainDate(from) && isPlainDate(until) && until < from) tell('until', t('untilBeforeFrom'))
      })
      .transform(({ reason, amount, unit, from, until }) => ({
        reason,
        hours: unit === 'hours' ? figureOf(amount) : null,
        percent: unit === 'percent' ? figureOf(amount) : null,
        from: PlainDate.parse(from),
        until: PlainDate.parse(until),
      })),
    { reason: '', amount: '', unit: 'hours', from: today, until: '' },
  )
  const submit = form.onSubmit(async reduction => {
    const added = await onAdd(reduction)
    if (!added.ok) return { text: errorWords(added.error) }
  })

  return (
    <form className="red-form" onSubmit={submit} noValidate>
      <ErrorSummary {...form.summary} />
      <TextField label={t('reductionReason')} {...form.field('reason')} maxLength={200} autoFocus />
      <TextField
        className="fg hours-field"
        label={t('reductionAmount')}
        {...form.field('amount')}
        inputMode="decimal"
        maxLength={6}
      />
      <ChoiceGroup
        className="fg"
        label={t('reductionUnit')}
        size="small"
        {...form.field('unit')}
        choices={[
          { value: 'hours', label: t('unitHours') },
          { value: 'percent', label: t('unitPercent') },
        ]}
      />
      <DateField className="fg" label={t('from')} {...form.field('from')} today={today} />
      <DateField className="fg" label={t('until')} {...form.field('until')} today={today} />
      <div className="row fg">
        <Button type="submit">{t('addThis')}</Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

/** As typed, `7.5` or `7,5`; null when it is none. */
const figureOf = (amount: string): number | null =>
  /^\d{1,3}([.,]\d{1,2})?$/.test(amount.trim()) ? Number(amount.trim().replace(',', '.')) : null
