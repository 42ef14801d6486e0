/**
 * A chart as a list of shapes and words: no colour, no font, no pixels. The page draws it as SVG, the printed record as
 * vectors. Lengths are in the unit of the frame it was made for (CSS pixels or points); y counts downwards.
 */
export type Scene = {
  readonly width: number
  readonly height: number
  /** The finding, as a sentence without a full stop. Stands above the chart. */
  readonly title: string
  /** All of it in words, values included: for those who hear the chart instead of seeing it. */
  readonly summary: string
  /** The same values as a table, first column the row heads. */
  readonly table: SceneTable
  readonly marks: readonly Mark[]
}

export type SceneTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** What a mark is, so that screen and paper can each choose their ink. Colour never carries meaning alone. */
export const PAINTS = [
  'axis',
  'grid',
  'mean',
  'limit',
  'series',
  'point',
  'signal',
  'signal-ground',
  'event',
  'ground',
  'ground-now',
  'very-high',
  'high',
  'medium',
  'low',
  'over',
  'capacity',
  'own',
  'agreed',
  'supervisor',
  'taken',
  'planned',
] as const
export type Paint = (typeof PAINTS)[number]

export type Mark =
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly paint: Paint
      readonly width: number
      readonly dash?: Dash
    }
  /** `d` as in SVG; drawn as an outline. */
  | {
      readonly kind: 'path'
      readonly d: string
      readonly paint: Paint
      readonly width: number
      readonly dash?: Dash
    }
  | {
      readonly kind: 'circle'
      readonly x: number
      readonly y: number
      readonly r: number
      readonly paint: Paint
      readonly filled: boolean
    }
  /** A square on its corner; `r` is half its diagonal. */
  | {
      readonly kind: 'diamond'
      readonly x: number
      readonly y: number
      readonly r: number
      readonly paint: Paint
      readonly filled: boolean
    }
  /** A rounded square with a disc in it: what both agreed. `r` is half its side. */
  | {
      readonly kind: 'agreed'
      readonly x: number
      readonly y: number
      readonly r: number
      readonly paint: Paint
    }
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly paint: Paint
      readonly outlined: boolean
      readonly hatched?: boolean
    }
  | SceneText

export type Dash = 'dashed' | 'dotted'

export type SceneText = {
  readonly kind: 'text'
  readonly x: number
  /** The baseline. */
  readonly y: number
  /** Parts stand one after the other, so that a word can be strong and its figure plain. */
  readonly parts: readonly { readonly text: string; readonly strong: boolean }[]
  readonly size: number
  readonly align: 'start' | 'middle' | 'end'
  /** `on-dark` stands on the darkest bars. */
  readonly tone: 'ink' | 'quiet' | 'signal' | 'on-dark'
}

/** For what a chart is made. Text keeps its size whatever the width: a chart is made anew, never scaled. */
export type Frame = {
  readonly width: number
  readonly height: number
  /** Size of labels: 13 on screen, 8.5 on paper. */
  readonly text: number
  /** Width of a text in the frame's unit; estimated when absent. */
  readonly measure?: (text: string, size: number, strong: boolean) => number
}

/** Half an em a character is about right for figures and short words in a sans-serif face. */
export const textWidth = (frame: Frame, text: string, size: number, strong: boolean): number =>
  frame.measure?.(text, size, strong) ?? text.length * size * (strong ? 0.54 : 0.5)
