import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import Pad, { type PointGroup } from 'signature_pad'
import type { HandSignature } from '#domain/record/signature.ts'
import { Button } from './button.tsx'

type Drawn = Extract<HandSignature, { kind: 'drawn' }>

type SignaturePadProps = {
  readonly label: string
  readonly drawn: Drawn | null
  readonly onChange: (drawn: Drawn | null) => void
}

/** The place to draw in. Strokes are kept as points, never as a picture. Loaded when somebody is about to sign. */
export const SignaturePad = ({ label, drawn, onChange }: SignaturePadProps) => {
  const { t } = useTranslation('parts')
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad>(null)
  const latest = useRef({ drawn, onChange })
  useEffect(() => {
    latest.current = { drawn, onChange }
  })

  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const made = new Pad(element, { minWidth: 0.7, maxWidth: 2.2, penColor: getComputedStyle(element).color })
    pad.current = made
    const fillBox = () => {
      const ratio = Math.max(1, window.devicePixelRatio)
      element.width = element.offsetWidth * ratio
      element.height = element.offsetHeight * ratio
      element.getContext('2d')?.scale(ratio, ratio)
      made.clear()
      if (latest.current.drawn !== null) made.fromData(toPad(latest.current.drawn, element.offsetWidth, made))
    }
    const keep = () => latest.current.onChange(fromPad(made.toData(), element))
    fillBox()
    made.addEventListener('endStroke', keep)
    const observer = new ResizeObserver(fillBox)
    observer.observe(element)
    return () => {
      observer.disconnect()
      made.removeEventListener('endStroke', keep)
      made.off()
    }
  }, [])

  return (
    <div>
      <div className="sigpad">
        {drawn === null && <span className="sigpad__hint">{label}</span>}
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      {drawn !== null && (
        <Button
          kind="quiet"
          size="small"
          onClick={() => {
            pad.current?.clear()
            onChange(null)
          }}
        >
          {t('signClear')}
        </Button>
      )}
    </div>
  )
}

const fromPad = (groups: readonly PointGroup[], box: HTMLElement): Drawn | null => {
  const strokes = groups
    .map(({ points }) =>
      points.slice(0, MOST_POINTS).map(({ x, y }): [number, number] => [round(x), round(y)]),
    )
    .filter(stroke => stroke.length > 0)
    .slice(0, MOST_STROKES)
  if (strokes.length === 0) return null
  return { kind: 'drawn', width: box.offsetWidth, height: box.offsetHeight, strokes }
}

/** A drawing made in a box of another width is drawn in the same proportion. */
const toPad = ({ strokes, width: drawnIn }: Drawn, width: number, pad: Pad): PointGroup[] =>
  strokes.map(stroke => ({
    points: stroke.map(([x, y], index) => ({
      x: (x * width) / drawnIn,
      y: (y * width) / drawnIn,
      pressure: 0.5,
      time: index * 16,
    })),
    dotSize: pad.dotSize,
    minWidth: pad.minWidth,
    maxWidth: pad.maxWidth,
    penColor: pad.penColor,
    velocityFilterWeight: pad.velocityFilterWeight,
    compositeOperation: pad.compositeOperation,
  }))

/** What `HandSignature` takes. */
const MOST_STROKES = 200
const MOST_POINTS = 2000

const round = (value: number): number => Math.round(value * 10) / 10
