import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { shortDate } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import type { ClientView } from '#contract/caseload.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { chosen, day } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { useMoves } from '../mutations.ts'
import { MoveForm } from './move-form.tsx'

type ReturnFormProps = {
  readonly view: ClientView
  readonly practitionerId: PersonId
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** A client who comes back keeps their history. */
export const ReturnForm = ({ view, practitionerId, onDone, onCancel }: ReturnFormProps) => {
  const { t } = useTranslation('caseload')
  const { today, practitioners } = useSitting()
  const moves = useMoves()
  const client = clientWords(view.client)
  const form = useSentForm(
    z.object({
      practitionerId: chosen<PersonId>(t('toWhomNeeded')),
      on: day(t('dayNeeded', { example: shortDate(today) })),
    }),
    { practitionerId, on: today },
  )
  const submit = form.onSubmit(async values => {
    const result = await moves.bringBack({ reference: view.client.reference, ...values }, client)
    if (result.ok) return void onDone()
    return { field: result.error.field === 'on' ? 'on' : null, text: errorWords(result.error) }
  })

  return (
    <MoveForm
      title={t('returnHead', { client })}
      lead={t('returnLead')}
      submit={t('returnThis', { client })}
      form={form}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {practitioners.length > 1 && (
        <SelectField
          label={t('ontoWhose')}
          {...form.field('practitionerId')}
          options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DateField label={t('on')} {...form.field('on')} today={today} />
    </MoveForm>
  )
}
