import { useTranslation } from 'react-i18next'
import { longMonth, monthName } from '#basics/date-words.ts'
import type { CountingScore } from '#contract/caseload.ts'

/** The total that counts; one that is carried says from when. */
export const ScoreFigure = ({ score }: { readonly score: CountingScore }) => {
  const { t } = useTranslation('caseload')
  return (
    <>
      {score.source === 'carried' && (
        <span className="from">
          <span aria-hidden="true">{monthName(score.month).slice(0, 3)}</span>
          <span className="sr">{t('scoreCarried', { month: longMonth(score.month) })}</span>{' '}
        </span>
      )}
      {score.total}
    </>
  )
}
