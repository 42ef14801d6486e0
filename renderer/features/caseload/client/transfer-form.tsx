import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import { isPlainDate } from '#basics/plain-date.ts'
import type { ClientView } from '#contract/caseload.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { type FormProblem, useProblems } from '#renderer/ui/use-problems.ts'
import { useMoves } from '../mutations.ts'
import { MoveForm } from './move-form.tsx'

type FieldName = 'toPractitionerId' | 'on'

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
  const [to, setTo] = useState<PersonId | null>(null)
  const [on, setOn] = useState<string>(today)
  const [note, setNote] = useState('')
  const problems = useProblems<FieldName>()
  const moves = useMoves()
  const client = clientWords(view.client)

  const submit = async () => {
    const found: FormProblem<FieldName>[] = [
      ...(to === null ? [{ field: 'toPractitionerId', text: t('toWhomNeeded') } as const] : []),
      ...(isPlainDate(on)
        ? []
        : [{ field: 'on', text: t('dayNeeded', { example: shortDate(today) }) } as const]),
    ]
    if (!problems.tell(found) || to === null || !isPlainDate(on)) return
    const name = others.find(({ id }) => id === to)?.name ?? ''
    const result = await moves.transfer(
      { clientId: view.client.id, toPractitionerId: to, on, note: note.trim() === '' ? null : note },
      client,
      name,
    )
    if (result.ok) return onDone()
    const field =
      result.error.field === 'on' || result.error.field === 'toPractitionerId' ? result.error.field : null
    problems.tell([{ field, text: errorWords(result.error) }])
  }

  return (
    <MoveForm
      title={t('transferHead', { client })}
      lead={data !== undefined && others.length === 0 ? t('nobodyElse') : t('transferLead')}
      submit={t('transferThis', { client })}
      pending={moves.pending}
      problems={problems}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <SelectField
        label={t('toWhom')}
        {...problems.at('toPractitionerId')}
        value={to}
        onChange={problems.on('toPractitionerId', setTo)}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField
        label={t('on')}
        {...problems.at('on')}
        value={on}
        onChange={problems.on('on', setOn)}
        today={today}
      />
      <TextArea
        label={t('note')}
        labelMore={t('optional')}
        value={note}
        onChange={setNote}
        maxLength={2000}
      />
    </MoveForm>
  )
}
