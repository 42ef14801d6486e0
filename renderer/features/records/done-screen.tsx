import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { longDate, shortDate } from '#basics/date-words.ts'
import { RecordId } from '#basics/ids.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { OperationOutput } from '#contract/index.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { Page } from '#renderer/ui/page/page.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { Addenda } from './addenda.tsx'
import { DoneSlip } from './done-slip.tsx'
import { lockedByWords } from './otherwise-words.ts'
import { NotHere } from './record-pane.tsx'
import { timesWords } from './session-words.ts'
import { TextsPanel } from './texts-panel.tsx'

/** The last screen of a session: what it came to, what is still to enter elsewhere, when they meet again, and the slip to take along. */
export const DoneScreen = () => {
  const { t } = useTranslation('records')
  const { recordId } = useParams<{ recordId: string }>()
  const id = RecordId.safeParse(recordId)
  return (
    <Page title={t('doneTitle')} flush railed session>
      {id.success ? <Done recordId={id.data} /> : <NotHere error={{ code: 'not-found' }} />}
    </Page>
  )
}

const Done = ({ recordId }: { readonly recordId: RecordId }) => {
  const { t } = useTranslation('records')
  const { data: summary, error } = useOperationQuery('record.summary', { recordId })
  const record = useOperationQuery('record.get', { recordId })
  const problem = error ?? record.error
  if (problem !== null) return <NotHere error={problem} />
  if (summary === undefined || record.data === undefined) return null
  const locked = lockedByWords(t, record.data.row)
  return (
    <div className="lastg">
      <section className="lastl" aria-labelledby="done">
        {locked !== null && (
          <p>
            <StatusMark status="done">{locked}</StatusMark>
          </p>
        )}
        <Addenda row={record.data.row} />
        <h1 id="done">{t('doneIn', { count: summary.minutes })}</h1>
        <p className="lead">{timesWords(t, summary)}</p>
        <Sums summary={summary} />
        <TextsPanel reviewId={summary.reviewId} />
        <div className="meet">
          <Panel title={t('next')}>
            <Next next={summary.next} />
          </Panel>
          <Panel title={t('smallGoal')}>
            <p className={summary.smallGoal === null ? 'dim' : undefined}>
              {summary.smallGoal ?? t('noSmallGoal')}
            </p>
          </Panel>
        </div>
      </section>
      <DoneSlip recordId={recordId} />
    </div>
  )
}

type Summary = OperationOutput<'record.summary'>

const Sums = ({ summary }: { readonly summary: Summary }) => {
  const { t } = useTranslation('records')
  const { scored, drawn, decisions, documents, actions, urgentActions } = summary
  const actionWords = t('actions', { count: actions })
  return (
    <ul className="panel tot4" aria-label={t('inFigures')}>
      <li>
        <b>{scored ?? drawn}</b>{' '}
        {scored === null ? t('drawn', { count: drawn }) : t('scored', { count: scored })}
      </li>
      <li>
        <b>{decisions}</b> {t('decisions', { count: decisions })}
      </li>
      <li>
        <b>{documents}</b> {t('documents', { count: documents })}
      </li>
      <li>
        <b>{actions}</b>{' '}
        {urgentActions === 0
          ? actionWords
          : t('actionsToday', { actions: actionWords, count: urgentActions })}
      </li>
    </ul>
  )
}

const Next = ({ next }: { readonly next: Summary['next'] }) => {
  const { t } = useTranslation('records')
  if (next === null) return <p className="dim">{t('noNext')}</p>
  return (
    <p>
      {t('nextAt', { date: withWeekday(dateOf(next.at)), time: timeOf(next.at) })}
      {next.place !== null && (
        <>
          <br />
          <span className="dim">{next.place}</span>
        </>
      )}
    </p>
  )
}

/** 'Tue 1 Dec 2026'. */
const withWeekday = (date: PlainDate): string => `${longDate(date).slice(0, 3)} ${shortDate(date)}`
