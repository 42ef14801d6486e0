import { useTranslation } from 'react-i18next'
import type { HandSignature } from '#domain/record/signature.ts'

/** A given signature on its line, drawn or typed. */
export const SignatureInk = ({ hand, name }: { readonly hand: HandSignature; readonly name: string }) => {
  const { t } = useTranslation('parts')
  if (hand.kind === 'typed') {
    return (
      <div className="sigink">
        <span className="sigink__typed">{hand.name}</span>
      </div>
    )
  }
  const box = boxOf(hand.strokes.flat())
  return (
    <div className="sigink">
      <svg
        viewBox={`${box.left - 2} ${box.top - 2} ${box.width + 4} ${box.height + 4}`}
        role="img"
        aria-label={t('signedDrawn', { name })}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {hand.strokes.map((stroke, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: strokes have only their order.
          <path key={index} d={strokePath(stroke)} />
        ))}
      </svg>
    </div>
  )
}

type Dot = readonly [number, number]

const boxOf = (points: readonly Dot[]) => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { left, top, width: Math.max(1, Math.max(...xs) - left), height: Math.max(1, Math.max(...ys) - top) }
}

/** Smooth through the middles between points; a single point becomes a dot. */
const strokePath = (stroke: readonly Dot[]): string => {
  const [first, ...rest] = stroke
  if (first === undefined) return ''
  if (rest.length === 0) return `M${at(first)}h.1`
  const curves = rest.map((point, index) => {
    const next = rest[index + 1]
    return next === undefined
      ? `L${at(point)}`
      : `Q${at(point)} ${at([(point[0] + next[0]) / 2, (point[1] + next[1]) / 2])}`
  })
  return `M${at(first)}${curves.join('')}`
}

const at = ([x, y]: Dot): string => `${x.toFixed(1)} ${y.toFixed(1)}`
