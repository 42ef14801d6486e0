/** Everything here is in points (1/72 inch); y counts from the top of the page. */
export const PAGE = { width: 595.28, height: 841.89 } as const

/** Left has room for punched holes, right enough for printing on both sides. */
export const MARGIN = { left: 62, right: 48 } as const

/** Where text stands: header above, footer below. */
export const BODY = { top: 70, bottom: 778 } as const
export const BODY_HEIGHT = BODY.bottom - BODY.top

export const FULL = { x: MARGIN.left, width: PAGE.width - MARGIN.left - MARGIN.right } as const
export const SIDE = { x: MARGIN.left, width: 98 } as const
export const TEXT = { x: MARGIN.left + 98 + 14, width: 332 } as const
/** '→ A7', set flush right. */
export const NOTE = { width: 36, right: PAGE.width - MARGIN.right } as const
export const RIGHT_EDGE = PAGE.width - MARGIN.right

/** A place across the page: running text takes `TEXT`, tables and figures `FULL`. */
export type Column = { readonly x: number; readonly width: number }

export const COLOUR = {
  ink: '#161616',
  secondary: '#454545',
  rule: '#8c8c8c',
  hairline: '#b9b9b9',
  title: '#0f3d4c',
  ground: '#f0f0ec',
  white: '#ffffff',
} as const
export type Colour = keyof typeof COLOUR

/** Size and distance of baselines. Nothing on paper is under 7.5. */
export type TypeSize = { readonly size: number; readonly leading: number }

export const TYPE = {
  title: { size: 23, leading: 27 },
  subtitle: { size: 14, leading: 18 },
  section: { size: 15.5, leading: 19 },
  client: { size: 11.25, leading: 15 },
  figure: { size: 14, leading: 17 },
  text: { size: 10.25, leading: 14.25 },
  label: { size: 8.5, leading: 14.25 },
  table: { size: 9, leading: 11.5 },
  denseTable: { size: 8.5, leading: 11 },
  tableHead: { size: 8.25, leading: 10.25 },
  caption: { size: 8.5, leading: 11.5 },
  small: { size: 8.5, leading: 11.5 },
  running: { size: 8.25, leading: 11 },
} as const satisfies Record<string, TypeSize>

/** From the top of a line to its baseline: capitals stand in the middle of the leading. */
export const baselineOf = (type: TypeSize): number => type.leading / 2 + type.size * 0.33
