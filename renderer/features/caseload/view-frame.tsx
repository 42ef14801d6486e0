import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { ScrollPart } from '#renderer/ui/scroll-part.tsx'
import type { CaseloadViewName } from './caseload-address.ts'
import { CaseloadHead } from './caseload-head.tsx'
import { CaseloadViews } from './caseload-views.tsx'

type ViewFrameProps = {
  readonly practitionerId: PersonId
  readonly view: Exclude<CaseloadViewName, 'clients'>
  /** What the view is made of; undefined while it is read. */
  readonly ready: boolean
  readonly error: AppError | null
  readonly children: ReactNode
}

/** Head and views stay, what they show scrolls below. */
export const ViewFrame = ({ practitionerId, view, ready, error, children }: ViewFrameProps) => {
  const { t } = useTranslation('overTime')
  return (
    <div className="cl">
      <section className="cl-list cl-list--view" aria-labelledby="caseload-head">
        <CaseloadHead practitionerId={practitionerId} caseload={undefined} view={view} />
        <CaseloadViews practitionerId={practitionerId} shown={view} />
        <ScrollPart className="cl-view" label={t(`view.${view}`)}>
          {ready ? (
            children
          ) : error === null ? (
            <LongWork>{t(`view.${view}`)}</LongWork>
          ) : (
            <p>{errorWords(error)}</p>
          )}
        </ScrollPart>
      </section>
    </div>
  )
}

/** Nothing to show before a month was opened. */
export const NoMonth = () => {
  const { t } = useTranslation('overTime')
  return <EmptyState title={t('noMonth')}>{t('noMonthMore')}</EmptyState>
}

/** Nothing to show where the service does not score. */
export const NoScores = () => {
  const { t } = useTranslation('overTime')
  return <EmptyState title={t('noScores')}>{t('noScoresMore')}</EmptyState>
}
