import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { z } from 'zod'
import type { PersonId } from '#basics/ids.ts'
import type { VaultStatus } from '#contract/vault.ts'
import { useOperationMutation, useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { asTyped, chosen } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { Page } from '#renderer/ui/page/page.tsx'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { useWait } from '#renderer/ui/use-wait.ts'
import { WaitWords } from '#renderer/ui/wait-words.tsx'
import { DoorHead } from './door-head.tsx'
import { SamplePassphrases } from './sample-passphrases.tsx'
import { WhoAreYou } from './who-are-you.tsx'

type UnlockFormProps = {
  readonly status: VaultStatus
  readonly onForgotten: (personId: PersonId | null) => void
}

export const UnlockForm = ({ status, onForgotten }: UnlockFormProps) => {
  const { t } = useTranslation('door')
  const { t: code } = useTranslation('recoveryCode')
  const because = useLockedBecause()
  const [only] = status.people.length === 1 ? status.people : []
  const form = useSentForm(
    z.object({
      personId: chosen<PersonId>(t('whoNeeded')),
      passphrase: asTyped(t('passphraseMissing')),
    }),
    { personId: only?.id ?? null, passphrase: '' },
  )
  const { passphrase } = form.values
  const unlock = useOperationMutation('vault.unlock', { silent: true })
  const { again } = useOperationQuery('vault.status', {})
  const wait = useWait(status.waitSeconds)
  const button = useRef<HTMLButtonElement>(null)

  const choose = (id: PersonId) => {
    form.set('personId', id)
    // What was wrong was wrong for somebody else.
    if (passphrase !== '') form.set('passphrase', passphrase)
  }
  const open = form.onSubmit(async values => {
    const opened = await unlock.run(values)
    if (opened.ok) return
    const { code, detail } = opened.error
    if (typeof detail?.seconds === 'number' && detail.seconds > 0) wait.start(detail.seconds)
    // The door of a damaged vault is another one.
    if (code === 'vault-damaged') again()
    if (code !== 'wrong-passphrase' && code !== 'too-many-attempts') return { text: errorWords(opened.error) }
    return { field: 'passphrase', text: errorWords({ code: 'wrong-passphrase' }), again: true }
  }, wait.seconds > 0)

  return (
    <Page title={t('lockedTitle')}>
      <div className="fr fr--s">
        <DoorHead title={t(because === 'start' ? 'opening' : 'locked')}>{t(`because.${because}`)}</DoorHead>
        <form className="panel un" onSubmit={open} noValidate>
          <ErrorSummary {...form.summary} />
          <WhoAreYou people={status.people} {...form.field('personId')} onChange={choose} />
          <div className="fg">
            <PassphraseField
              label={t('passphrase')}
              {...form.field('passphrase')}
              autoFocus={only !== undefined}
            />
          </div>
          <div className="fg">
            <Button
              kind="primary"
              size="large"
              wide
              type="submit"
              ref={button}
              aria-disabled={form.sending || wait.seconds > 0}
            >
              {t(form.sending ? 'unlocking' : 'unlock')}
            </Button>
          </div>
          <WaitWords seconds={wait.seconds} />
          {!status.sample && (
            <p className="fg">
              <LinkButton
                className="sm"
                disabled={form.sending}
                onClick={() => onForgotten(form.values.personId)}
              >
                {code('use')}
              </LinkButton>
            </p>
          )}
        </form>
        {status.samplePassphrases.length > 0 && (
          <SamplePassphrases
            status={status}
            onUse={(id, published) => {
              choose(id)
              form.set('passphrase', published)
              button.current?.focus()
            }}
          />
        )}
      </div>
    </Page>
  )
}

const REASONS = ['asked', 'idle', 'system', 'restored', 'stopped', 'unsaved'] as const

/** The shell writes why it locked into the address. */
const useLockedBecause = (): (typeof REASONS)[number] | 'start' => {
  const [location] = useLocation()
  return REASONS.find(reason => location === `/locked/${reason}`) ?? 'start'
}
