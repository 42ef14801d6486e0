import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Table } from '#renderer/ui/table.tsx'

type Row = {
  readonly key: string
  readonly label: ReactNode
  readonly count: number
  readonly last?: number | null
  readonly points?: number
}

type CountTableProps = {
  readonly caption: string
  /** Head of the first column. */
  readonly head: string
  readonly rows: readonly Row[]
  /** Name of last month, where its counts stand beside. */
  readonly lastMonth?: string | null
  readonly points?: boolean
  readonly total?: Omit<Row, 'key'>
}

/** How many clients there are of each. */
export const CountTable = ({
  caption,
  head,
  rows,
  lastMonth = null,
  points = false,
  total,
}: CountTableProps) => {
  const { t } = useTranslation('sessionOverview')
  const cells = (row: Omit<Row, 'key'>) => (
    <>
      <td className="num">{row.count}</td>
      {lastMonth !== null && <td className="num dim">{row.last ?? ''}</td>}
      {points && <td className="num">{row.points}</td>}
    </>
  )
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="num">
            {t('clients')}
          </th>
          {lastMonth !== null && (
            <th scope="col" className="num">
              {t('lastMonth', { month: lastMonth })}
            </th>
          )}
          {points && (
            <th scope="col" className="num">
              {t('points')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {cells(row)}
          </tr>
        ))}
      </tbody>
      {total !== undefined && (
        <tfoot>
          <tr>
            <th scope="row">{total.label}</th>
            {cells(total)}
          </tr>
        </tfoot>
      )}
    </Table>
  )
}
