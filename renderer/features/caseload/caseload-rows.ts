import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  type FilterFn,
  globalFilteringFeature,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from '@tanstack/react-table'
import { addDays, type PlainDate } from '#basics/plain-date.ts'
import type { CaseloadRow } from '#contract/caseload.ts'
import { Risk } from '#domain/caseload/risk.ts'

/** Columns that are shown; each can be sorted by. */
export const SHOWN_COLUMNS = ['client', 'band', 'score', 'risk', 'contacts', 'last', 'next'] as const
export type ShownColumn = (typeof SHOWN_COLUMNS)[number]

/** Those that a service without scores does not have. */
export const OF_SCORES: readonly ShownColumn[] = ['band', 'score']

/** Where the next review date lies. */
export type DateGroup = 'overdue' | 'soon' | 'later' | 'none'
export const DATE_GROUPS: readonly DateGroup[] = ['overdue', 'soon', 'later', 'none']

const SOON_DAYS = 28

export const dateGroupOf = ({ nextReview }: CaseloadRow, asOf: PlainDate): DateGroup => {
  if (nextReview === null) return 'none'
  if (nextReview.overdue) return 'overdue'
  return nextReview.due <= addDays(asOf, SOON_DAYS) ? 'soon' : 'later'
}

/** What somebody may type to find a client. */
export const searchTextOf = ({ client, service, locality }: CaseloadRow): string =>
  [client.reference, client.initials, client.initials?.replaceAll('.', ''), client.name, service, locality]
    .filter(part => part != null)
    .join(' ')
    .toLowerCase()

export const rowFeatures = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
})

type Features = typeof rowFeatures

const byReference = new Intl.Collator('en', { numeric: true })
const reference: SortFn<Features, CaseloadRow> = (a, b) =>
  byReference.compare(a.original.client.reference, b.original.client.reference)
const plain: SortFn<Features, CaseloadRow> = (a, b, column) => {
  const [left, right] = [a.getValue<string | number>(column), b.getValue<string | number>(column)]
  return left < right ? -1 : left > right ? 1 : 0
}
const oneOf: FilterFn<Features, CaseloadRow> = (row, column, chosen: readonly unknown[]) =>
  chosen.includes(row.getValue(column))
/** Every word typed occurs somewhere. */
export const everyWord: FilterFn<Features, CaseloadRow> = (row, _column, typed: string) => {
  const text = searchTextOf(row.original)
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}

const helper = createColumnHelper<Features, CaseloadRow>()
const sorted = { sortFn: plain, sortUndefined: 'last' } as const

/** Values to sort and filter by; 'not recorded' always comes last. */
export const rowColumns = (asOf: PlainDate) =>
  helper.columns([
    helper.accessor(row => row.client.reference, { id: 'client', sortFn: reference }),
    helper.accessor(row => row.score?.total, { id: 'band', ...sorted }),
    helper.accessor(row => row.score?.total, { id: 'score', ...sorted }),
    helper.accessor(row => (row.values.risk === null ? undefined : Risk.options.indexOf(row.values.risk)), {
      id: 'risk',
      ...sorted,
    }),
    helper.accessor(row => row.values.contactsMade ?? undefined, { id: 'contacts', ...sorted }),
    helper.accessor(row => row.values.lastContact ?? undefined, { id: 'last', ...sorted }),
    helper.accessor(row => row.nextReview?.due, { id: 'next', ...sorted }),
    helper.accessor(row => row.score?.band ?? 'none', { id: 'inBand', filterFn: oneOf }),
    helper.accessor(row => row.values.risk ?? 'none', { id: 'inRisk', filterFn: oneOf }),
    helper.accessor(row => (row.membership === 'carried' ? row.standing : row.membership), {
      id: 'inStatus',
      filterFn: oneOf,
    }),
    helper.accessor(row => dateGroupOf(row, asOf), { id: 'inDates', filterFn: oneOf }),
  ])
