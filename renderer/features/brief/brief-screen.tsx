import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { ReviewId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'
import { PaperPage } from '#renderer/ui/paper/paper-page.tsx'
import { usePaper } from '#renderer/ui/paper/use-paper.ts'

/** One side of A4 to read on the way: looked at first, then printed or saved. */
export const BriefScreen = () => {
  const { reviewId } = useParams<{ reviewId: string }>()
  const id = ReviewId.safeParse(reviewId)
  return id.success ? (
    <Brief key={id.data} reviewId={id.data} />
  ) : (
    <NoBrief error={{ code: 'not-found' }} href="/prepare" />
  )
}

const Brief = ({ reviewId }: { readonly reviewId: ReviewId }) => {
  const { t } = useTranslation('brief')
  const { data, error } = useOperationQuery('brief.pdf', { reviewId, purpose: 'view' })
  const paper = usePaper<AppError>({
    get: purpose => callOperation('brief.pdf', { reviewId, purpose }),
    print: () => callOperation('platform.print', {}),
    save: (suggestedName, base64) => callOperation('platform.saveFile', { suggestedName, base64 }),
    unforeseen: { code: 'unforeseen' },
  })
  const back = `/prepare/${reviewId}`
  if (error !== null) return <NoBrief error={error} href={back} />
  return (
    <PaperPage
      title={t('title')}
      lead={t('lead')}
      back={<Link href={back}>{t('back')}</Link>}
      label={t('paper')}
      base64={data?.base64}
      paper={paper}
      problemWords={errorWords}
    />
  )
}

const NoBrief = ({ error, href }: { readonly error: AppError; readonly href: string }) => {
  const { t } = useTranslation('brief')
  return (
    <Page title={t('title')}>
      <PageHead title={t('title')} />
      <EmptyState
        title={t('notNow')}
        action={
          <Link className={buttonClass()} href={href}>
            {t('back')}
          </Link>
        }
      >
        {error.code === 'review-not-open' ? t('afterStart') : errorWords(error)}
      </EmptyState>
    </Page>
  )
}
