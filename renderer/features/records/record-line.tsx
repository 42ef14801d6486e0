import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import { sentence } from '#basics/wording.ts'
import type { RecordRow } from '#contract/record.ts'
import { TagShape } from '#renderer/ui/person-tag.tsx'
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx'
import { answersWords } from './otherwise-words.ts'

const MARKS = {
  locked: 'done',
  'one signature': 'part',
  'put off': 'none',
  'not held': 'none',
} as const satisfies Record<RecordRow['state'], Status>

type ChoosableLineProps = {
  readonly row: RecordRow
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

/** The same while several are being chosen. */
export const ChoosableLine = ({ row, chosen, onChoose }: ChoosableLineProps) => (
  <label className="rec rec--choose">
    <input
      type="checkbox"
      aria-describedby={`month-${row.review.month}`}
      checked={chosen}
      onChange={event => onChoose(event.currentTarget.checked)}
    />
    <LineWords row={row} />
  </label>
)

type RecordLineProps = {
  readonly row: RecordRow
  readonly open: boolean
  readonly onOpen: () => void
}

/** One month of one person: leads to its record, to the signature that is missing, or says why there is none. */
export const RecordLine = ({ row, open, onOpen }: RecordLineProps) => {
  const href = hrefOf(row)
  return href === null ? (
    <div className="rec">
      <LineWords row={row} />
    </div>
  ) : (
    <Link className="rec" href={href} aria-current={open ? 'true' : undefined} onClick={onOpen}>
      <LineWords row={row} />
    </Link>
  )
}

const hrefOf = ({ state, recordId, review }: RecordRow): string | null => {
  if (recordId !== null) return `/records/${recordId}`
  return state === 'one signature' ? `/sign/${review.id}` : null
}

const LineWords = ({ row }: { readonly row: RecordRow }) => {
  const { t } = useTranslation('records')
  const { t: added } = useTranslation('addenda')
  const { review, heldOn, pages, state, missed, addenda } = row
  const morePages = addenda.reduce((sum, one) => sum + one.pages, 0)
  const missedWords = ({ plannedFor, reason, newDate }: RecordRow['missed'][number]): string =>
    [
      plannedFor === null
        ? t('missedUnplanned', { reason: sentence(reason) })
        : t('missed', { date: shortDate(dateOf(plannedFor)), reason: sentence(reason) }),
      ...(newDate === null ? [] : [t('missedNew', { date: shortDate(newDate) })]),
    ].join(' ')
  return (
    <>
      <TagShape name={review.practitioner.name} part="practitioner" />
      <strong>{review.practitioner.name}</strong>
      <span className="dt">{heldOn !== null && shortDate(heldOn)}</span>
      <small>
        <StatusMark status={MARKS[state]}>
          {(state === 'locked' || state === 'one signature') && answersWords(t, row)}
          {addenda.length > 0 && `, ${added('count', { count: addenda.length })}`}
          {state === 'put off' && t('putOff')}
          {state === 'not held' && t('state.not held')}
        </StatusMark>
        {pages !== null && (
          <span>
            {morePages === 0 ? t('pages', { count: pages }) : added('pagesMore', { pages, more: morePages })}
          </span>
        )}
        {missed.map(one => (
          <span key={`${one.plannedFor} ${one.reason}`}>{missedWords(one)}</span>
        ))}
      </small>
    </>
  )
}
