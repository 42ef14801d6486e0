import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { AppError } from '#contract/app-error.ts'
import type { SignView } from '#contract/record.ts'
import type { HandSignature } from '#domain/record/signature.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { PersonTag } from '#renderer/ui/person-tag.tsx'
import { SignatureInk } from '#renderer/ui/signature-ink.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { SignForm } from './sign-form.tsx'

export type Signer = SignView['people'][number]

type SignaturePanelProps = {
  readonly view: SignView
  readonly one: Signer
  readonly open: boolean
  /** Its form is there because somebody asked for it just now. */
  readonly takesFocus: boolean
  readonly onOpen: () => void
  readonly onSigned: (after: SignView) => void
  readonly onRefused: (error: AppError) => void
}

/** One person's place to sign: what they gave, or the way to give it. */
export const SignaturePanel = ({ view, one, open, takesFocus, onOpen, ...rest }: SignaturePanelProps) => {
  const { t } = useTranslation('sign')
  const { person, part, signedAt, hand } = one
  return (
    <Panel
      className="sig"
      title={<PersonTag name={person.name} part={part} withRole />}
      beside={
        <StatusMark status={signedAt === null ? 'none' : 'done'}>
          {signedAt === null ? t('notSigned') : <SignedAt at={signedAt} />}
        </StatusMark>
      }
    >
      {signedAt !== null && <Given hand={hand} name={person.name} />}
      {signedAt === null && open && <SignForm view={view} one={one} takesFocus={takesFocus} {...rest} />}
      {signedAt === null && !open && (
        <Button wide onClick={onOpen}>
          {t('open', { name: person.name })}
        </Button>
      )}
    </Panel>
  )
}

const SignedAt = ({ at }: { readonly at: NonNullable<Signer['signedAt']> }) => {
  const { t } = useTranslation('sign')
  const { today } = useSitting()
  return dateOf(at) === today
    ? t('signedAt', { time: timeOf(at) })
    : t('signedOn', { date: shortDate(dateOf(at)), time: timeOf(at) })
}

const Given = ({ hand, name }: { readonly hand: HandSignature | null; readonly name: string }) => {
  const { t } = useTranslation('sign')
  if (hand === null) return <p className="sm dim">{t('givenOnly')}</p>
  return (
    <>
      <SignatureInk hand={hand} name={name} />
      <p className="sm dim sig__given">{t(hand.kind === 'drawn' ? 'givenDrawn' : 'givenTyped')}</p>
    </>
  )
}
