import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { longMonth, monthName } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import type { AppError } from '#contract/app-error.ts'
import type { OperationOutput } from '#contract/index.ts'
import type { PersonRef } from '#contract/people.ts'
import type { ReviewRef } from '#contract/review.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, buttonClass } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { sectionPath } from './addresses.ts'
import { send } from './mutations.ts'
import { currentReview, useReviews } from './queries.ts'

/** The reviews of everybody whose preparation one may see, and the month that can be opened next. */
export const MonthsScreen = () => {
  const { t } = useTranslation('prepare')
  const { practitioners, person: me } = useSitting()
  const named = practitioners.some(({ id }) => id !== me.id)
  return (
    <Page title={t('monthsTitle')}>
      <PageHead title={t('monthsTitle')} />
      {practitioners.length === 0 && (
        <EmptyState title={t('noSupervised')}>{t('noSupervisedMore')}</EmptyState>
      )}
      <div className="months">
        {practitioners.map(person => (
          <PersonMonths key={person.id} person={person} named={named} />
        ))}
      </div>
    </Page>
  )
}

const PersonMonths = ({ person, named }: { readonly person: PersonRef; readonly named: boolean }) => {
  const { data, error } = useReviews(person.id)
  if (error !== null) return <p>{errorWords(error)}</p>
  if (data === undefined) return null
  return (
    <section aria-label={person.name}>
      {named && <h2>{person.name}</h2>}
      <NextStep person={person} list={data} />
      {data.reviews.length > 0 && <MonthsTable person={person} reviews={data.reviews} />}
      {data.reviews.length > 1 && <OverTimeLink person={person} />}
    </section>
  )
}

const OverTimeLink = ({ person }: { readonly person: PersonRef }) => {
  const { t } = useTranslation('prepare')
  return (
    <p className="sm">
      <Link href={`/caseload/of/${person.id}/over-time`}>{t('overTime')}</Link>
    </p>
  )
}

type ReviewList = OperationOutput<'review.list'>

/** The one thing to do: go on with the month that is open, open the next, or fill the caseload first. */
const NextStep = ({ person, list }: { readonly person: PersonRef; readonly list: ReviewList }) => {
  const { t } = useTranslation('prepare')
  const { person: me } = useSitting()
  const current = currentReview(list.reviews)
  if (current !== undefined)
    return (
      <Panel className="month-now">
        <div>
          <h2>{t('goOnTitle', { month: longMonth(current.month) })}</h2>
          <p className="dim">
            <StateWords review={current} />
          </p>
        </div>
        <Link
          className={buttonClass({ kind: person.id === me.id ? 'primary' : 'default' })}
          href={sectionPath(current.id, 'figures')}
        >
          {t(person.id === me.id ? 'goOn' : 'lookAt')}
        </Link>
      </Panel>
    )
  if (list.nextMonth === null)
    return (
      <EmptyState
        title={t('nothingTitle')}
        action={
          <Link className={buttonClass({ kind: 'primary' })} href="/caseload">
            {t('toCaseload')}
          </Link>
        }
      >
        {t('nothing')}
      </EmptyState>
    )
  return <OpenMonth person={person} month={list.nextMonth} before={list.reviews[0] ?? null} />
}

type OpenMonthProps = {
  readonly person: PersonRef
  readonly month: Month
  readonly before: ReviewRef | null
}

const OpenMonth = ({ person, month, before }: OpenMonthProps) => {
  const { t } = useTranslation('prepare')
  const [, navigate] = useLocation()
  const [opening, setOpening] = useState(false)
  const [failed, setFailed] = useState<AppError | null>(null)
  const open = async () => {
    if (opening) return
    setOpening(true)
    const result = await send('review.open', { practitionerId: person.id, month })
    if (result.ok) return navigate(sectionPath(result.value.reviewId, 'figures'))
    setOpening(false)
    setFailed(result.error)
  }
  return (
    <>
      <ErrorSummary problems={failed === null ? [] : [{ text: errorWords(failed) }]} />
      <EmptyState
        title={t('openTitle', { month: longMonth(month) })}
        action={
          <Button kind="primary" onClick={() => void open()}>
            {t('openMonth', { month: longMonth(month) })}
          </Button>
        }
      >
        {before === null ? t('openFirst') : t('openFrom', { month: monthName(before.month) })}
      </EmptyState>
    </>
  )
}

const MonthsTable = ({
  person,
  reviews,
}: {
  readonly person: PersonRef
  readonly reviews: readonly ReviewRef[]
}) => {
  const { t } = useTranslation('prepare')
  return (
    <Panel flush className="months__list">
      <Table caption={t('monthsCaption', { name: person.name })}>
        <thead>
          <tr>
            <th scope="col">{t('monthColumn')}</th>
            <th scope="col">{t('stateColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {reviews.map(review => (
            <tr key={review.id}>
              <th scope="row">
                <Link href={sectionPath(review.id, 'figures')}>{longMonth(review.month)}</Link>
              </th>
              <td>
                <StateWords review={review} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

const StateWords = ({ review }: { readonly review: ReviewRef }) => {
  const { t } = useTranslation('terms')
  return t(`review.${review.state}`)
}
