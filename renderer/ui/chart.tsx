import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Frame, Scene } from '#charts/scene.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconTable } from './icons.ts'
import { SceneDrawing } from './scene-drawing.tsx'
import { Table } from './table.tsx'

type ChartProps = {
  /** Makes the scene for a frame; called again when the window changes, so that its text keeps its size. */
  readonly draw: (frame: Frame) => Scene
  readonly height: number
  readonly level?: 2 | 3
  /** The key under it. */
  readonly legend?: ReactNode
  /** Under both drawing and table. */
  readonly foot?: ReactNode
  /** Beside 'Show as table'. */
  readonly actions?: ReactNode
  /** The drawing alone, where a panel already has heading and table. */
  readonly bare?: boolean
}

/** A scene with its message as heading, its figures in words, and its values as a table on request. */
export const Chart = ({ draw, height, level = 2, legend, foot, actions, bare = false }: ChartProps) => {
  const { t } = useTranslation('parts')
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const [asTable, setAsTable] = useState(false)
  const scene = draw({ width, height, text: LABEL_SIZE, measure })
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure className={bare ? undefined : 'panel chart'}>
      {!bare && (
        <figcaption className="chart__head">
          <Heading>{scene.title}</Heading>
          <span className="row">
            <Button kind="quiet" size="small" onClick={() => setAsTable(before => !before)}>
              <Icon of={IconTable} small />
              {t(asTable ? 'showAsChart' : 'showAsTable')}
            </Button>
            {actions}
          </span>
        </figcaption>
      )}
      <div className="chart__draw" ref={place}>
        {asTable ? <SceneAsTable scene={scene} /> : <SceneDrawing scene={scene} />}
      </div>
      {!asTable && legend}
      {foot}
    </figure>
  )
}

const SceneAsTable = ({ scene }: { readonly scene: Scene }) => (
  <Table caption={scene.title}>
    <thead>
      <tr>
        {scene.table.head.map((head, index) => (
          <th scope="col" key={head} className={index === 0 ? undefined : 'num'}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {scene.table.rows.map(([name, ...cells]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {cells.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed.
            <td key={index} className="num">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </Table>
)

const LABEL_SIZE = 13

/** In units of the scene: a larger text setting leaves fewer of them. */
const useWidth = (place: { readonly current: HTMLElement | null }): number => {
  const [width, setWidth] = useState(800)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const look = () => {
      const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
      const next = Math.round(element.clientWidth / scale)
      if (next > 0) setWidth(next)
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return width
}

let pen: CanvasRenderingContext2D | null = null

const measure = (text: string, size: number, strong: boolean): number => {
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return text.length * size * 0.55
  pen.font = `${strong ? 600 : 400} ${size}px ${getComputedStyle(document.body).fontFamily}`
  return pen.measureText(text).width
}
