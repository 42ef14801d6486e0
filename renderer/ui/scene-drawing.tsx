import type { Mark, Scene, SceneText } from '#charts/scene.ts'
import { classNames } from './class-names.ts'

/** A scene as SVG; its ink is chosen by the style sheet from what each mark is. */
export const SceneDrawing = ({ scene }: { readonly scene: Scene }) => (
  <svg className="scene" viewBox={`0 0 ${scene.width} ${scene.height}`} role="img" aria-label={scene.summary}>
    <defs>
      <pattern
        id="scene-hatch"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className="hatch" d="M0 0V5" />
      </pattern>
    </defs>
    {scene.marks.map((mark, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a scene is drawn whole, its marks have no identity.
      <Drawn key={index} mark={mark} />
    ))}
  </svg>
)

const Drawn = ({ mark }: { readonly mark: Mark }) => {
  switch (mark.kind) {
    case 'line':
      return (
        <line
          className={stroked(mark)}
          x1={mark.x1}
          y1={mark.y1}
          x2={mark.x2}
          y2={mark.y2}
          strokeWidth={mark.width}
        />
      )
    case 'path':
      return <path className={stroked(mark)} d={mark.d} strokeWidth={mark.width} />
    case 'circle':
      return <circle className={dotted(mark)} cx={mark.x} cy={mark.y} r={mark.r} />
    case 'diamond': {
      const { x, y, r } = mark
      return <path className={dotted(mark)} d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} />
    }
    case 'agreed': {
      const { x, y, r } = mark
      return (
        <g className="agreed">
          <rect x={x - r} y={y - r} width={r * 2} height={r * 2} rx={r / 2} />
          <circle cx={x} cy={y} r={r * 0.45} />
        </g>
      )
    }
    case 'rect': {
      const { x, y, width, height } = mark
      return (
        <>
          <rect
            className={classNames('area', `paint-${mark.paint}`, mark.outlined && 'outlined')}
            {...{ x, y, width, height }}
          />
          {mark.hatched && <rect fill="url(#scene-hatch)" {...{ x, y, width, height }} />}
        </>
      )
    }
    case 'text':
      return <Words text={mark} />
  }
}

const Words = ({ text }: { readonly text: SceneText }) => (
  <text className={`tone-${text.tone}`} x={text.x} y={text.y} textAnchor={text.align} fontSize={text.size}>
    {text.parts.map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have only their order.
      <tspan key={index} className={part.strong ? 'strong' : undefined}>
        {part.text}
      </tspan>
    ))}
  </text>
)

const stroked = (mark: Extract<Mark, { kind: 'line' | 'path' }>): string =>
  classNames('stroke', `paint-${mark.paint}`, mark.dash)

const dotted = (mark: Extract<Mark, { kind: 'circle' | 'diamond' }>): string =>
  classNames('dot', `paint-${mark.paint}`, mark.filled && 'filled')
