import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { ClosingId, ReviewId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'
import { PaperPage } from '#renderer/ui/paper/paper-page.tsx'
import { usePaper } from '#renderer/ui/paper/use-paper.ts'

/** One client's form on paper: looked at first, then printed or saved. The address says where to go back to. */
export const ClosingPaperScreen = () => {
  const params = useParams<{ from: string; reviewId: string; closingId: string }>()
  const reviewId = ReviewId.safeParse(params.reviewId)
  const closingId = ClosingId.safeParse(params.closingId)
  const from = params.from === 'session' ? 'session' : 'prepare'
  if (!reviewId.success || !closingId.success)
    return <NoForm error={{ code: 'not-found' }} back={{ from: 'prepare', href: '/prepare' }} />
  const href =
    from === 'session'
      ? `/session/${reviewId.data}`
      : `/prepare/${reviewId.data}/closure-forms/${closingId.data}`
  return <ClosingPaper key={closingId.data} closingId={closingId.data} back={{ from, href }} />
}

type Back = { readonly from: 'prepare' | 'session'; readonly href: string }

const ClosingPaper = ({ closingId, back }: { readonly closingId: ClosingId; readonly back: Back }) => {
  const { t } = useTranslation('closingPaper')
  const { t: forms } = useTranslation('closingForms')
  const { data: talk } = useOperationQuery('closing.get', { closingId })
  const { data, error } = useOperationQuery('closing.pdf', { closingId, purpose: 'view' })
  const paper = usePaper<AppError>({
    get: purpose => callOperation('closing.pdf', { closingId, purpose }),
    print: () => callOperation('platform.print', {}),
    save: (suggestedName, base64) => callOperation('platform.saveFile', { suggestedName, base64 }),
    unforeseen: { code: 'unforeseen' },
  })
  if (error !== null) return <NoForm error={error} back={back} />
  const closing = talk?.closing
  const title = closing === undefined ? t('title') : forms(`title.${closing.kind}`)
  return (
    <PaperPage
      title={title}
      heading={
        closing === undefined ? (
          title
        ) : (
          <>
            {forms(`formTitle.${closing.kind}`)}
            <ClientName {...closing.client} />
          </>
        )
      }
      lead={closing === undefined || closing.decision === null ? t('draft') : t('decided')}
      back={<Link href={back.href}>{t(`back.${back.from}`)}</Link>}
      label={t('paper')}
      base64={data?.base64}
      paper={paper}
      problemWords={errorWords}
    />
  )
}

const NoForm = ({ error, back }: { readonly error: AppError; readonly back: Back }) => {
  const { t } = useTranslation('closingPaper')
  return (
    <Page title={t('title')}>
      <PageHead title={t('title')} />
      <EmptyState
        title={t('notHere')}
        action={
          <Link className={buttonClass()} href={back.href}>
            {t(`back.${back.from}`)}
          </Link>
        }
      >
        {errorWords(error)}
      </EmptyState>
    </Page>
  )
}
