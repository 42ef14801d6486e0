import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { AppError } from '#contract/app-error.ts'
import type { SignView } from '#contract/record.ts'
import type { SignedOtherwise } from '#domain/record/signed-otherwise.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { PersonTag } from '#renderer/ui/person-tag.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { hasAnswered, type Signer } from './answered.ts'
import { Given } from './given.tsx'
import { SignForm } from './sign-form.tsx'
import { StatedForm } from './stated-form.tsx'

type SignaturePanelProps = {
  readonly view: SignView
  readonly one: Signer
  readonly open: boolean
  /** Its form is there because somebody asked for it just now. */
  readonly takesFocus: boolean
  readonly onOpen: () => void
  readonly onSigned: (after: SignView) => void
  /** For what is not this person's to put right here. */
  readonly onRefused: (error: AppError) => void
}

/** One person's place to sign: what they gave, or the ways to give it. */
export const SignaturePanel = ({ view, one, open, takesFocus, onOpen, ...rest }: SignaturePanelProps) => {
  const { person, part } = one
  return (
    <Panel
      className="sig"
      title={<PersonTag name={person.name} part={part} withRole />}
      beside={<Standing one={one} />}
    >
      {hasAnswered(one) ? (
        <Given one={one} />
      ) : (
        <Ways view={view} one={one} open={open} takesFocus={takesFocus} onOpen={onOpen} {...rest} />
      )}
    </Panel>
  )
}

/** Their passphrase first; on paper, or not at all, is told by the other of the two. */
const Ways = ({ view, one, open, takesFocus, onOpen, onSigned, onRefused }: SignaturePanelProps) => {
  const { t } = useTranslation('sign')
  const [method, setMethod] = useState<SignedOtherwise['method'] | null>(null)
  const [cameBack, setCameBack] = useState(false)
  const { name } = one.person
  const other = view.people.find(({ person }) => person.id !== one.person.id)
  if (method !== null && other !== undefined)
    return (
      <StatedForm
        key={method}
        view={view}
        one={one}
        by={other}
        method={method}
        onRecorded={onSigned}
        onRefused={onRefused}
        onLeave={() => {
          setMethod(null)
          setCameBack(true)
          onOpen()
        }}
      />
    )
  return (
    <>
      {open ? (
        <SignForm
          view={view}
          one={one}
          takesFocus={takesFocus || cameBack}
          onSigned={onSigned}
          onRefused={onRefused}
        />
      ) : (
        <Button wide onClick={onOpen}>
          {t('open', { name })}
        </Button>
      )}
      {other?.otherwise != null ? (
        <p className="fg sm dim">{t('onlyByPassphrase', { name })}</p>
      ) : (
        <p className="sig__ways fg sm">
          <LinkButton onClick={() => setMethod('ink')} aria-label={t('onPaperOf', { name })}>
            {t('onPaper')}
          </LinkButton>
          <LinkButton onClick={() => setMethod('not signed')} aria-label={t('cantOf', { name })}>
            {t('cant')}
          </LinkButton>
        </p>
      )}
    </>
  )
}

const Standing = ({ one: { signedAt, otherwise } }: { readonly one: Signer }) => {
  const { t } = useTranslation('sign')
  const { today } = useSitting()
  if (signedAt !== null)
    return (
      <StatusMark status="done">
        {dateOf(signedAt) === today
          ? t('signedAt', { time: timeOf(signedAt) })
          : t('signedOn', { date: shortDate(dateOf(signedAt)), time: timeOf(signedAt) })}
      </StatusMark>
    )
  if (otherwise === null) return <StatusMark status="none">{t('notSigned')}</StatusMark>
  return otherwise.answer.method === 'ink' ? (
    <StatusMark status="done">{t('inkOn', { date: shortDate(otherwise.answer.on) })}</StatusMark>
  ) : (
    <StatusMark status="none">{t('didNot')}</StatusMark>
  )
}
