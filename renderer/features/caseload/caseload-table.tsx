import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { shortDate } from '#basics/date-words.ts'
import type { ClientId, PersonId } from '#basics/ids.ts'
import type { CaseloadRow } from '#contract/caseload.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { type Sort, SortHead, Table, TableScroll } from '#renderer/ui/table.tsx'
import { caseloadHref } from './caseload-address.ts'
import { SHOWN_COLUMNS, type ShownColumn } from './caseload-rows.ts'
import { ScoreFigure } from './score-figure.tsx'

type CaseloadTableProps = {
  readonly name: string
  readonly practitionerId: PersonId
  readonly rows: readonly CaseloadRow[]
  readonly sort: Sort<ShownColumn>
  readonly onSort: (sort: Sort<ShownColumn>) => void
  readonly chosen: ClientId | null
}

const FIGURES: readonly ShownColumn[] = ['score', 'contacts']
const HIGHEST_FIRST: readonly ShownColumn[] = ['band', 'score', 'risk', 'contacts', 'last']
/** What gives way when a client is opened beside the list: all, or in a narrow window alone. */
const CELL_CLASS: Partial<Record<ShownColumn, string>> = {
  score: 'c-give',
  risk: 'c-give',
  contacts: 'c-give',
  last: 'c-last',
  next: 'c-due',
}

export const CaseloadTable = ({ name, practitionerId, rows, sort, onSort, chosen }: CaseloadTableProps) => {
  const { t } = useTranslation('caseload')
  const caption = t('caption', { name, column: t(`column.${sort.column}`) })
  return (
    <TableScroll label={caption}>
      <Table caption={caption} stickyHead>
        <thead>
          <tr>
            {SHOWN_COLUMNS.map(column => (
              <SortHead
                key={column}
                column={column}
                sort={sort}
                onSort={onSort}
                first={HIGHEST_FIRST.includes(column) ? 'descending' : 'ascending'}
                className={[FIGURES.includes(column) ? 'num' : '', CELL_CLASS[column] ?? ''].join(' ')}
              >
                {t(`column.${column}`)}
              </SortHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <ClientRow
              key={row.client.id}
              row={row}
              practitionerId={practitionerId}
              isChosen={row.client.id === chosen}
            />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  )
}

type ClientRowProps = {
  readonly row: CaseloadRow
  readonly practitionerId: PersonId
  readonly isChosen: boolean
}

const ClientRow = memo(({ row, practitionerId, isChosen }: ClientRowProps) => {
  const { t } = useTranslation('caseload')
  const { t: parts } = useTranslation('parts')
  const { t: terms } = useTranslation('terms')
  const { client, values, score, nextReview } = row
  const none = <span className="dimmer">{parts('notRecorded')}</span>
  return (
    <tr className={isChosen ? 'sel' : undefined}>
      <th scope="row">
        <Link
          href={caseloadHref(practitionerId, client.id)}
          aria-current={isChosen ? 'true' : undefined}
          id={`client-${client.id}`}
        >
          <ClientName {...client} />
        </Link>{' '}
        <RowChip row={row} />
      </th>
      <td>
        {score === null ? <span className="dimmer">{t('noBand')}</span> : <BandMark band={score.band} />}
      </td>
      <td className="num c-give">
        {score === null ? <span className="sr">{parts('notRecorded')}</span> : <ScoreFigure score={score} />}
      </td>
      <td className="c-give">{values.risk === null ? none : terms(`risk.${values.risk}`)}</td>
      <td className="num c-give">
        <Contacts made={values.contactsMade} planned={values.contactsPlanned} />
      </td>
      <td className="c-last">{values.lastContact === null ? none : shortDate(values.lastContact)}</td>
      <td className="c-due">
        {nextReview === null ? (
          none
        ) : (
          <>
            {nextReview.overdue ? (
              <StatusMark status="due">
                <span className="sr">{t('passed')} </span>
                {shortDate(nextReview.due)}
              </StatusMark>
            ) : (
              <span className="ok">{shortDate(nextReview.due)}</span>
            )}
            <span className="w">{t(`kind.${nextReview.kind}`)}</span>
          </>
        )}
      </td>
    </tr>
  )
})

/** Where a client stands, or how they came, when that is not the ordinary. */
const RowChip = ({ row: { standing, membership, until } }: { readonly row: CaseloadRow }) => {
  const { t } = useTranslation('terms')
  const { t: own } = useTranslation('caseload')
  const words = [
    until === null ? null : own('leaves', { date: shortDate(until) }),
    standing === 'open' ? null : t(`standing.${standing}`),
    membership === 'carried' ? null : t(`membership.${membership}`),
  ].filter(word => word !== null)
  return words.map(word => <Chip key={word}>{word}</Chip>)
}

const Contacts = ({ made, planned }: { readonly made: number | null; readonly planned: number | null }) => {
  const { t } = useTranslation('caseload')
  const { t: parts } = useTranslation('parts')
  return (
    <>
      {made ?? (
        <>
          <span aria-hidden="true">–</span>
          <span className="sr">{parts('notRecorded')}</span>
        </>
      )}
      {planned !== null && <span className="dimmer"> {t('ofPlanned', { planned })}</span>}
    </>
  )
}
