import { useTranslation } from 'react-i18next'
import { Link, Redirect, useParams } from 'wouter'
import { ReviewId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { SessionView } from '#contract/session.ts'
import { reviewAllows } from '#domain/review/review-state.ts'
import { nextSessionState } from '#domain/session/session-state.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'
import { BeforeSession } from './before/before-session.tsx'
import { ChooseReview } from './before/choose-review.tsx'
import { EndedPage, PausedPage } from './paused-page.tsx'
import { useSessionQuery } from './queries.ts'
import { RunningSession } from './running-session.tsx'

/** 'Session' in the rail: the one that is going on, or the choice of one. */
export const SessionScreen = () => {
  const { reviewId } = useParams<{ reviewId?: string }>()
  const { sessionReviewId } = useSitting()
  if (reviewId === undefined)
    return sessionReviewId === null ? (
      <ChooseReview />
    ) : (
      <Redirect to={`/session/${sessionReviewId}`} replace />
    )
  const id = ReviewId.safeParse(reviewId)
  return id.success ? (
    <OneSession key={id.data} reviewId={id.data} />
  ) : (
    <NotHere error={{ code: 'not-found' }} />
  )
}

const OneSession = ({ reviewId }: { readonly reviewId: ReviewId }) => {
  const { data: view, error } = useSessionQuery(reviewId)
  if (error?.code === 'not-in-session') return <BeforeSession reviewId={reviewId} />
  if (error !== null && view === undefined) return <NotHere error={error} />
  return view === undefined ? null : <SessionAsItStands reviewId={reviewId} view={view} />
}

const SessionAsItStands = ({
  reviewId,
  view,
}: {
  readonly reviewId: ReviewId
  readonly view: SessionView
}) => {
  const { review, state } = view
  const mayGoBack = reviewAllows(review.state, 'discuss') && nextSessionState(state, 'resumed') !== undefined
  if (review.state === 'signed' || review.state === 'not held' || review.state === 'history')
    return <OverPage />
  if (review.state === 'open' || review.state === 'ready') return <BeforeSession reviewId={reviewId} />
  if (review.state === 'fixed' || state === 'ended')
    return <EndedPage reviewId={reviewId} mayGoBack={mayGoBack} />
  if (state === 'paused') return <PausedPage reviewId={reviewId} view={view} />
  return <RunningSession reviewId={reviewId} view={view} />
}

const OverPage = () => {
  const { t } = useTranslation('session')
  return (
    <Page title={t('plainTitle')}>
      <PageHead title={t('signedTitle')}>{t('signedMore')}</PageHead>
      <Link className={buttonClass({ kind: 'primary' })} href="/records">
        {t('toRecords')}
      </Link>
    </Page>
  )
}

const NotHere = ({ error }: { readonly error: AppError }) => {
  const { t } = useTranslation('session')
  return (
    <Page title={t('plainTitle')}>
      <PageHead title={t('plainTitle')} />
      <EmptyState title={t('notHereTitle')}>{errorWords(error)}</EmptyState>
    </Page>
  )
}
