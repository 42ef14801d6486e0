import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { shortDate } from '#basics/date-words.ts'
import type { ClientView } from '#contract/caseload.ts'
import type { LeavingReason } from '#domain/caseload/client.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { chosen, day, wordsOrNull } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { useMoves } from '../mutations.ts'
import { MoveForm } from './move-form.tsx'

/** What can end a service outside a session. */
const REASONS = [
  'goals met',
  'moved away',
  'transferred to another service',
  'declined the service',
  'died',
  'other',
] as const satisfies readonly LeavingReason[]

type CloseFormProps = {
  readonly view: ClientView
  readonly onDone: () => void
  readonly onCancel: () => void
}

export const CloseForm = ({ view, onDone, onCancel }: CloseFormProps) => {
  const { t } = useTranslation('caseload')
  const { t: terms } = useTranslation('terms')
  const { today } = useSitting()
  const moves = useMoves()
  const client = clientWords(view.client)
  const form = useSentForm(
    z
      .object({
        reason: chosen<(typeof REASONS)[number]>(t('whyNeeded')),
        on: day(t('dayNeeded', { example: shortDate(today) })),
        note: wordsOrNull,
      })
      .refine(({ reason, note }) => reason !== 'other' || note !== null, {
        path: ['note'],
        message: t('noteNeeded'),
        // Told with what else is missing.
        when: () => true,
      }),
    { reason: null, on: today, note: '' },
  )
  const submit = form.onSubmit(async values => {
    const result = await moves.close({ clientId: view.client.id, ...values }, client)
    if (result.ok) return void onDone()
    return { field: result.error.field === 'on' ? 'on' : null, text: errorWords(result.error) }
  })

  return (
    <MoveForm
      title={t('closeHead', { client })}
      lead={t('closeLead')}
      submit={t('closeThis', { client })}
      form={form}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <SelectField
        label={t('why')}
        {...form.field('reason')}
        options={REASONS.map(value => ({ value, label: terms(`leaving.${value}`) }))}
      />
      <DateField label={t('on')} {...form.field('on')} today={today} />
      <TextArea
        label={t('note')}
        labelMore={form.values.reason === 'other' ? undefined : t('optional')}
        {...form.field('note')}
        maxLength={2000}
      />
    </MoveForm>
  )
}
