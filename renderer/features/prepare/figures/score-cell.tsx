import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Levels } from '#domain/scheme/levels.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { highestTotal } from '#domain/scheme/total.ts'
import { BandBars } from '#renderer/ui/band-mark.tsx'
import { CLASS, Was } from './field-cell.tsx'
import type { RowSnapshot } from './row-snapshot.ts'

type ScoreCellProps = {
  readonly row: RowSnapshot
  readonly scheme: SchemeDefinition
  readonly place: { readonly row: number; readonly column: number }
  readonly open: boolean
  readonly onToggle: (focusInside: boolean) => void
  /** A figure was typed, or taken back. */
  readonly onDigit: (digit: number | 'back') => void
}

/** The own score of this month: its total, the band as bars; the items open under the row. */
export const ScoreCell = ({ row, scheme, place, open, onToggle, onDigit }: ScoreCellProps) => {
  const { t } = useTranslation('figures')
  const { t: part } = useTranslation('parts')
  const { client, lastScore } = row.entry
  const id = `cell-${client.id}-own`
  const done = itemsDone(scheme, row.levels)
  const words =
    row.score !== null
      ? t('ownOf', {
          client: client.reference,
          total: row.score.total,
          highest: highestTotal(scheme),
          band: part(`band.${row.score.band}`),
        })
      : done === 0
        ? t('ownNone', { client: client.reference })
        : t('ownPart', { client: client.reference, done, all: scheme.items.length })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (/^\d$/.test(event.key)) {
      event.preventDefault()
      onDigit(Number(event.key))
    } else if (event.key === 'Backspace') {
      event.preventDefault()
      onDigit('back')
    } else if (event.key === ' ' || event.key === 'F2') {
      event.preventDefault()
      onToggle(true)
    }
  }
  return (
    <td className={CLASS.score}>
      <Was id={`${id}-was`} month={null} carried={false}>
        {lastScore === null ? '' : String(lastScore.total)}
      </Was>
      <button
        type="button"
        id={id}
        className="in"
        data-row={place.row}
        data-column={place.column}
        data-score
        aria-label={words}
        aria-expanded={open}
        aria-describedby={`${id}-was ${id}-hint`}
        onKeyDown={onKeyDown}
        onClick={() => onToggle(true)}
      >
        {row.score === null ? (
          <span className="xs dimmer">
            {done === 0 ? '' : t('partOf', { done, all: scheme.items.length })}
          </span>
        ) : (
          <>
            {row.score.total}
            <span className="band">
              <BandBars band={row.score.band} />
            </span>
          </>
        )}
      </button>
      <span className="sr" id={`${id}-hint`}>
        {t('ownCell')}
      </span>
    </td>
  )
}

export const itemsDone = (scheme: SchemeDefinition, levels: Levels): number =>
  scheme.items.filter(({ key }) => Object.hasOwn(levels, key)).length
