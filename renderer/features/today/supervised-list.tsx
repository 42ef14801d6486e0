import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { monthName, shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { TodayView } from '#contract/today.ts'
import type { ReviewState } from '#domain/review/review-state.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { PersonTag } from '#renderer/ui/person-tag.tsx'
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx'
import { sessionStep, stepHref } from './session-step.ts'

const MARKS = {
  open: 'part',
  ready: 'done',
  'in session': 'part',
  fixed: 'part',
  signed: 'done',
  'not held': 'none',
  history: 'none',
} as const satisfies Record<ReviewState, Status>

/** Where each person is with their month, when the two meet, and the way there. */
export const SupervisedList = ({ view }: { readonly view: TodayView }) => {
  const { t } = useTranslation('today')
  return (
    <section aria-labelledby="supervised">
      <h2 className="grp" id="supervised">
        {t('supervised')} <span>{view.supervised.length}</span>
      </h2>
      <ul className="panel list">
        {view.supervised.map(entry => (
          <SupervisedLine key={entry.person.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

const SupervisedLine = ({ entry }: { readonly entry: TodayView['supervised'][number] }) => {
  const { t } = useTranslation('today')
  const { t: terms } = useTranslation('terms')
  const { person, review, planned } = entry
  const step = review === null ? undefined : sessionStep(review.state)
  const at = planned?.plannedFor ?? null
  return (
    <li className="sup-line">
      <span className="grow">
        <PersonTag name={person.name} part="practitioner" />
        <small className="sup-more">
          {review === null ? (
            <StatusMark status="none">{t('noMonth')}</StatusMark>
          ) : (
            <>
              <StatusMark status={MARKS[review.state]}>{terms(`review.${review.state}`)}</StatusMark>
              <span>{t('ofMonth', { month: monthName(review.month) })}</span>
              {step !== undefined && (
                <span>
                  {at === null
                    ? t('noPlan')
                    : t('planned', { date: shortDate(dateOf(at)), time: timeOf(at) })}
                </span>
              )}
            </>
          )}
        </small>
      </span>
      {review !== null && (review.state === 'open' || review.state === 'ready') && (
        <Link className="link sm" href={`/prepare/${review.id}`}>
          {t('lookAtPreparation')}
        </Link>
      )}
      {review !== null && step !== undefined && (
        <Link className={buttonClass({ size: 'small' })} href={stepHref(review.id, review.state)}>
          {t(step)}
          <span className="sr"> {t('withName', { name: person.name })}</span>
        </Link>
      )}
    </li>
  )
}
