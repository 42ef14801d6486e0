import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { isPlainDate } from '#basics/plain-date.ts'
import type { ClientView } from '#contract/caseload.ts'
import type { LeavingReason } from '#domain/caseload/client.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { type FormProblem, useProblems } from '#renderer/ui/use-problems.ts'
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

type FieldName = 'reason' | 'on' | 'note'

type CloseFormProps = {
  readonly view: ClientView
  readonly onDone: () => void
  readonly onCancel: () => void
}

export const CloseForm = ({ view, onDone, onCancel }: CloseFormProps) => {
  const { t } = useTranslation('caseload')
  const { t: terms } = useTranslation('terms')
  const { today } = useSitting()
  const [reason, setReason] = useState<(typeof REASONS)[number] | null>(null)
  const [on, setOn] = useState<string>(today)
  const [note, setNote] = useState('')
  const problems = useProblems<FieldName>()
  const moves = useMoves()
  const client = clientWords(view.client)

  const found = (): FormProblem<FieldName>[] => [
    ...(reason === null ? [{ field: 'reason', text: t('whyNeeded') } as const] : []),
    ...(reason === 'other' && note.trim() === '' ? [{ field: 'note', text: t('noteNeeded') } as const] : []),
    ...(isPlainDate(on)
      ? []
      : [{ field: 'on', text: t('dayNeeded', { example: shortDate(today) }) } as const]),
  ]
  const submit = async () => {
    if (!problems.tell(found()) || reason === null || !isPlainDate(on)) return
    const result = await moves.close(
      { clientId: view.client.id, on, reason, note: note.trim() === '' ? null : note },
      client,
    )
    if (result.ok) return onDone()
    problems.tell([{ field: result.error.field === 'on' ? 'on' : null, text: errorWords(result.error) }])
  }

  return (
    <MoveForm
      title={t('closeHead', { client })}
      lead={t('closeLead')}
      submit={t('closeThis', { client })}
      pending={moves.pending}
      problems={problems}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <SelectField
        label={t('why')}
        {...problems.at('reason')}
        value={reason}
        onChange={problems.on('reason', setReason)}
        options={REASONS.map(value => ({ value, label: terms(`leaving.${value}`) }))}
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
        labelMore={reason === 'other' ? undefined : t('optional')}
        {...problems.at('note')}
        value={note}
        onChange={problems.on('note', setNote)}
        maxLength={2000}
      />
    </MoveForm>
  )
}
