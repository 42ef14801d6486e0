import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { longMonth } from '#basics/date-words.ts'
import { ReviewId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'
import { TextsPanel } from './texts-panel.tsx'

/** The texts of one month for the clients' own records, at any time after the session. */
export const TextsScreen = () => {
  const { t } = useTranslation('ownRecords')
  const { reviewId } = useParams<{ reviewId: string }>()
  const id = ReviewId.safeParse(reviewId)
  return (
    <Page title={t('title')}>
      {id.success ? <Texts key={id.data} reviewId={id.data} /> : <NoTexts error={{ code: 'not-found' }} />}
    </Page>
  )
}

const Texts = ({ reviewId }: { readonly reviewId: ReviewId }) => {
  const { t } = useTranslation('ownRecords')
  const { data, error } = useOperationQuery('record.clientTexts', { reviewId })
  if (error !== null) return <NoTexts error={error} />
  if (data === undefined) return null
  const { review, recordId, mayTick } = data
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          recordId !== null && (
            <Link className={buttonClass()} href={`/records/${recordId}`}>
              {t('toRecord')}
            </Link>
          )
        }
      >
        {t(mayTick ? 'lead' : 'leadOver', { month: longMonth(review.month), name: review.practitioner.name })}
      </PageHead>
      <TextsPanel reviewId={reviewId} whole />
    </>
  )
}

const NoTexts = ({ error }: { readonly error: AppError }) => {
  const { t } = useTranslation('ownRecords')
  return (
    <>
      <PageHead title={t('title')} />
      <EmptyState
        title={t('notHereTitle')}
        action={
          <Link className={buttonClass()} href="/today">
            {t('toToday')}
          </Link>
        }
      >
        {errorWords(error)}
      </EmptyState>
    </>
  )
}
