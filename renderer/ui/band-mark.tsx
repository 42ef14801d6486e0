import { useTranslation } from 'react-i18next'
import type { Band } from '#domain/scheme/band.ts'
import { classNames } from './class-names.ts'

type BandMarkProps = {
  readonly band: Band
  readonly size?: 'medium' | 'large'
  /** The word is read out but not shown, where a figure stands beside it. */
  readonly wordHidden?: boolean
}

/** Four rising bars, one to four full, then the word. No traffic light. */
export const BandMark = ({ band, size = 'medium', wordHidden = false }: BandMarkProps) => {
  const { t } = useTranslation('parts')
  return (
    <span className={classNames('band', size === 'large' && 'band--lg')}>
      <BandBars band={band} />
      <span className={wordHidden ? 'sr' : undefined}>{t(`band.${band}`)}</span>
    </span>
  )
}

/** The bars alone, where the word follows in other markup. */
export const BandBars = ({ band }: { readonly band: Band }) => (
  <svg viewBox="0 0 18 14" aria-hidden="true">
    {BARS.map(({ x, height }, index) => (
      <rect
        key={x}
        className={index < FULL[band] ? 'b' : 'o'}
        x={x}
        y={14 - height}
        width="3.4"
        height={height}
        rx="1"
      />
    ))}
  </svg>
)

const BARS = [
  { x: 0, height: 5 },
  { x: 4.6, height: 8 },
  { x: 9.2, height: 11 },
  { x: 13.8, height: 14 },
]

const FULL = { low: 1, medium: 2, high: 3, 'very high': 4 } as const satisfies Record<Band, number>
