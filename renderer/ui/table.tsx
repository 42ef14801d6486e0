import type { ReactNode, Ref, TableHTMLAttributes, ThHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { ScrollPart } from './scroll-part.tsx'

type TableProps = TableHTMLAttributes<HTMLTableElement> & {
  /** What the table is and how it is sorted. */
  readonly caption: ReactNode
  readonly captionShown?: boolean
  /** The heads stay while the rows scroll; put it into a `TableScroll`. */
  readonly stickyHead?: boolean
  readonly ref?: Ref<HTMLTableElement>
}

/** A real table; the first cell of a row is `<th scope="row">` with the link. */
export const Table = ({
  caption,
  captionShown = false,
  stickyHead = false,
  className,
  children,
  ...rest
}: TableProps) => (
  <table className={classNames('table', stickyHead && 'table--head-sticky', className)} {...rest}>
    <caption className={captionShown ? undefined : 'sr'}>{caption}</caption>
    {children}
  </table>
)

/** The part of the page in which a long table scrolls; it can be focused, so that arrow keys scroll it. */
export const TableScroll = ({
  label,
  panel = true,
  className,
  children,
}: {
  readonly label: string
  readonly panel?: boolean
  readonly className?: string
  readonly children: ReactNode
}) => (
  <ScrollPart className={classNames('tw', panel && 'panel', className)} label={label}>
    {children}
  </ScrollPart>
)

export type Sort<C extends string> = { readonly column: C; readonly direction: 'ascending' | 'descending' }

type SortHeadProps<C extends string> = Omit<ThHTMLAttributes<HTMLTableCellElement>, 'onClick'> & {
  readonly column: C
  readonly sort: Sort<C>
  readonly onSort: (sort: Sort<C>) => void
  /** Which way the first press sorts. */
  readonly first?: Sort<C>['direction']
  readonly children: ReactNode
}

/** A column head that sorts; pressed again it turns round. */
export const SortHead = <C extends string>({
  column,
  sort,
  onSort,
  first = 'ascending',
  children,
  ...rest
}: SortHeadProps<C>) => {
  const sorted = sort.column === column
  const other = sort.direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={sorted ? sort.direction : 'none'} {...rest}>
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ column, direction: sorted ? other : first })}
      >
        {children}
      </button>
    </th>
  )
}
