import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { AppError } from '#contract/app-error.ts'
import type { SignView } from '#contract/record.ts'
import type { SignedOtherwise } from '#domain/record/signed-otherwise.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { day, words } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { WaitWords } from '#renderer/ui/wait-words.tsx'
import { hasAnswered, type Signer } from './answered.ts'
import { inFours } from './fingerprint.tsx'
import { send } from './mutations.ts'
import { usePassphraseAsked } from './use-passphrase-asked.ts'

type StatedFormProps = {
  readonly view: SignView
  readonly one: Signer
  /** Who states it, with their passphrase. */
  readonly by: Signer
  readonly method: SignedOtherwise['method']
  readonly onRecorded: (after: SignView) => void
  readonly onRefused: (error: AppError) => void
  readonly onLeave: () => void
}

const AT_FIELD = {
  'date-in-the-future': 'on',
  'ink-before-the-text': 'on',
  'seen-by-oneself': 'seenBy',
} as const

/** How somebody answered who gives no passphrase here: the other of the two says it, and signs what they say. */
export const StatedForm = ({ view, one, by, method, onRecorded, onRefused, onLeave }: StatedFormProps) => {
  const { t } = useTranslation('sign')
  const { today } = useSitting()
  const { name } = one.person
  const witness = by.person.name
  const form = useSentForm(schemaOf(t, method, name, witness), {
    on: method === 'ink' ? today : '',
    seenBy: method === 'ink' ? witness : '',
    reason: '',
    passphrase: '',
  })
  const [recorded, setRecorded] = useState(false)
  const { sample, wait, refused } = usePassphraseAsked(by.person.id)
  const held = recorded || wait.seconds > 0

  const record = form.onSubmit(async ({ passphrase, ...answer }) => {
    const sent = await send('record.signOtherwise', {
      reviewId: view.review.id,
      personId: one.person.id,
      answer: answer.answer,
      passphrase,
      sha256: view.sha256,
    })
    if (sent.ok) {
      setRecorded(true)
      form.set('passphrase', '')
      onRecorded(sent.value)
      return
    }
    const { error } = sent
    const atPassphrase = refused(error)
    if (atPassphrase !== undefined) return atPassphrase
    const field = fieldOf(error)
    if (field !== undefined) return { field, text: errorWords(error) }
    form.set('passphrase', '')
    onRefused(error)
  }, held)

  return (
    <form onSubmit={record} noValidate autoComplete="off" aria-label={t(TITLES[method], { name })}>
      <ErrorSummary {...form.summary} />
      <p className="sig__what">
        <strong>{t(TITLES[method], { name })}</strong>
      </p>
      {method === 'ink' ? (
        <>
          <p className="sm dim">
            {t('inkWhich')} <span className="mono nowrap">{inFours(view.sha256.slice(0, 8))}</span>.{' '}
            {t('inkKeep')}
          </p>
          <div className="sig__ink">
            <DateField label={t('inkDay')} {...form.field('on')} today={today} echoHidden />
            <TextField label={t('seenBy')} {...form.field('seenBy')} maxLength={200} autoComplete="off" />
          </div>
        </>
      ) : (
        <TextArea
          className="fg"
          label={t('reason')}
          hint={t('reasonHint', { name: witness })}
          {...form.field('reason')}
          maxLength={500}
          autoFocus
        />
      )}
      <div className="fg">
        <PassphraseField
          label={t('statesIt', { name: witness })}
          hint={sample ?? t('statesItHint', { name: witness })}
          {...form.field('passphrase')}
          autoFocus={method === 'ink'}
        />
      </div>
      <div className="fg">
        <Button kind="primary" size="large" wide type="submit" aria-disabled={form.sending || held}>
          {form.sending || recorded ? t('recording') : t(hasAnswered(by) ? 'recordAndLock' : 'record')}
        </Button>
      </div>
      <WaitWords seconds={wait.seconds} />
      <p className="fg sm">
        <LinkButton onClick={onLeave}>{t('notThisWay')}</LinkButton>
      </p>
    </form>
  )
}

const TITLES = { ink: 'onPaperTitle', 'not signed': 'cantTitle' } as const satisfies Record<
  SignedOtherwise['method'],
  string
>

type Typed = {
  readonly on: string
  readonly seenBy: string
  readonly reason: string
  readonly passphrase: string
}

const schemaOf = (
  t: ReturnType<typeof useTranslation<'sign'>>['t'],
  method: SignedOtherwise['method'],
  name: string,
  witness: string,
): z.ZodType<{ answer: SignedOtherwise; passphrase: string }, Typed> => {
  const passphrase = z.string().min(1, t('passphraseNeeded', { name: witness }))
  return method === 'ink'
    ? z
        .object({
          on: day(t('inkDayNeeded', { name })),
          seenBy: words(t('seenByNeeded', { name })),
          reason: z.string(),
          passphrase,
        })
        .transform(({ on, seenBy, passphrase }) => ({ answer: { method, on, seenBy }, passphrase }))
    : z
        .object({
          on: z.string(),
          seenBy: z.string(),
          reason: words(t('reasonNeeded', { name })),
          passphrase,
        })
        .transform(({ reason, passphrase }) => ({ answer: { method, reason }, passphrase }))
}

const fieldOf = ({ code }: AppError): 'on' | 'seenBy' | undefined =>
  code in AT_FIELD ? AT_FIELD[code as keyof typeof AT_FIELD] : undefined
