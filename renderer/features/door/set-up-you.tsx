import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationOutput } from '#contract/index.ts'
import type { Part } from '#domain/people/role.ts'
import { doorHold } from '#renderer/bridge/door-hold.ts'
import { usePassphraseJudgement } from '#renderer/bridge/passphrase-judgement.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { NewPassphraseField } from '#renderer/ui/new-passphrase-field.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type FormProblem, useProblems } from '#renderer/ui/use-problems.ts'
import { SetUpFrame } from './set-up-frame.tsx'

type SetUpYouProps = {
  readonly onBack: () => void
  readonly onMade: (made: OperationOutput<'vault.setUp'> & { readonly service: string }) => void
}

type FieldName = 'name' | 'role' | 'passphrase'

/** Step 1: the first person. Going on makes the vault. */
export const SetUpYou = ({ onBack, onMade }: SetUpYouProps) => {
  const { t } = useTranslation('door')
  const { t: part } = useTranslation('parts')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Part | null>(null)
  const [service, setService] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const findings = usePassphraseJudgement(passphrase, [name, service])
  const setUp = useOperationMutation('vault.setUp', { silent: true })
  const problems = useProblems<FieldName>()

  const missing = (): FormProblem<FieldName>[] => [
    ...(name.trim() === '' ? [{ field: 'name', text: t('nameNeeded') } as const] : []),
    ...(role === null ? [{ field: 'role', text: t('mainlyNeeded') } as const] : []),
    ...(passphrase === '' ? [{ field: 'passphrase', text: t('passphraseNeeded') } as const] : []),
  ]
  const goOn = async (event: FormEvent) => {
    event.preventDefault()
    if (!problems.tell(missing()) || role === null || setUp.pending) return
    doorHold.take()
    const made = await setUp.run({ name, role, service, passphrase })
    if (made.ok) return onMade({ ...made.value, service: service.trim() })
    doorHold.release()
    problems.tell([
      { field: made.error.field === 'passphrase' ? 'passphrase' : null, text: errorWords(made.error) },
    ])
  }

  return (
    <SetUpFrame step={1} title={t('youHead')}>
      <form className="panel un" onSubmit={event => void goOn(event)} noValidate>
        <ErrorSummary {...problems.summary} />
        <TextField
          label={t('yourName')}
          {...problems.at('name')}
          value={name}
          onChange={problems.on('name', setName)}
          maxLength={200}
          autoFocus
        />
        <ChoiceGroup
          className="fg"
          fill
          label={t('mainly')}
          {...problems.at('role')}
          value={role}
          onChange={problems.on('role', setRole)}
          choices={[
            { value: 'practitioner', label: part('practitioner') },
            { value: 'supervisor', label: part('supervisor') },
          ]}
        />
        <TextField
          className="fg"
          label={t('service')}
          labelMore={t('serviceMore')}
          value={service}
          onChange={setService}
          maxLength={200}
        />
        <div className="fg">
          <NewPassphraseField
            label={t('passphrase')}
            {...problems.at('passphrase')}
            value={passphrase}
            onChange={problems.on('passphrase', setPassphrase)}
            findings={findings}
          />
        </div>
        <div className="row-b fg">
          <LinkButton className="sm" onClick={onBack} disabled={setUp.pending}>
            {t('back')}
          </LinkButton>
          <Button kind="primary" size="large" type="submit" aria-disabled={setUp.pending}>
            {t('goToCode')}
          </Button>
        </div>
        {setUp.pending && (
          <div className="door-busy">
            <LongWork>{t('making')}</LongWork>
          </div>
        )}
      </form>
    </SetUpFrame>
  )
}
