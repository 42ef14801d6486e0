import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { monthName } from '#basics/date-words.ts'
import type { TodayView } from '#contract/today.ts'
import type { SectionState } from '#domain/review/sections.ts'
import { gapWords } from '#renderer/text/gap-words.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { Segments } from '#renderer/ui/progress.tsx'
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx'

type MonthPanelProps = { readonly month: NonNullable<TodayView['review']> }

const CELL = { complete: 'done', 'in progress': 'part', 'not started': 'none' } as const satisfies Record<
  SectionState,
  'done' | 'part' | 'none'
>
const MARK: Record<SectionState, Status> = { complete: 'done', 'in progress': 'part', 'not started': 'none' }

/** This month's review: how much of it is prepared, and what is missing. */
export const MonthPanel = ({ month: { review, sections } }: MonthPanelProps) => {
  const { t } = useTranslation('today')
  const { t: prepare } = useTranslation('prepare')
  const done = sections.filter(({ state }) => state === 'complete').length
  const open = sections.filter(({ state }) => state !== 'complete')
  const counts = { done, all: sections.length }
  const preparing = review.state === 'open' || review.state === 'ready'
  // Full cells first, as on the mock-up of the list: which section is which is told below.
  const cells = (['complete', 'in progress', 'not started'] as const).flatMap(state =>
    sections.filter(section => section.state === state).map(() => CELL[state]),
  )
  return (
    <Panel
      title={t('monthReview', { month: monthName(review.month) })}
      beside={<span className="dim sm">{t('completeOf', counts)}</span>}
    >
      <Segments states={cells} label={t('completeLabel', counts)} />
      {preparing && (
        <>
          <ul className="miss">
            {open.map(section => (
              <li key={section.key}>
                <StatusMark status={MARK[section.state]} wordHidden>
                  {prepare(`state.${section.state}`)}
                </StatusMark>
                <span className="grow">
                  <Link href={`/prepare/${review.id}/${section.key}`}>
                    {prepare(`section.${section.key}`)}
                  </Link>
                  <small>{section.gaps.map(gap => gapWords(prepare, gap, section)).join(', ')}</small>
                </span>
              </li>
            ))}
          </ul>
          <p className="sm dim fg">{t(review.state === 'ready' ? 'saidReady' : 'withGaps')}</p>
        </>
      )}
    </Panel>
  )
}
