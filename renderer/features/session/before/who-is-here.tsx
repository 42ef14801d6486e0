import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ReviewId } from '#basics/ids.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { asTyped } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { PersonTag } from '#renderer/ui/person-tag.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { send } from '../mutations.ts'
import type { Seat } from '../session-context.tsx'

type WhoIsHereProps = {
  readonly reviewId: ReviewId
  readonly seats: { readonly practitioner: Seat; readonly supervisor: Seat }
  /** Who has not unlocked this window. */
  readonly other: Seat
}

/** Both sign in once; the second types their passphrase here. */
export const WhoIsHere = ({ reviewId, seats, other }: WhoIsHereProps) => {
  const { t } = useTranslation('session')
  const sitting = useSitting()
  const isHere = (seat: Seat) => seat.id === sitting.person.id || seat.id === sitting.with?.id
  const elsewhere = sitting.with !== null && sitting.with.id !== other.id
  return (
    <Panel title={t('whoIsHere')}>
      <ul className="here">
        {[seats.practitioner, seats.supervisor].map(seat => (
          <li key={seat.id}>
            <PersonTag name={seat.name} part={seat.part} withRole />
            <StatusMark status={isHere(seat) ? 'done' : 'none'}>
              {t(isHere(seat) ? 'isHere' : 'notHere')}
            </StatusMark>
          </li>
        ))}
      </ul>
      {elsewhere && <p className="dim">{t('twoAreHere')}</p>}
      {!elsewhere && !isHere(other) && <SecondSignIn reviewId={reviewId} other={other} />}
      {isHere(other) && <p className="dim">{t('bothHere')}</p>}
    </Panel>
  )
}

const SecondSignIn = ({ reviewId, other }: { readonly reviewId: ReviewId; readonly other: Seat }) => {
  const { t } = useTranslation('session')
  const form = useSentForm(z.object({ passphrase: asTyped(t('typePassphrase', { name: other.first })) }), {
    passphrase: '',
  })
  const samples = useOperationQuery('vault.status', {}).data?.samplePassphrases
  const sample = samples?.find(({ personId }) => personId === other.id)
  const join = form.onSubmit(async ({ passphrase }) => {
    const joined = await send('session.signIn', { reviewId, personId: other.id, passphrase })
    form.reset()
    if (joined.ok) return
    const atField = ['wrong-passphrase', 'too-many-attempts'].includes(joined.error.code)
    return { field: atField ? 'passphrase' : null, text: errorWords(joined.error) }
  })
  return (
    <form onSubmit={join} noValidate autoComplete="off">
      <ErrorSummary {...form.summary} />
      <p className="dim">{t('bothSignIn')}</p>
      <div className="fg">
        <PassphraseField
          label={t('passphraseOf', { name: other.name })}
          hint={
            sample === undefined
              ? t('typesHere', { name: other.first })
              : t('samplePassphrase', { passphrase: sample.passphrase })
          }
          {...form.field('passphrase')}
        />
      </div>
      <Button type="submit" className="fg">
        {t('signIn', { name: other.first })}
      </Button>
    </form>
  )
}
