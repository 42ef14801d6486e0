import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { AppError } from '#contract/app-error.ts'
import type { SignView } from '#contract/record.ts'
import type { HandSignature } from '#domain/record/signature.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { SignatureField } from '#renderer/ui/signature-field.tsx'
import { WaitWords } from '#renderer/ui/wait-words.tsx'
import { hasAnswered, type Signer } from './answered.ts'
import { send } from './mutations.ts'
import { usePassphraseAsked } from './use-passphrase-asked.ts'

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
  const form = useSentForm(z.object({ passphrase: z.string(), hand: z.custom<HandSignature | null>() }), {
    passphrase: '',
    hand: null,
  })
  const [signed, setSigned] = useState(false)
  const { sample, wait, typeAgain, refused: atPassphrase } = usePassphraseAsked(person.id)
  const locks = view.people.some(hasAnswered)

  const refused = (error: AppError) => {
    const there = atPassphrase(error)
    if (there !== undefined) return there
    form.set('passphrase', '')
    onRefused(error)
  }
  const held = signed || wait.seconds > 0
  const sign = form.onSubmit(async ({ passphrase, hand }) => {
    if (passphrase === '') return typeAgain(t('passphraseNeeded', { name: person.name }))
    const { review, sha256 } = view
    const sent = await send('record.sign', {
      reviewId: review.id,
      personId: person.id,
      passphrase,
      sha256,
      hand,
    })
    if (!sent.ok) return refused(sent.error)
    setSigned(true)
    form.set('passphrase', '')
    onSigned(sent.value)
  }, held)

  return (
    <form onSubmit={sign} noValidate autoComplete="off">
      <PassphraseField
        label={t('passphrase')}
        hint={sample}
        {...form.field('passphrase')}
        autoFocus={takesFocus}
      />
      <div className="fg">
        <SignatureField value={form.values.hand} onChange={hand => form.set('hand', hand)} />
      </div>
      <div className="fg">
        <Button kind="primary" size="large" wide type="submit" aria-disabled={form.sending || held}>
          {form.sending || signed ? t(locks ? 'locking' : 'signing') : t('signAs', { name: person.name })}
        </Button>
      </div>
      <WaitWords seconds={wait.seconds} />
    </form>
  )
}
