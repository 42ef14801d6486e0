import { useTranslation } from 'react-i18next'
import { fromToday, shortDate } from '#basics/date-words.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { TalkView } from '#contract/discussion.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { StatusShape } from '#renderer/ui/status-mark.tsx'

/** When the care plan and the risk assessment are reviewed next; a day gone by has its mark. */
export const ReviewDates = ({ talk }: { readonly talk: TalkView }) => {
  const { t } = useTranslation('sessionDiscuss')
  return (
    <dl className="rev-dates">
      <ReviewDate term={t('carePlan')} day={talk.carePlanReviewDue} />
      <ReviewDate term={t('riskAssessment')} day={talk.riskAssessmentReviewDue} />
    </dl>
  )
}

const ReviewDate = ({ term, day }: { readonly term: string; readonly day: PlainDate | null }) => {
  const { t } = useTranslation('sessionDiscuss')
  const { today } = useSitting()
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {day === null ? (
          <span className="dim">{t('notRecorded')}</span>
        ) : (
          <>
            {shortDate(day)}
            {day < today && (
              <span className="st st--due">
                <StatusShape status="due" />
                <span>{t('overdue', { distance: fromToday(day, today) })}</span>
              </span>
            )}
          </>
        )}
      </dd>
    </div>
  )
}
