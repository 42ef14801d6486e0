import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import { isPlainDate } from '#basics/plain-date.ts'
import type { ClientView } from '#contract/caseload.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
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
  const [onto, setOnto] = useState<PersonId | null>(practitionerId)
  const [on, setOn] = useState<string>(today)
  const problems = useProblems<'on'>()
  const moves = useMoves()
  const client = clientWords(view.client)

  const submit = async () => {
    if (!isPlainDate(on) || onto === null) {
      return void problems.tell([{ field: 'on', text: t('dayNeeded', { example: shortDate(today) }) }])
    }
    const result = await moves.bringBack(
      { reference: view.client.reference, practitionerId: onto, on },
      client,
    )
    if (result.ok) return onDone()
    problems.tell([{ field: result.error.field === 'on' ? 'on' : null, text: errorWords(result.error) }])
  }

  return (
    <MoveForm
      title={t('returnHead', { client })}
      lead={t('returnLead')}
      submit={t('returnThis', { client })}
      pending={moves.pending}
      problems={problems}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      {practitioners.length > 1 && (
        <SelectField
          label={t('ontoWhose')}
          value={onto}
          onChange={setOnto}
          options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DateField
        label={t('on')}
        {...problems.at('on')}
        value={on}
        onChange={problems.on('on', setOn)}
        today={today}
      />
    </MoveForm>
  )
}
