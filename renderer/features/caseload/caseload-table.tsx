import { startTransition, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId, PersonId } from '#basics/ids.ts'
import type { CaseloadRow } from '#contract/caseload.ts'
import { type Sort, SortHead, Table, TableScroll } from '#renderer/ui/table.tsx'
import { OF_SCORES, SHOWN_COLUMNS, type ShownColumn } from './caseload-rows.ts'
import { ClientRow } from './client-row.tsx'
import { useRowWords } from './row-words.ts'

type CaseloadTableProps = {
  readonly name: string
  readonly practitionerId: PersonId
  readonly scoring: boolean
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

export const CaseloadTable = ({
  name,
  practitionerId,
  scoring,
  rows,
  sort,
  onSort,
  chosen,
}: CaseloadTableProps) => {
  const { t } = useTranslation('caseload')
  const words = useRowWords()
  const isWhole = useIsWhole()
  const caption = t('caption', { name, column: t(`column.${sort.column}`) })
  return (
    <TableScroll label={caption}>
      <Table caption={caption} stickyHead>
        <thead>
          <tr>
            {SHOWN_COLUMNS.filter(column => scoring || !OF_SCORES.includes(column)).map(column => (
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
          {(isWhole ? rows : rows.slice(0, FIRST_ROWS)).map(row => (
            <ClientRow
              key={row.client.id}
              words={words}
              row={row}
              practitionerId={practitionerId}
              scoring={scoring}
              isChosen={row.client.id === chosen}
            />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  )
}

/** More than the largest window holds. */
const FIRST_ROWS = 40

/** What the window holds is there at once; the rest of a long list comes right after it. */
const useIsWhole = (): boolean => {
  const [isWhole, setWhole] = useState(false)
  useEffect(() => startTransition(() => setWhole(true)), [])
  return isWhole
}
