import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { TodayView } from '#contract/today.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { BackupReminder } from './backup-reminder.tsx'
import { CaseloadPanel } from './caseload-panel.tsx'
import { isFirstDay } from './first-day.ts'
import { MonthPanel } from './month-panel.tsx'
import { NextSession } from './next-session.tsx'
import { SupervisedList } from './supervised-list.tsx'
import { TodayGroup, type TodayGroupName } from './today-group.tsx'
import { TodayHead } from './today-head.tsx'

/** What can't wait stands before the people one supervises, however many they are; the rest after them. */
const NOW = ['overdue', 'dueToday'] as const
const AFTER = ['thisWeek', 'later'] as const

/** What needs this person: overdue, today, this week, later; beside it the session, the month, the caseload. */
export const TodayScreen = () => {
  const { t } = useTranslation('today')
  const { data, error, loading } = useOperationQuery('today.get', {})
  return (
    <Page title={t('title')}>
      {data === undefined ? (
        <>
          <PageHead title={t('title')} />
          {loading && <LongWork>{t('title')}</LongWork>}
          {error !== null && <p>{errorWords(error)}</p>}
        </>
      ) : (
        <>
          <TodayHead view={data} />
          <BackupReminder />
          <div className="today">
            <Tasks view={data} />
            <Side view={data} />
          </div>
        </>
      )}
    </Page>
  )
}

const Tasks = ({ view }: { readonly view: TodayView }) => {
  const { t } = useTranslation('today')
  const groups = (of: readonly TodayGroupName[]) =>
    of
      .filter(group => view[group].length > 0)
      .map(group => <TodayGroup key={group} group={group} items={view[group]} view={view} />)
  const nothing = [...NOW, ...AFTER].every(group => view[group].length === 0)
  return (
    <div className="tasks">
      {groups(NOW)}
      {view.supervised.length > 0 && <SupervisedList view={view} />}
      {groups(AFTER)}
      {nothing &&
        view.supervised.length === 0 &&
        (isFirstDay(view) ? (
          <EmptyState
            title={t('firstTitle')}
            action={
              <Link className={buttonClass()} href="/caseload">
                {t('caseload')}
              </Link>
            }
          >
            {t('first')}
          </EmptyState>
        ) : (
          <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
        ))}
    </div>
  )
}

const Side = ({ view }: { readonly view: TodayView }) => {
  const { t } = useTranslation('today')
  const { person } = useSitting()
  const practises = person.roles.includes('practitioner')
  return (
    <aside className="side" aria-label={t('title')}>
      <NextSession view={view} />
      {view.review !== null && <MonthPanel month={view.review} />}
      {practises && view.figures !== null && view.figures.clients > 0 && (
        <CaseloadPanel figures={view.figures} />
      )}
    </aside>
  )
}
