import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PersonId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { VaultStatus } from '#contract/vault.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { type FormProblem, useProblems } from '#renderer/ui/use-problems.ts'
import { useWait } from '#renderer/ui/use-wait.ts'
import { WaitWords } from '#renderer/ui/wait-words.tsx'
import { DoorHead } from './door-head.tsx'
import { SamplePassphrases } from './sample-passphrases.tsx'
import { WhoAreYou } from './who-are-you.tsx'

type FieldName = 'person' | 'passphrase'

export const UnlockForm = ({ status }: { readonly status: VaultStatus }) => {
  const { t } = useTranslation('door')
  const because = useLockedBecause()
  const [only] = status.people.length === 1 ? status.people : []
  const [personId, setPersonId] = useState<PersonId | null>(only?.id ?? null)
  const [passphrase, setPassphrase] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const problems = useProblems<FieldName>()
  const unlock = useOperationMutation('vault.unlock', { silent: true })
  const wait = useWait(status.waitSeconds)
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  const choose = (id: PersonId) => {
    setPersonId(id)
    setWrong(null)
  }
  const missing = (): FormProblem<FieldName>[] => [
    ...(personId === null ? [{ field: 'person', text: t('whoNeeded') } as const] : []),
    ...(passphrase === '' ? [{ field: 'passphrase', text: t('passphraseMissing') } as const] : []),
  ]
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (unlock.pending || wait.seconds > 0) return
    setWrong(null)
    if (!problems.tell(missing()) || personId === null) return
    const opened = await unlock.run({ personId, passphrase })
    if (!opened.ok) refused(opened.error)
  }
  const refused = (error: AppError) => {
    const seconds = error.detail?.seconds
    if (typeof seconds === 'number' && seconds > 0) wait.start(seconds)
    if (error.code !== 'wrong-passphrase' && error.code !== 'too-many-attempts')
      return void problems.tell([{ field: null, text: errorWords(error) }])
    // One field, typed again at once: the focus goes there and not to a summary of one line.
    setWrong(errorWords({ code: 'wrong-passphrase' }))
    field.current?.focus()
    field.current?.select()
  }

  return (
    <Page title={t('lockedTitle')}>
      <div className="fr fr--s">
        <DoorHead title={t(because === 'start' ? 'opening' : 'locked')}>{t(`because.${because}`)}</DoorHead>
        <form className="panel un" onSubmit={event => void open(event)} noValidate>
          <ErrorSummary {...problems.summary} />
          <WhoAreYou
            people={status.people}
            value={personId}
            onChange={problems.on('person', choose)}
            {...problems.at('person')}
          />
          <div className="fg">
            <PassphraseField
              label={t('passphrase')}
              {...problems.at('passphrase')}
              error={wrong ?? problems.at('passphrase').error}
              value={passphrase}
              onChange={problems.on('passphrase', setPassphrase)}
              inputRef={field}
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
              aria-disabled={unlock.pending || wait.seconds > 0}
            >
              {t(unlock.pending ? 'unlocking' : 'unlock')}
            </Button>
          </div>
          <WaitWords seconds={wait.seconds} />
        </form>
        {status.samplePassphrases.length > 0 && (
          <SamplePassphrases
            status={status}
            onUse={(id, published) => {
              choose(id)
              setPassphrase(published)
              button.current?.focus()
            }}
          />
        )}
      </div>
    </Page>
  )
}

const REASONS = ['asked', 'idle', 'system', 'stopped'] as const

/** The shell writes why it locked into the address. */
const useLockedBecause = (): (typeof REASONS)[number] | 'start' => {
  const [location] = useLocation()
  return REASONS.find(reason => location === `/locked/${reason}`) ?? 'start'
}
