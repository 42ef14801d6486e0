import { useTable } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { CaseloadRow, CaseloadView } from '#contract/caseload.ts'
import type { Membership, Standing } from '#domain/caseload/client.ts'
import type { Risk } from '#domain/caseload/risk.ts'
import type { Band } from '#domain/scheme/band.ts'
import type { Sort } from '#renderer/ui/table.tsx'
import {
  type DateGroup,
  everyWord,
  OF_SCORES,
  rowColumns,
  rowFeatures,
  type ShownColumn,
} from './caseload-rows.ts'

export type Filters = {
  readonly inBand: readonly (Band | 'none')[]
  readonly inRisk: readonly (Risk | 'none')[]
  readonly inStatus: readonly (Standing | Membership)[]
  readonly inDates: readonly DateGroup[]
}

export const NO_FILTERS: Filters = { inBand: [], inRisk: [], inStatus: [], inDates: [] }

export type CaseloadListView = {
  /** False where the service does not score. */
  readonly scoring: boolean
  readonly search: string
  readonly setSearch: (search: string) => void
  readonly filters: Filters
  readonly setFilters: (filters: Filters) => void
  /** Something is typed or chosen. */
  readonly filtered: boolean
  readonly clear: () => void
  readonly sort: Sort<ShownColumn>
  readonly setSort: (sort: Sort<ShownColumn>) => void
  /** Sorted and filtered. */
  readonly rows: readonly CaseloadRow[]
}

/** What is looked for, and in which order. Highest score first, as the two will talk about them. */
export const useCaseloadView = (
  caseload: CaseloadView | undefined,
  start: { readonly overdue: boolean },
): CaseloadListView => {
  const [search, setSearch] = useState('')
  const [filters, setFilters] = useState<Filters>(
    start.overdue ? { ...NO_FILTERS, inDates: ['overdue'] } : NO_FILTERS,
  )
  const scoring = caseload?.scoring ?? true
  const [asked, setSort] = useState<Sort<ShownColumn>>(
    start.overdue ? { column: 'next', direction: 'ascending' } : { column: 'score', direction: 'descending' },
  )
  const sort: Sort<ShownColumn> =
    scoring || !OF_SCORES.includes(asked.column) ? asked : { column: 'client', direction: 'ascending' }
  const asOf = caseload?.asOf
  const columns = useMemo(() => (asOf === undefined ? [] : rowColumns(asOf)), [asOf])
  const state = useMemo(
    () => ({
      sorting: [{ id: sort.column, desc: sort.direction === 'descending' }],
      globalFilter: search.trim() === '' ? undefined : search.trim(),
      columnFilters: Object.entries(filters)
        .filter(([, chosen]) => chosen.length > 0)
        .map(([id, value]) => ({ id, value })),
    }),
    [sort, search, filters],
  )
  const table = useTable({
    features: rowFeatures,
    columns,
    data: caseload?.rows ?? NO_ROWS,
    state,
    globalFilterFn: everyWord,
    getColumnCanGlobalFilter: column => column.id === 'client',
    getRowId: row => row.client.id,
  })
  return {
    scoring,
    search,
    setSearch,
    filters,
    setFilters,
    filtered: state.globalFilter !== undefined || state.columnFilters.length > 0,
    clear: () => {
      setSearch('')
      setFilters(NO_FILTERS)
    },
    sort,
    setSort,
    rows: table.getRowModel().rows.map(row => row.original),
  }
}

const NO_ROWS: CaseloadRow[] = []
