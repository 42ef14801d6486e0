import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#contract/app-error.ts'
import type { SignView } from '#contract/record.ts'
import type { HandSignature } from '#domain/record/signature.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { SignatureField } from '#renderer/ui/signature-field.tsx'
import { useWait } from '#renderer/ui/use-wait.ts'
import { WaitWords } from '#renderer/ui/wait-words.tsx'
import { send } from './mutations.ts'
import type { Signer } from './signature-panel.tsx'

type SignFormProps = {
  readonly view: SignView
  readonly one: Signer
  readonly takesFocus: boolean
  readonly onSigned: (after: SignView) => void
  /** For what is not this person's to put right here. */
  readonly onRefused: (error: AppError) => void
}

/** Their own passphrase, and by hand if they like. What was read is what is signed: its hash goes with it. */
export const SignForm = ({ view, one: { person }, takesFocus, onSigned, onRefused }: SignFormProps) => {
  const { t } = useTranslation('sign')
  const [passphrase, setPassphrase] = useState('')
  const [hand, setHand] = useState<HandSignature | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [state, setState] = useState<'waiting' | 'signing' | 'signed'>('waiting')
  const field = useRef<HTMLInputElement>(null)
  const vault = useOperationQuery('vault.status', {}).data
  const wait = useWait(0)
  const sample = vault?.samplePassphrases.find(({ personId }) => personId === person.id)
  const locks = view.people.some(({ signedAt }) => signedAt !== null)

  const typeAgain = (words: string) => {
    setWrong(words)
    field.current?.focus()
    field.current?.select()
  }
  const refused = (error: AppError) => {
    setState('waiting')
    const seconds = error.detail?.seconds
    if (typeof seconds === 'number' && seconds > 0) wait.start(seconds)
    if (error.code === 'wrong-passphrase') return typeAgain(errorWords({ code: 'wrong-passphrase' }))
    // It was not even looked at, so it stays to be sent when the wait is over.
    if (error.code === 'too-many-attempts') return setWrong(errorWords(error))
    setPassphrase('')
    onRefused(error)
  }
  const sign = useOnce(async () => {
    if (state === 'signed' || wait.seconds > 0) return
    setWrong(null)
    if (passphrase === '') return typeAgain(t('passphraseNeeded', { name: person.name }))
    setState('signing')
    const { review, sha256 } = view
    const sent = await send('record.sign', {
      reviewId: review.id,
      personId: person.id,
      passphrase,
      sha256,
      hand,
    })
    if (!sent.ok) return refused(sent.error)
    setState('signed')
    setPassphrase('')
    onSigned(sent.value)
  })

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        sign()
      }}
      noValidate
      autoComplete="off"
    >
      <PassphraseField
        label={t('passphrase')}
        hint={sample === undefined ? undefined : t('sample', { passphrase: sample.passphrase })}
        error={wrong}
        value={passphrase}
        onChange={typed => {
          setPassphrase(typed)
          setWrong(null)
        }}
        inputRef={field}
        autoFocus={takesFocus}
      />
      <div className="fg">
        <SignatureField value={hand} onChange={setHand} />
      </div>
      <div className="fg">
        <Button
          kind="primary"
          size="large"
          wide
          type="submit"
          aria-disabled={state !== 'waiting' || wait.seconds > 0}
        >
          {state === 'waiting' ? t('signAs', { name: person.name }) : t(locks ? 'locking' : 'signing')}
        </Button>
      </div>
      <WaitWords seconds={wait.seconds} />
    </form>
  )
}
