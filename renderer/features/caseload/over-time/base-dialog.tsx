import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { longMonth } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { chosen, words } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import type { BaseOf } from './base-of.ts'

type BaseDialogProps = { readonly of: BaseOf; readonly onClose: () => void }

/** 'Start the limits anew from this month, because …'. */
export const BaseDialog = ({ of, onClose }: BaseDialogProps) => {
  const { t } = useTranslation('overTime')
  const set = useOperationMutation('caseload.setTrendBase')
  const { trend, months, practitionerId, clientId } = of
  const form = useSentForm(
    z.object({ fromMonth: chosen<Month>(t('fromMonthNeeded')), reason: words(t('becauseNeeded')) }),
    { fromMonth: (trend.base?.month ?? null) as Month | null, reason: trend.base?.reason ?? '' },
  )
  const submit = form.onSubmit(async ({ fromMonth, reason }) => {
    const done = await set.run({ practitionerId, clientId, measure: trend.measure, fromMonth, reason })
    if (!done.ok) return { field: null, text: errorWords(done.error) }
    onClose()
  })
  return (
    <FormDialog
      title={t('setBaseTitle', { subject: t(`subject.${trend.measure}`) })}
      lead={t('setBaseLead')}
      action={t('startAnew')}
      onClose={onClose}
      onSubmit={submit}
    >
      <ErrorSummary {...form.summary} />
      <SelectField
        className="fg"
        label={t('fromMonth')}
        {...form.field('fromMonth')}
        options={months.slice(1).map(month => ({ value: month, label: longMonth(month) }))}
      />
      <TextArea
        className="fg"
        label={t('because')}
        hint={t('becauseHint')}
        {...form.field('reason')}
        maxLength={500}
      />
    </FormDialog>
  )
}

/** Back to one mean over all months, with a reason as well. */
export const TakeBackDialog = ({ of, onClose }: BaseDialogProps) => {
  const { t } = useTranslation('overTime')
  const set = useOperationMutation('caseload.setTrendBase')
  const { trend, practitionerId, clientId } = of
  const form = useSentForm(z.object({ reason: words(t('takeBackNeeded')) }), { reason: '' })
  const submit = form.onSubmit(async ({ reason }) => {
    const done = await set.run({ practitionerId, clientId, measure: trend.measure, fromMonth: null, reason })
    if (!done.ok) return { field: null, text: errorWords(done.error) }
    onClose()
  })
  return (
    <FormDialog
      title={t('takeBackTitle', { subject: t(`subject.${trend.measure}`) })}
      lead={t('takeBackLead')}
      action={t('takeBack')}
      onClose={onClose}
      onSubmit={submit}
    >
      <ErrorSummary {...form.summary} />
      <TextArea className="fg" label={t('because')} {...form.field('reason')} maxLength={500} />
    </FormDialog>
  )
}

type FormDialogProps = {
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly children: ReactNode
}

const FormDialog = ({ title, lead, action, onClose, onSubmit, children }: FormDialogProps) => {
  const { t } = useTranslation('overTime')
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" onClick={() => onSubmit()}>
            {action}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
      {children}
    </Dialog>
  )
}
