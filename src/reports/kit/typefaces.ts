import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font, type GlyphRun } from 'fontkit'
import { layOut, rememberLookups } from './fontkit-inside.ts'

export const FACES = ['regular', 'semibold', 'italic'] as const
export type Face = (typeof FACES)[number]

/** A parsed font with what it has shaped so far. Belongs to the process, not to a document. */
export type Typeface = {
  readonly font: Font
  /** Shaped pieces by their text, in the form in which pdfkit keeps its own. */
  readonly shaped: Record<string, GlyphRun>
  /** How many of them there are; see `forgetOldShapes`. */
  count: number
}
export type Typefaces = Readonly<Record<Face, Typeface>>

const FILES = {
  regular: 'SourceSans3-Regular.ttf',
  semibold: 'SourceSans3-Semibold.ttf',
  italic: 'SourceSans3-It.ttf',
} as const satisfies Record<Face, string>

/** Parsing takes 5 to 20 ms a face and shaping is nearly all the time of a record, so both are kept per folder. */
export const typefacesFrom = (folder: string): Typefaces => {
  const known = opened.get(folder)
  if (known !== undefined) return known
  const typefaces: Typefaces = {
    regular: open(folder, FILES.regular),
    semibold: open(folder, FILES.semibold),
    italic: open(folder, FILES.italic),
  }
  opened.set(folder, typefaces)
  return typefaces
}

/** Width in points, without the trailing space where `piece` has one drawn after it for readers and copying. */
export const widthOf = (typeface: Typeface, size: number, piece: string): number =>
  (shape(typeface, piece).advanceWidth * size) / 1000

/** A batch of records must not grow the process: called when a document is opened. */
export const forgetOldShapes = (typefaces: Typefaces): void => {
  for (const typeface of Object.values(typefaces)) {
    if (typeface.count <= LARGEST_CACHE) continue
    for (const text of Object.keys(typeface.shaped)) delete typeface.shaped[text]
    typeface.count = 0
  }
}

const LARGEST_CACHE = 2_000
const opened = new Map<string, Typefaces>()

const open = (folder: string, file: string): Typeface => {
  const font = create(readFileSync(join(folder, file)))
  if (!('layout' in font)) throw new Error(`${file} holds several fonts.`)
  rememberLookups(font)
  return { font, shaped: Object.create(null) as Record<string, GlyphRun>, count: 0 }
}

/** As pdfkit shapes a run for itself: positions in thousandths, each with its glyph's own advance. */
const shape = (typeface: Typeface, text: string): GlyphRun => {
  const known = typeface.shaped[text]
  if (known !== undefined) return known
  const run = layOut(typeface.font, text)
  const scale = 1000 / typeface.font.unitsPerEm
  run.positions.forEach((position, index) => {
    const scaled = position as unknown as Record<string, number>
    for (const key of Object.keys(scaled)) scaled[key] = (scaled[key] ?? 0) * scale
    scaled.advanceWidth = (run.glyphs[index]?.advanceWidth ?? 0) * scale
  })
  typeface.shaped[text] = run
  typeface.count += 1
  return run
}
