import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ReviewId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { SessionView } from '#contract/session.ts'
import { nextSessionState } from '#domain/session/session-state.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, buttonClass } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconChevronRight } from '#renderer/ui/icons.ts'
import { Page } from '#renderer/ui/page/page.tsx'
import { TagShape } from '#renderer/ui/person-tag.tsx'
import { send, useForget } from './mutations.ts'
import { placeOf } from './place.ts'
import { seatsOf } from './session-context.tsx'

/** What the core says where nobody gave a reason: the vault was locked in the middle. */
const LOCKED = 'locked'

/** A session that waits: why, where it goes on, and the way back into it. */
export const PausedPage = ({
  reviewId,
  view,
}: {
  readonly reviewId: ReviewId
  readonly view: SessionView
}) => {
  const { t } = useTranslation('session')
  const seats = seatsOf(view)
  const { error, resume } = useResume(reviewId)
  const { item } = placeOf(view)
  return (
    <Page title={t('pausedTitle')} session className="waiting">
      <div className="pass">
        <ErrorSummary problems={error === null ? [] : [{ text: errorWords(error) }]} />
        {seats !== null && (
          <div className="pair" aria-hidden="true">
            <TagShape {...seats.practitioner} size="turn" />
            <TagShape {...seats.supervisor} size="turn" />
          </div>
        )}
        <h1>{t('pausedTitle')}</h1>
        <p className="lead">
          {view.pausedBecause === LOCKED || view.pausedBecause === null
            ? t('pausedByLock')
            : t('pausedBecause', { reason: view.pausedBecause })}{' '}
          {t('pausedAt', { place: t(item === 'draw' && !view.scoring ? 'drawOnly' : `item.${item}`) })}
        </p>
        {nextSessionState(view.state, 'resumed') !== undefined && (
          <Button kind="primary" size="large" onClick={() => resume()}>
            {t('resume')}
            <Icon of={IconChevronRight} />
          </Button>
        )}
        <p className="sm dim">{t('resumeMore')}</p>
      </div>
    </Page>
  )
}

/** The clock is stopped: it is read through and signed, or gone back into. */
export const EndedPage = ({
  reviewId,
  mayGoBack,
}: {
  readonly reviewId: ReviewId
  readonly mayGoBack: boolean
}) => {
  const { t } = useTranslation('session')
  const { error, resume } = useResume(reviewId)
  return (
    <Page title={t('endedTitle')} session className="waiting">
      <div className="pass">
        <ErrorSummary problems={error === null ? [] : [{ text: errorWords(error) }]} />
        <h1>{t('endedTitle')}</h1>
        <p className="lead">{t('endedMore')}</p>
        <div className="waiting__ways">
          {mayGoBack && <Button onClick={() => resume()}>{t('backToDecisions')}</Button>}
          <Link className={buttonClass({ kind: 'primary', size: 'large' })} href={`/sign/${reviewId}`}>
            {t('toSign')}
            <Icon of={IconChevronRight} />
          </Link>
        </div>
      </div>
    </Page>
  )
}

const useResume = (reviewId: ReviewId) => {
  const forget = useForget()
  const [error, setError] = useState<AppError | null>(null)
  const resume = useOnce(async () => {
    const resumed = await send('session.resume', { reviewId })
    setError(resumed.ok ? null : resumed.error)
    if (resumed.ok) await forget()
  })
  return { error, resume }
}
