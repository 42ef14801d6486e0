import { useTranslation } from 'react-i18next'
import { longMonth, monthName } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import type { ClientView } from '#contract/caseload.ts'
import { Table } from '#renderer/ui/table.tsx'
import { sixMonths } from './six-months.ts'

type ScoreColumn = {
  readonly key: string
  readonly month: Month
  readonly agreed: boolean
  readonly levels: Readonly<Record<string, number>>
  readonly total: number
}

/** As many columns as stand side by side in the panel. */
const COLUMNS = 5

/** Levels by item, own and agreed, of the last months; the newest at the right. */
export const ClientScores = ({ view }: { readonly view: ClientView }) => {
  const { t } = useTranslation('caseload')
  const columns = columnsOf(view)
  const newest = columns.at(-1)?.key
  const emphasis = (column: ScoreColumn) =>
    column.key === newest ? 'num strong' : column.agreed ? 'num dim' : 'num'
  return (
    <>
      <h3 className="sec">
        {t('scores')} {view.schemeName !== null && <span className="dim">{view.schemeName}</span>}
      </h3>
      {columns.length === 0 ? (
        <p className="sm dim">{t('noScores')}</p>
      ) : (
        <Table caption={t('scoresCaption')} className="mini">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              {columns.map(column => (
                <th scope="col" className="num" key={column.key}>
                  <ColumnHead column={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.items.map(item => (
              <tr key={item.key}>
                <th scope="row">{item.name}</th>
                {columns.map(column => (
                  <td className={emphasis(column)} key={column.key}>
                    {column.levels[item.key] ?? '–'}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="tot">
              <th scope="row">
                {view.highestTotal === null ? t('totalPlain') : t('total', { highest: view.highestTotal })}
              </th>
              {columns.map(column => (
                <td className="num" key={column.key}>
                  {column.total}
                </td>
              ))}
            </tr>
          </tbody>
        </Table>
      )}
    </>
  )
}

const ColumnHead = ({ column }: { readonly column: ScoreColumn }) => {
  const { t } = useTranslation('caseload')
  const month = monthName(column.month).slice(0, 3)
  if (column.agreed) return t('agreedColumn', { month })
  return (
    <>
      <span aria-hidden="true">
        {month} <span className="tag tag--p tag--key" />
      </span>
      <span className="sr">
        {longMonth(column.month)}, {t('own')}
      </span>
    </>
  )
}

const columnsOf = (view: ClientView): readonly ScoreColumn[] =>
  sixMonths(view)
    .flatMap(({ month, line }): ScoreColumn[] => [
      ...(line?.own == null ? [] : [{ key: `${month} own`, month, agreed: false, ...line.own }]),
      ...(line?.agreed == null ? [] : [{ key: `${month} agreed`, month, agreed: true, ...line.agreed }]),
    ])
    .slice(-COLUMNS)
