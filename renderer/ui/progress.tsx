import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'

type BarProps = {
  /** Part of the whole, 0 to 1. */
  readonly part: number
  /** The same in words; shown beside it by the screen, read out here. */
  readonly label: string
}

/** How far, as a bar; its words stand beside it. */
export const Bar = ({ part, label }: BarProps) => (
  <div className="bar" role="img" aria-label={label}>
    <i style={{ width: `${Math.min(100, Math.max(0, part * 100))}%` }} />
  </div>
)

type SegmentsProps = { readonly states: readonly ('done' | 'part' | 'none')[]; readonly label: string }

/** A few sections as cells: full, half, empty. */
export const Segments = ({ states, label }: SegmentsProps) => (
  <div className="seg" role="img" aria-label={label}>
    {states.map((state, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the sections have no name here and never move.
      <i key={index} className={state === 'done' ? 'f' : state === 'part' ? 'h' : undefined} />
    ))}
  </div>
)

type StrengthProps = { readonly of: number; readonly full: number; readonly children: ReactNode }

/** A strength in cells and words: 'Strong. Four unrelated words.' */
export const Strength = ({ of, full, children }: StrengthProps) => (
  <p className="str">
    <span className="sb" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells of one bar.
        <i key={index} className={index < full ? 'f' : undefined} />
      ))}
    </span>
    <span>{children}</span>
  </p>
)

type LongWorkProps = {
  /** What is being done, in words. */
  readonly children: ReactNode
  /** 0 to 1 where it is known. */
  readonly part?: number
  readonly onCancel?: () => void
  /** 'Cancel' comes with the words, not with the bar. */
  readonly cancelAtOnce?: boolean
}

/** Nothing for a second, then words, after ten seconds a bar and, where it can be stopped, 'Cancel'. */
export const LongWork = ({ children, part, onCancel, cancelAtOnce = false }: LongWorkProps) => {
  const { t } = useTranslation('parts')
  const seconds = useSecondsShown()
  if (seconds < 1) return null
  return (
    <div className="long-work" role="status">
      <p>{children}</p>
      {seconds >= 10 && part !== undefined && <Bar part={part} label={`${Math.round(part * 100)} %`} />}
      {(seconds >= 10 || cancelAtOnce) && onCancel !== undefined && (
        <p>
          <Button size="small" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </p>
      )}
    </div>
  )
}

const useSecondsShown = (): number => {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timers = [1, 10].map(after => setTimeout(() => setSeconds(after), after * 1000))
    return () => timers.forEach(clearTimeout)
  }, [])
  return seconds
}
