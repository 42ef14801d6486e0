import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#contract/app-error.ts'
import { usePassphraseJudgement } from '#renderer/bridge/passphrase-judgement.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { NewPassphraseField } from '#renderer/ui/new-passphrase-field.tsx'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { type FormProblem, useProblems } from '#renderer/ui/use-problems.ts'
import { SectionFrame } from './section-frame.tsx'

type FieldName = 'old' | 'new'

/** One's own passphrase, changed by knowing the old one. */
export const PassphraseSection = () => {
  const { t } = useTranslation('settings')
  const { person, service } = useSitting()
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [changed, setChanged] = useState(false)
  const findings = usePassphraseJudgement(next, [person.name, service ?? ''])
  const change = useOperationMutation('people.changePassphrase')
  const problems = useProblems<FieldName>()

  const missing = (): FormProblem<FieldName>[] => [
    ...(old === '' ? [{ field: 'old', text: t('oldNeeded') } as const] : []),
    ...(next === '' ? [{ field: 'new', text: t('newNeeded') } as const] : []),
  ]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChanged(false)
    if (change.pending || !problems.tell(missing())) return
    const result = await change.run({ oldPassphrase: old, newPassphrase: next })
    if (!result.ok)
      return void problems.tell([{ field: fieldOf(result.error), text: errorWords(result.error) }])
    setOld('')
    setNext('')
    setChanged(true)
  }

  return (
    <SectionFrame title={t('section.passphrase')} lead={t('passphraseLead')}>
      <div className="set-sc">
        <form
          className="panel panel--pad set-form"
          onSubmit={event => void submit(event)}
          noValidate
          aria-label={t('section.passphrase')}
        >
          <ErrorSummary {...problems.summary} />
          <PassphraseField
            label={t('oldPassphrase')}
            {...problems.at('old')}
            value={old}
            onChange={problems.on('old', setOld)}
          />
          <div className="fg">
            <NewPassphraseField
              label={t('newPassphrase')}
              {...problems.at('new')}
              value={next}
              onChange={problems.on('new', setNext)}
              findings={findings}
            />
          </div>
          <div className="row fg wrap">
            <Button kind="primary" type="submit" aria-disabled={change.pending}>
              {t(change.pending ? 'changing' : 'change')}
            </Button>
            <span role="status">{changed && <StatusMark status="done">{t('changed')}</StatusMark>}</span>
          </div>
        </form>
      </div>
    </SectionFrame>
  )
}

const fieldOf = ({ code }: AppError): FieldName | null => {
  if (code === 'wrong-passphrase' || code === 'too-many-attempts') return 'old'
  return code === 'passphrase-not-acceptable' ? 'new' : null
}
