import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { PersonId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { VaultStatus } from '#contract/vault.ts'
import { usePassphraseJudgement } from '#renderer/bridge/passphrase-judgement.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { asTyped, chosen } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { NewPassphraseField } from '#renderer/ui/new-passphrase-field.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useWait } from '#renderer/ui/use-wait.ts'
import { WaitWords } from '#renderer/ui/wait-words.tsx'
import { DoorHead } from './door-head.tsx'
import { WhoAreYou } from './who-are-you.tsx'

type RecoveryFormProps = {
  readonly status: VaultStatus
  /** Who was chosen at the door already. */
  readonly personId: PersonId | null
  readonly onBack: () => void
}

/** A new passphrase for somebody who forgot theirs, by the printed code. They are signed in with it. */
export const RecoveryForm = ({ status, personId, onBack }: RecoveryFormProps) => {
  const { t } = useTranslation('recoveryCode')
  const form = useSentForm(
    z.object({
      personId: chosen<PersonId>(t('whoNeeded')),
      recoveryCode: asTyped(t('codeNeeded')),
      newPassphrase: asTyped(t('newNeeded')),
    }),
    { personId, recoveryCode: '', newPassphrase: '' },
  )
  const name = status.people.find(({ id }) => id === form.values.personId)?.name ?? ''
  const findings = usePassphraseJudgement(form.values.newPassphrase, [name])
  const reset = useOperationMutation('vault.resetPassphrase', { silent: true })
  const wait = useWait(status.waitSeconds)

  const open = form.onSubmit(async values => {
    const opened = await reset.run(values)
    if (opened.ok) return
    const { detail } = opened.error
    if (typeof detail?.seconds === 'number' && detail.seconds > 0) wait.start(detail.seconds)
    return { field: fieldOf(opened.error), text: errorWords(opened.error) }
  }, wait.seconds > 0)

  return (
    <Page title={t('title')}>
      <div className="fr fr--s">
        <DoorHead title={t('head')}>{t('lead')}</DoorHead>
        <form className="panel un" onSubmit={open} noValidate>
          <ErrorSummary {...form.summary} />
          <WhoAreYou people={status.people} legend={t('who')} {...form.field('personId')} />
          <TextField
            className="fg code-field"
            label={t('label')}
            hint={t('hint')}
            {...form.field('recoveryCode')}
            maxLength={60}
            autoCapitalize="characters"
            autoFocus={personId !== null}
          />
          <div className="fg">
            <NewPassphraseField
              label={t('newPassphrase')}
              {...form.field('newPassphrase')}
              findings={findings}
            />
          </div>
          <p className="hint fg">{t('after')}</p>
          <div className="row-b fg wrap">
            <LinkButton className="sm" onClick={onBack} disabled={form.sending}>
              {t('back')}
            </LinkButton>
            <Button
              kind="primary"
              size="large"
              type="submit"
              aria-disabled={form.sending || wait.seconds > 0}
            >
              {t(form.sending ? 'setting' : 'set')}
            </Button>
          </div>
          <WaitWords seconds={wait.seconds} />
        </form>
      </div>
    </Page>
  )
}

const fieldOf = ({ code }: AppError): 'recoveryCode' | 'newPassphrase' | null => {
  if (code === 'wrong-recovery-code' || code === 'recovery-code-not-whole' || code === 'too-many-attempts')
    return 'recoveryCode'
  return code === 'passphrase-not-acceptable' ? 'newPassphrase' : null
}
