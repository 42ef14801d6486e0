import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { shortDate } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import type { ClientView } from '#contract/caseload.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { chosen, day, wordsOrNull } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { useMoves } from '../mutations.ts'
import { MoveForm } from './move-form.tsx'

type TransferFormProps = {
  readonly view: ClientView
  readonly onDone: () => void
  readonly onCancel: () => void
}

export const TransferForm = ({ view, onDone, onCancel }: TransferFormProps) => {
  const { t } = useTranslation('caseload')
  const { today } = useSitting()
  const { data } = useOperationQuery('caseload.practitioners', {})
  const others = (data?.people ?? []).filter(({ id }) => id !== view.practitioner?.id)
  const moves = useMoves()
  const client = clientWords(view.client)
  const form = useSentForm(
    z.object({
      toPractitionerId: chosen<PersonId>(t('toWhomNeeded')),
      on: day(t('dayNeeded', { example: shortDate(today) })),
      note: wordsOrNull,
    }),
    { toPractitionerId: null, on: today, note: '' },
  )
  const submit = form.onSubmit(async values => {
    const name = others.find(({ id }) => id === values.toPractitionerId)?.name ?? ''
    const result = await moves.transfer({ clientId: view.client.id, ...values }, client, name)
    if (result.ok) return void onDone()
    const { field } = result.error
    return {
      field: field === 'on' || field === 'toPractitionerId' ? field : null,
      text: errorWords(result.error),
    }
  })

  return (
    <MoveForm
      title={t('transferHead', { client })}
      lead={data !== undefined && others.length === 0 ? t('nobodyElse') : t('transferLead')}
      submit={t('transferThis', { client })}
      form={form}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <SelectField
        label={t('toWhom')}
        {...form.field('toPractitionerId')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField label={t('on')} {...form.field('on')} today={today} />
      <TextArea label={t('note')} labelMore={t('optional')} {...form.field('note')} maxLength={2000} />
    </MoveForm>
  )
}
