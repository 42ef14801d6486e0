import { useTranslation } from 'react-i18next'
import type { TriedSide } from '#contract/schemes.ts'
import { BANDS } from '#domain/scheme/band.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Table } from '#renderer/ui/table.tsx'

type TriedTableProps = { readonly before: TriedSide; readonly draft: TriedSide }

/** Clients by band as they were scored and under the draft, then what they add up to. */
export const TriedTable = ({ before, draft }: TriedTableProps) => {
  const { t } = useTranslation('schemeDraft')
  const { t: overTime } = useTranslation('overTime')
  const all = before.notScored + BANDS.reduce((sum, band) => sum + before.clients[band], 0)
  const change = (from: number, to: number) =>
    from === to ? <span className="dimmer">{t('same')}</span> : signed(to - from)
  const bands = BANDS.filter(band => before.clients[band] + draft.clients[band] > 0)
  const percentOf = ({ percent }: TriedSide) =>
    percent === null ? t('noLoad') : t('percent', { percent: percent.toFixed(1) })
  return (
    <Table className="try" caption={t('triedCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('clients', { count: all })}</th>
          <th scope="col" className="num">
            {t('asScored')}
          </th>
          <th scope="col" className="num">
            {t('underDraft')}
          </th>
          <th scope="col" className="num">
            {t('change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bands.map(band => (
          <tr key={band}>
            <th scope="row">
              <BandMark band={band} />
            </th>
            <td className="num">{before.clients[band]}</td>
            <td className="num">{draft.clients[band]}</td>
            <td className="num">{change(before.clients[band], draft.clients[band])}</td>
          </tr>
        ))}
        {(['notScored', 'notMapped'] as const)
          .filter(row => before[row] + draft[row] > 0)
          .map(row => (
            <tr key={row}>
              <th scope="row">{t(row)}</th>
              <td className="num">{before[row]}</td>
              <td className="num">{draft[row]}</td>
              <td className="num">{change(before[row], draft[row])}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t(draft.unit === 'points' ? 'points_row' : 'hours_row')}</th>
          <td className="num">{before.points}</td>
          <td className="num">{draft.points}</td>
          <td className="num">
            {before.unit === draft.unit ? change(before.points, draft.points) : t('noLoad')}
          </td>
        </tr>
        <tr>
          <th scope="row">{t('load')}</th>
          <td className="num">{percentOf(before)}</td>
          <td className="num">{percentOf(draft)}</td>
          <td className="num">{draft.state === null ? t('noLoad') : overTime(`state.${draft.state}`)}</td>
        </tr>
      </tfoot>
    </Table>
  )
}

/** +5 or −5, to the two decimals that points may have. */
const signed = (difference: number): string =>
  `${difference > 0 ? '+' : '−'}${Math.round(Math.abs(difference) * 100) / 100}`
