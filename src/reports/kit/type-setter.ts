import type { Colour, TypeSize } from './geometry.ts'
import { keepTogether } from './no-break.ts'
import { printable } from './printable.ts'
import { type Face, type Typefaces, widthOf } from './typefaces.ts'

/** How a stretch of text is set when its spans say nothing else. */
export type TextStyle = { readonly type: TypeSize; readonly face?: Face; readonly colour?: Colour }

/** Measures for one document, and remembers what the font could not show. */
export type TypeSetter = {
  readonly typefaces: Typefaces
  /** Ready to be broken into lines: see `printable` and `keepTogether`. */
  readonly prepare: (text: string) => string
  /** Width in points of a text drawn as one run; a space at its end counts. */
  readonly width: (face: Face, size: number, text: string) => number
  /** The characters that stand as `[U+0645]` in this document so far. */
  readonly missing: () => readonly string[]
}

export const typeSetter = (typefaces: Typefaces): TypeSetter => {
  const missing = new Set<string>()
  return {
    typefaces,
    prepare: text => keepTogether(printable(text, typefaces.regular.font, found => missing.add(found))),
    width: (face, size, text) =>
      piecesOf(text).reduce((sum, piece) => sum + widthOf(typefaces[face], size, piece), 0),
    missing: () => [...missing].sort(),
  }
}

/** pdfkit shapes word by word, each with the space after it: measuring the same pieces shapes nothing twice. */
const piecesOf = (text: string): readonly string[] => text.match(/[^ ]* |[^ ]+/g) ?? []
