import { longMonth, monthName } from '#basics/date-words.ts'
import type { CountingScore } from '#contract/caseload.ts'
import type { RowWords } from './row-words.ts'

type ScoreFigureProps = { readonly words: RowWords; readonly score: CountingScore }

/** The total that counts; one that is carried says from when. */
export const ScoreFigure = ({ words: { t }, score }: ScoreFigureProps) => (
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
