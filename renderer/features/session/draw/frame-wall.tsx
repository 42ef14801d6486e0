import { useTranslation } from 'react-i18next'
import { longMonth, monthName } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import { useSession } from '../session-context.tsx'
import type { WallCell } from './preview.ts'

type FrameWallProps = {
  readonly cells: readonly WallCell[]
  /** With those who were left out. */
  readonly all: number
  readonly drawn: boolean
}

/** Everybody who could be drawn, in the one order that is hashed. No band and no score. */
export const FrameWall = ({ cells, all, drawn }: FrameWallProps) => {
  const { t } = useTranslation('sessionDraw')
  return (
    <>
      <h2 id="wall">
        {t(drawn ? 'whoCould' : 'whoCan')} <span>{t('of', { frame: cells.length, all })}</span>
      </h2>
      <ol className="wall" aria-label={t('wall')}>
        {cells.map(cell => (
          <Cell key={cell.client.id} cell={cell} />
        ))}
      </ol>
      <Legend cells={cells} drawn={drawn} />
    </>
  )
}

const Cell = ({ cell: { client, place, waits, lastDrawn } }: { readonly cell: WallCell }) => {
  const { t } = useTranslation('sessionDraw')
  const mark =
    place !== null
      ? t('drawnMark', { place })
      : waits && lastDrawn !== null
        ? t('waitsMark', { month: longMonth(lastDrawn) })
        : t('canMark')
  return (
    <li className={place !== null ? 'dr' : waits ? 'wt2' : undefined}>
      {place === null ? <em aria-hidden="true" /> : <b aria-hidden="true">{place}</b>}
      <span>{client.reference}</span>
      <i>{client.initials}</i>
      <span className="sr">, {mark}</span>
    </li>
  )
}

const Legend = ({ cells, drawn }: Pick<FrameWallProps, 'cells' | 'drawn'>) => {
  const { t } = useTranslation('sessionDraw')
  const { month } = useSession().view.review
  const waiting = cells.filter(({ waits, place }) => waits && place === null)
  const chosen = cells.filter(({ place }) => place !== null).length
  const since = waiting.flatMap(({ lastDrawn }) => lastDrawn ?? []).sort()[0]
  return (
    <ul className="legend">
      {drawn && (
        <li>
          <b className="k1" aria-hidden="true">
            1
          </b>
          {t('keyDrawn', { count: chosen })}
        </li>
      )}
      <li>
        <b className="k2" aria-hidden="true" />
        {t(drawn ? 'keyCould' : 'keyCan', { count: cells.length - waiting.length - chosen })}
      </li>
      {since !== undefined && (
        <li>
          <b className="k3" aria-hidden="true" />
          {t('keyWaits', { month: monthWords(since, month), count: waiting.length })}
        </li>
      )}
    </ul>
  )
}

const monthWords = (month: Month, now: Month): string =>
  month.slice(0, 4) === now.slice(0, 4) ? monthName(month) : longMonth(month)
