import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { longDate, shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { TodayView } from '#contract/today.ts'
import { reviewAllows } from '#domain/review/review-state.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { PersonTag } from '#renderer/ui/person-tag.tsx'

/** When the two meet next, and the small goal that was set. */
export const NextSession = ({ view }: { readonly view: TodayView }) => {
  const { t } = useTranslation('today')
  const { nextSession, smallGoal, review } = view
  const at = nextSession?.planned.plannedFor
  const other = nextSession?.with
  const otherPart = nextSession?.review.practitioner.id === other?.id ? 'practitioner' : 'supervisor'
  return (
    <Panel title={t('nextSession')} className="next">
      {at == null ? (
        <p className="dim">
          {t('noSession')}{' '}
          {review !== null && reviewAllows(review.review.state, 'prepare') && (
            <Link href={`/prepare/${review.review.id}/wanted`}>{t('planIt')}</Link>
          )}
        </p>
      ) : (
        <>
          <p className="when">
            {longDate(dateOf(at)).slice(0, 3)} {shortDate(dateOf(at))}
            <span>{t('until', { from: timeOf(at), to: endOf(at, nextSession?.minutes ?? 0) })}</span>
          </p>
          {other != null && (
            <p>
              <PersonTag name={other.name} part={otherPart} withRole />
            </p>
          )}
          {nextSession?.planned.place != null && <p className="dim">{nextSession.planned.place}</p>}
          {nextSession != null && reviewAllows(nextSession.review.state, 'prepare') && (
            <p>
              <Link href={`/brief/${nextSession.review.id}`}>{t('pageForMeeting')}</Link>
            </p>
          )}
        </>
      )}
      {smallGoal !== null && (
        <>
          <hr className="rule" />
          <h3>{t('smallGoal')}</h3>
          <p className="dim">{smallGoal}</p>
        </>
      )}
    </Panel>
  )
}

/** When it ends if every part takes its planned minutes, on the same wall. */
const endOf = (at: Parameters<typeof timeOf>[0], planned: number): string => {
  const [hours = 0, minutes = 0] = timeOf(at).split(':').map(Number)
  const end = (hours * 60 + minutes + planned) % (24 * 60)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(end / 60))}:${two(end % 60)}`
}
