import type { Frame, Scene } from '#charts/scene.ts'
import type { Part } from './flow.ts'
import { baselineOf, FULL, RIGHT_EDGE, TYPE } from './geometry.ts'
import { breakLines } from './line-breaking.ts'
import type { Rich } from './rich-text.ts'
import { drawScene } from './scene-drawing.ts'
import type { TypeSetter } from './type-setter.ts'

export type FigureSpec = {
  /** 'Figure 1' */
  readonly label: string
  readonly scene: Scene
  /** How it was worked out, rules in force; under the figure. */
  readonly note?: Rich
}

/** A frame of the full width of the page, in points, for making a scene that is printed. */
export const printFrame = (setter: TypeSetter, height: number): Frame => ({
  width: FULL.width,
  height,
  text: 8.5,
  measure: (text, size, strong) => setter.width(strong ? 'semibold' : 'regular', size, text),
})

/** Title (the finding), chart, and how it was worked out: never parted. Its alternative text gives all values. */
export const figure = (setter: TypeSetter, spec: FigureSpec): Part => {
  const { scene } = spec
  const captionStyle = { type: TYPE.caption, face: 'semibold' } as const
  const caption = breakLines(setter, `${spec.label}\u00a0 ${scene.title}`, captionStyle, FULL.width)
  const noteStyle = { type: TYPE.small, colour: 'secondary' } as const
  const note = spec.note === undefined ? [] : breakLines(setter, spec.note, noteStyle, FULL.width)
  const captionHeight = caption.length * TYPE.caption.leading + 6
  const noteHeight = note.length === 0 ? 0 : note.length * TYPE.small.leading + 6
  const height = captionHeight + scene.height + noteHeight
  return {
    height,
    head: height,
    draw: (flow, parent) => {
      const { sheet } = flow
      const top = flow.y
      sheet.mark(sheet.element('P', parent), 'P', () =>
        caption.forEach((line, index) => {
          sheet.text(
            line,
            TYPE.caption.size,
            FULL.x,
            top + index * TYPE.caption.leading + baselineOf(TYPE.caption),
          )
        }),
      )
      const sceneTop = top + captionHeight
      const element = sheet.element('Figure', parent, {
        alt: `${scene.title}. ${scene.summary}`,
        bbox: [FULL.x, sceneTop, RIGHT_EDGE, sceneTop + scene.height],
      })
      sheet.mark(element, 'Figure', () => drawScene(sheet, scene, FULL.x, sceneTop))
      if (note.length > 0) {
        const noteTop = sceneTop + scene.height + 6
        sheet.mark(sheet.element('P', parent), 'P', () =>
          note.forEach((line, index) => {
            sheet.text(
              line,
              TYPE.small.size,
              FULL.x,
              noteTop + index * TYPE.small.leading + baselineOf(TYPE.small),
            )
          }),
        )
      }
      flow.y = top + height
    },
  }
}
