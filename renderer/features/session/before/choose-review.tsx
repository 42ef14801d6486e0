import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { longMonth, shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { PersonRef } from '#contract/people.ts'
import type { PlannedSession } from '#contract/review.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { reviewToMeet, useReviews } from '../queries.ts'
import { BeforeSession } from './before-session.tsx'

/** A supervisor chooses among the people they supervise; where there is one to meet with, there is nothing to choose. */
export const ChooseReview = () => {
  const { practitioners } = useSitting()
  const [only] = practitioners.length === 1 ? practitioners : []
  if (only !== undefined) return <OnlyReview person={only} />
  return practitioners.length === 0 ? <NobodyToMeet /> : <ReviewTable people={practitioners} />
}

const OnlyReview = ({ person }: { readonly person: PersonRef }) => {
  const { data } = useReviews(person.id)
  if (data === undefined) return null
  const review = reviewToMeet(data.reviews)
  return review === undefined ? <NobodyToMeet /> : <BeforeSession reviewId={review.id} />
}

const NobodyToMeet = () => {
  const { t } = useTranslation('session')
  const { person } = useSitting()
  return (
    <Page title={t('plainTitle')}>
      <PageHead title={t('plainTitle')} />
      <EmptyState
        title={t('noneTitle')}
        action={
          person.roles.includes('practitioner') ? (
            <Link className={buttonClass({ kind: 'primary' })} href="/prepare">
              {t('toPrepare')}
            </Link>
          ) : undefined
        }
      >
        {t('noneMore')}
      </EmptyState>
    </Page>
  )
}

const ReviewTable = ({ people }: { readonly people: readonly PersonRef[] }) => {
  const { t } = useTranslation('session')
  const today = useOperationQuery('today.get', {}).data
  const plannedOf = (person: PersonRef): PlannedSession | null =>
    today?.supervised.find(entry => entry.person.id === person.id)?.planned ?? null
  return (
    <Page title={t('plainTitle')}>
      <PageHead title={t('chooseTitle')}>{t('chooseMore')}</PageHead>
      <Panel flush>
        <Table caption={t('chooseCaption')}>
          <thead>
            <tr>
              <th scope="col">{t('columnPerson')}</th>
              <th scope="col">{t('columnMonth')}</th>
              <th scope="col">{t('columnState')}</th>
              <th scope="col">{t('columnPlanned')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(person => (
              <ReviewRow key={person.id} person={person} planned={plannedOf(person)} />
            ))}
          </tbody>
        </Table>
      </Panel>
    </Page>
  )
}

const ReviewRow = ({
  person,
  planned,
}: {
  readonly person: PersonRef
  readonly planned: PlannedSession | null
}) => {
  const { t } = useTranslation('session')
  const { t: term } = useTranslation('terms')
  const { person: me } = useSitting()
  const { data } = useReviews(person.id)
  const review = data === undefined ? undefined : reviewToMeet(data.reviews)
  const name = person.id === me.id ? `${person.name}, ${t('own')}` : person.name
  const at = planned?.plannedFor ?? null
  return (
    <tr>
      <th scope="row">{review === undefined ? name : <Link href={`/session/${review.id}`}>{name}</Link>}</th>
      <td>{review !== undefined && longMonth(review.month)}</td>
      <td>
        {data !== undefined && (review === undefined ? t('noneTitle') : term(`review.${review.state}`))}
      </td>
      <td>
        {review !== undefined && (at === null ? t('noDateYet') : `${shortDate(dateOf(at))}, ${timeOf(at)}`)}
      </td>
    </tr>
  )
}
