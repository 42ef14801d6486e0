import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ClientView } from '#contract/caseload.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { words } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { MoveForm } from './move-form.tsx'

type HoldFormProps = {
  readonly view: ClientView
  /** Sets one, or lifts the one that is there. */
  readonly what: 'hold' | 'lift'
  readonly onDone: () => void
}

/** Keeps a client from being erased until somebody lifts it; both with a reason. */
export const HoldForm = ({ view, what, onDone }: HoldFormProps) => {
  const { t } = useTranslation('keeping')
  const clientId = view.client.id
  const client = clientWords(view.client)
  const hold = useOperationMutation('keeping.hold')
  const lift = useOperationMutation('keeping.lift')
  const form = useSentForm(z.object({ why: words(t('holdWhyNeeded')) }), { why: '' })
  const submit = form.onSubmit(async ({ why }) => {
    const done =
      what === 'hold' ? await hold.run({ clientId, reason: why }) : await lift.run({ clientId, because: why })
    return done.ok ? void onDone() : { text: errorWords(done.error) }
  })
  return (
    <MoveForm
      title={t(`${what}Title`, { client })}
      lead={t(`${what}Lead`)}
      submit={t(`${what}Submit`)}
      form={form}
      onSubmit={submit}
      onCancel={onDone}
    >
      <TextArea label={t(`${what}Why`)} {...form.field('why')} maxLength={500} rows={3} />
    </MoveForm>
  )
}
