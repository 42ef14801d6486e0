import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longMonth, shortDate } from '#basics/date-words.ts'
import type { ReviewId } from '#basics/ids.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { AppError } from '#contract/app-error.ts'
import type { PreparationView } from '#contract/review.ts'
import { nextReviewState, reviewAllows } from '#domain/review/review-state.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { ActionBar, Page, PageHead, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { useStart } from '../mutations.ts'
import { NextButton } from '../next-button.tsx'
import { usePreparationQuery } from '../queries.ts'
import { seatsOf } from '../session-context.tsx'
import { NotHeldDialog } from './not-held-dialog.tsx'
import { Prepared } from './prepared.tsx'
import { WhoIsHere } from './who-is-here.tsx'

/** What was prepared, who is here, and the start. */
export const BeforeSession = ({ reviewId }: { readonly reviewId: ReviewId }) => {
  const { t } = useTranslation('session')
  const { data: view, error } = usePreparationQuery(reviewId)
  if (view === undefined)
    return error === null ? null : (
      <Page title={t('plainTitle')}>
        <PageHead title={t('plainTitle')} />
        <EmptyState title={t('notHereTitle')}>{errorWords(error)}</EmptyState>
      </Page>
    )
  return view.review.supervisor === null ? <NoSupervisor view={view} /> : <Before view={view} />
}

const NoSupervisor = ({ view }: { readonly view: PreparationView }) => {
  const { t } = useTranslation('session')
  return (
    <Page title={t('plainTitle')}>
      <PageHead title={t('plainTitle')} />
      <EmptyState title={t('noSupervisorTitle', { name: view.review.practitioner.name })}>
        {t('noSupervisorMore')}
      </EmptyState>
    </Page>
  )
}

const Before = ({ view }: { readonly view: PreparationView }) => {
  const { t } = useTranslation('session')
  const sitting = useSitting()
  const [failed, setFailed] = useState<AppError | null>(null)
  const [notHeld, setNotHeld] = useState(false)
  const start = useStart(view.review.id)
  const seats = seatsOf(view)
  if (seats === null) return null
  const { practitioner, supervisor } = seats
  const other = sitting.person.id === practitioner.id ? supervisor : practitioner
  const bothHere = sitting.with?.id === other.id
  const begin = async () => {
    const started = await start()
    setFailed(started.ok ? null : started.error)
  }
  return (
    <Page title={t('plainTitle')} flush session>
      <Screen>
        <SessionHead
          title={t('beforeTitle', {
            month: longMonth(view.review.month),
            practitioner: practitioner.first,
            supervisor: supervisor.first,
          })}
          lead={<PlannedWords session={view.session} />}
        />
        {failed !== null && (
          <div className="told-on-top">
            <ErrorSummary problems={[{ text: errorWords(failed) }]} />
          </div>
        )}
        <div className="beforeg">
          <Prepared view={view} name={practitioner.first} />
          <WhoIsHere reviewId={view.review.id} seats={seats} other={other} />
        </div>
        <ActionBar
          next={
            nextReviewState(view.review.state, 'session-started') === undefined ? null : bothHere ? (
              <NextButton onGo={begin}>{t('start')}</NextButton>
            ) : (
              <span className="dim">{t('waitFor', { name: other.first })}</span>
            )
          }
        >
          {view.session?.plannedFor != null && reviewAllows(view.review.state, 'prepare') && (
            <Button onClick={() => setNotHeld(true)}>{t('notHeld')}</Button>
          )}
        </ActionBar>
      </Screen>
      <NotHeldDialog reviewId={view.review.id} open={notHeld} onClose={() => setNotHeld(false)} />
    </Page>
  )
}

const PlannedWords = ({ session }: Pick<PreparationView, 'session'>) => {
  const { t } = useTranslation('session')
  if (session?.plannedFor == null) return t('notPlanned')
  const when = { date: shortDate(dateOf(session.plannedFor)), time: timeOf(session.plannedFor) }
  return session.place === null ? t('planned', when) : t('plannedPlace', { ...when, place: session.place })
}
