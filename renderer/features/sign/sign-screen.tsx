import { useTranslation } from 'react-i18next'
import { Link, Redirect, useParams } from 'wouter'
import { ReviewId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'
import { Signing } from './signing.tsx'

/** The record is read through as it will be printed, and both sign it. */
export const SignScreen = () => {
  const { reviewId } = useParams<{ reviewId: string }>()
  const id = ReviewId.safeParse(reviewId)
  return id.success ? (
    <OneReview key={id.data} reviewId={id.data} />
  ) : (
    <NothingToSign error={{ code: 'not-found' }} href="/session" />
  )
}

const OneReview = ({ reviewId }: { readonly reviewId: ReviewId }) => {
  const { data: view, error, again } = useOperationQuery('record.signing', { reviewId })
  if (view !== undefined && view.recordId !== null) return <Redirect to={`/done/${view.recordId}`} replace />
  if (error !== null) return <NothingToSign error={error} href={`/session/${reviewId}`} />
  return view === undefined ? null : <Signing view={view} onStale={again} />
}

const NothingToSign = ({ error, href }: { readonly error: AppError; readonly href: string }) => {
  const { t } = useTranslation('sign')
  return (
    <Page title={t('title')} railed session>
      <PageHead title={t('title')} />
      <EmptyState
        title={t('notYetTitle')}
        action={
          <Link className={buttonClass({ kind: 'primary' })} href={href}>
            {t('toSession')}
          </Link>
        }
      >
        {error.code === 'session-running' && t('running')}
        {error.code === 'not-in-session' && t('notHeldYet')}
        {error.code !== 'session-running' && error.code !== 'not-in-session' && errorWords(error)}
      </EmptyState>
    </Page>
  )
}
