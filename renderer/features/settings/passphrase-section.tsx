import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { AppError } from '#contract/app-error.ts'
import { usePassphraseJudgement } from '#renderer/bridge/passphrase-judgement.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { asTyped } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { NewPassphraseField } from '#renderer/ui/new-passphrase-field.tsx'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { SectionFrame } from './section-frame.tsx'

/** One's own passphrase, changed by knowing the old one. */
export const PassphraseSection = () => {
  const { t } = useTranslation('settings')
  const { person, service } = useSitting()
  const [changed, setChanged] = useState(false)
  const change = useOperationMutation('people.changePassphrase')
  const form = useSentForm(
    z.object({ oldPassphrase: asTyped(t('oldNeeded')), newPassphrase: asTyped(t('newNeeded')) }),
    { oldPassphrase: '', newPassphrase: '' },
  )
  const findings = usePassphraseJudgement(form.values.newPassphrase, [person.name, service ?? ''])

  const submit = form.onSubmit(async values => {
    const result = await change.run(values)
    if (!result.ok) return { field: fieldOf(result.error), text: errorWords(result.error) }
    form.reset()
    setChanged(true)
  })

  return (
    <SectionFrame title={t('section.passphrase')} lead={t('passphraseLead')}>
      <div className="set-sc">
        <form
          className="panel panel--pad set-form"
          onSubmit={event => {
            setChanged(false)
            submit(event)
          }}
          noValidate
          aria-label={t('section.passphrase')}
        >
          <ErrorSummary {...form.summary} />
          <PassphraseField label={t('oldPassphrase')} {...form.field('oldPassphrase')} />
          <div className="fg">
            <NewPassphraseField
              label={t('newPassphrase')}
              {...form.field('newPassphrase')}
              findings={findings}
            />
          </div>
          <div className="row fg wrap">
            <Button kind="primary" type="submit" aria-disabled={form.sending}>
              {t(form.sending ? 'changing' : 'change')}
            </Button>
            <span role="status">{changed && <StatusMark status="done">{t('changed')}</StatusMark>}</span>
          </div>
        </form>
      </div>
    </SectionFrame>
  )
}

const fieldOf = ({ code }: AppError): 'oldPassphrase' | 'newPassphrase' | null => {
  if (code === 'wrong-passphrase' || code === 'too-many-attempts') return 'oldPassphrase'
  return code === 'passphrase-not-acceptable' ? 'newPassphrase' : null
}
