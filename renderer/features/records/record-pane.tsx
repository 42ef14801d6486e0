import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { longMonth, shortDate } from '#basics/date-words.ts'
import type { RecordId } from '#basics/ids.ts'
import { dateOf, type Instant, timeOf } from '#basics/instant.ts'
import type { AppError } from '#contract/app-error.ts'
import type { OperationOutput } from '#contract/index.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconChevronLeft } from '#renderer/ui/icons.ts'
import { PaperButtons } from '#renderer/ui/paper/paper-buttons.tsx'
import type { SoughtInPages } from '#renderer/ui/pdf-find.tsx'
import { PdfView } from '#renderer/ui/pdf-view.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { AddAddendum, Addenda } from './addenda.tsx'
import { CheckRecord } from './check-record.tsx'
import { lockedWords, sessionWords } from './session-words.ts'
import { useRecordPaper } from './use-record-paper.ts'

type RecordPaneProps = {
  readonly recordId: RecordId
  /** What is sought in all records, where this one was opened from there. */
  readonly find: SoughtInPages | null
}

/** One record as it was signed: who and when, its pages, and the ways out of the window. */
export const RecordPane = ({ recordId, find }: RecordPaneProps) => {
  const { t } = useTranslation('records')
  const { t: parts } = useTranslation('parts')
  const { data: record, error } = useOperationQuery('record.get', { recordId })
  const pdf = useOperationQuery('record.pdf', { recordId, purpose: 'view' })
  const paper = useRecordPaper(recordId)
  const problem = error ?? pdf.error
  if (problem !== null) return <NotHere error={problem} />
  if (record === undefined) return <section className="docpane" aria-label={parts('readingPdf')} />

  const { review } = record.row
  const names = { month: longMonth(review.month), name: review.practitioner.name }
  return (
    <section className="docpane" aria-label={t('one', names)}>
      <header>
        <div>
          <ToList />
          <PaneTitle>{t('one', names)}</PaneTitle>
          <p className="dim">
            {sessionWords(t, record.session)}
            <span className="lbl">{lockedWords(t, record)}</span>
          </p>
        </div>
        <PaperButtons paper={paper} />
      </header>
      <div className="rst">
        {record.people.map(({ person, signedAt }) =>
          signedAt === null ? (
            <Stated key={person.id} otherwise={record.row.otherwise} />
          ) : (
            <StatusMark key={person.id} status="done">
              <SignedBy name={person.name} at={signedAt} session={record.session} />
            </StatusMark>
          ),
        )}
        <span className="dim lbl">{record.row.number}</span>
        <Link className="link" href={`/texts/${record.row.review.id}`}>
          {t('clientTexts')}
        </Link>
        <Link className="link" href={`/copy/${recordId}`}>
          {t('copyWithoutNames')}
        </Link>
        <CheckRecord recordId={recordId} />
        <AddAddendum recordId={recordId} />
        <span className="end" role="status">
          {paper.said}
        </span>
      </div>
      <div className="docpane__paper">
        <Addenda row={record.row} />
        <ErrorSummary problems={paper.problem === null ? [] : [{ text: errorWords(paper.problem) }]} />
        {pdf.data === undefined ? (
          <div className="paperw paperw--pad">
            <LongWork>{parts('readingPdf')}</LongWork>
          </div>
        ) : (
          <PdfView base64={pdf.data.base64} label={t('paper', names)} caption={null} sought={find} />
        )}
      </div>
    </section>
  )
}

/** A record that can't be shown, and why. */
export const NotHere = ({ error }: { readonly error: AppError }) => {
  const { t } = useTranslation('records')
  return (
    <section className="docpane docpane--none" aria-label={t('notHereTitle')}>
      <EmptyState
        title={t('notHereTitle')}
        action={
          <Link className={buttonClass()} href="/records">
            {t('toList')}
          </Link>
        }
      >
        {errorWords(error)}
      </EmptyState>
    </section>
  )
}

/** In one column the list makes room for the record; this leads back to it. */
const ToList = () => {
  const { t } = useTranslation('records')
  return (
    <Link className="to-list" href="/records">
      <Icon of={IconChevronLeft} small />
      {t('toList')}
    </Link>
  )
}

/** Where the list was hidden with the link that led here, reading goes on at this title. */
export const PaneTitle = ({ children }: { readonly children: string }) => {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const look = requestAnimationFrame(() => {
      if (document.activeElement === document.body) title.current?.focus()
    })
    return () => cancelAnimationFrame(look)
  }, [])
  return (
    <h2 ref={title} tabIndex={-1}>
      {children}
    </h2>
  )
}

type Record = OperationOutput<'record.get'>

/** Who signed in ink or did not sign, beside the signature of the other. */
const Stated = ({ otherwise }: { readonly otherwise: Record['row']['otherwise'] }) => {
  const { t } = useTranslation('records')
  if (otherwise === null) return null
  const { person, answer } = otherwise
  return answer.method === 'ink' ? (
    <StatusMark status="done">
      {t('inInk', { name: person.name, date: shortDate(answer.on), seenBy: answer.seenBy })}
    </StatusMark>
  ) : (
    <StatusMark status="none">{t('didNotSign', { name: person.name, reason: answer.reason })}</StatusMark>
  )
}

const SignedBy = ({
  name,
  at,
  session,
}: {
  readonly name: string
  readonly at: Instant
  readonly session: Record['session']
}) => {
  const { t } = useTranslation('records')
  return dateOf(at) === dateOf(session.to)
    ? t('signedBy', { name, time: timeOf(at) })
    : t('signedByOn', { name, date: shortDate(dateOf(at)), time: timeOf(at) })
}
