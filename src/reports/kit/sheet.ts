import PDFDocument from 'pdfkit'
import { COLOUR, type Colour } from './geometry.ts'
import type { Line } from './line-breaking.ts'
import {
  type AttachedFile,
  addBookmark,
  attachFile,
  type Element,
  type Pdf,
  registerParsedFont,
  shareShapes,
} from './pdfkit-inside.ts'
import { type TypeSetter, typeSetter } from './type-setter.ts'
import { FACES, type Face, forgetOldShapes, type Typefaces } from './typefaces.ts'

export type { Element } from './pdfkit-inside.ts'

export type SheetOptions = {
  readonly typefaces: Typefaces
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly keywords: string
  /** The program and its version. */
  readonly creator: string
  /** Passed in, so that the same model gives the same bytes. */
  readonly createdAt: Date
  /** Draws behind the text of each page, as an artifact. */
  readonly behind?: (sheet: Sheet) => void
}

/** What a later step (a signature over the bytes) needs: a place in the document, then the bytes. */
export type Seal = {
  readonly reserve: (pdf: Pdf) => void
  readonly apply: (bytes: Uint8Array) => Promise<Uint8Array>
}

/**
 * A tagged document of A4 pages and the pen on it. Everything drawn stands in a marked content: `mark` for what belongs
 * to the text, `artifact` for rules, repeated heads, running lines. pdfkit would silently close an outer one, so nesting
 * throws, and so does drawing outside of any.
 */
export class Sheet {
  readonly setter: TypeSetter
  readonly root: Element
  readonly #pdf: Pdf
  readonly #typefaces: Typefaces
  readonly #behind: ((sheet: Sheet) => void) | undefined
  readonly #shared = new Set<Face>()
  readonly #chunks: Uint8Array[] = []
  readonly #ended: Promise<void>
  #open: string | null = null
  #pages = 0

  constructor(options: SheetOptions) {
    forgetOldShapes(options.typefaces)
    this.#typefaces = options.typefaces
    this.#behind = options.behind
    this.setter = typeSetter(options.typefaces)
    this.#pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      font: '',
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      lang: 'en-GB',
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      info: {
        Title: forMetadata(options.title),
        Subject: forMetadata(options.subject),
        Author: forMetadata(options.author),
        Keywords: forMetadata(options.keywords),
        Creator: forMetadata(options.creator),
        Producer: `${forMetadata(options.creator)} (pdfkit)`,
        CreationDate: options.createdAt,
      },
    })
    for (const face of FACES) registerParsedFont(this.#pdf, face, options.typefaces[face].font)
    this.#pdf.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk))
    this.#ended = new Promise((resolve, reject) => {
      this.#pdf.on('end', () => resolve())
      this.#pdf.on('error', reject)
    })
    this.root = this.#pdf.struct('Document')
    this.#pdf.addStructure(this.root)
  }

  /** Pages so far. */
  get pages(): number {
    return this.#pages
  }

  addPage(): void {
    this.#closedOrThrow('a new page')
    this.#pdf.addPage({ size: 'A4', margin: 0 })
    this.#pages += 1
    this.#behind?.(this)
  }

  /** `page` counts from 0. Pages stay open to the end, so that numbers known last can be drawn on the first. */
  goTo(page: number): void {
    this.#closedOrThrow('another page')
    this.#pdf.switchToPage(page)
  }

  /** A bookmark that leads to the height `y` of the page now drawn on. */
  bookmark(title: string, y: number): void {
    addBookmark(this.#pdf, title, y)
  }

  /** A structure element under `parent`, in the order in which they are made. */
  element(type: string, parent: Element, options: ElementOptions = {}): Element {
    const made = this.#pdf.struct(type, toStructure(options))
    parent.add(made)
    return made
  }

  /** Draws what belongs to `element`. An element over two pages is marked once on each. */
  mark(element: Element, type: string, draw: () => void): void {
    this.#closedOrThrow(type)
    this.#open = type
    const content = this.#pdf.markStructureContent(type)
    draw()
    this.#pdf.endMarkedContent()
    element.add(content)
    this.#open = null
  }

  /** Draws what a reader of the text does without. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#closedOrThrow('an artifact')
    this.#open = 'Artifact'
    this.#pdf.markContent('Artifact', { type })
    draw()
    this.#pdf.endMarkedContent()
    this.#open = null
  }

  /** One line with its left end at `x`, or its right end at `x` with `align: 'right'`. */
  text(line: Line, size: number, x: number, baseline: number, align: 'left' | 'right' = 'left'): void {
    const left = align === 'right' ? x - line.width : x
    for (const span of line.spans) {
      this.#use(span.face, size)
      this.#pdf.fillColor(COLOUR[span.colour])
      this.#pdf.text(span.text, left + span.x, baseline, TEXT_OPTIONS)
    }
  }

  rule(x1: number, x2: number, y: number, width: number, colour: Colour): void {
    this.shape(pdf => pdf.lineWidth(width).strokeColor(COLOUR[colour]).moveTo(x1, y).lineTo(x2, y).stroke())
  }

  ground(x: number, y: number, width: number, height: number, colour: Colour): void {
    this.shape(pdf => pdf.rect(x, y, width, height).fill(COLOUR[colour]))
  }

  /** Any vectors; colour and width are put back afterwards. Must not write text. */
  shape(draw: (pdf: Pdf) => void): void {
    if (this.#open === null) throw new Error('Drawn outside of any marked content.')
    this.#pdf.save()
    draw(this.#pdf)
    this.#pdf.restore()
  }

  attach(bytes: Uint8Array, file: AttachedFile): void {
    attachFile(this.#pdf, bytes, file)
  }

  async finish(seal?: Seal): Promise<Uint8Array> {
    this.#closedOrThrow('the end')
    seal?.reserve(this.#pdf)
    this.#pdf.end()
    await this.#ended
    const bytes = joined(this.#chunks)
    return seal === undefined ? bytes : seal.apply(bytes)
  }

  #use(face: Face, size: number): void {
    if (this.#open === null) throw new Error('Text outside of any marked content.')
    this.#pdf.font(face).fontSize(size)
    if (this.#shared.has(face)) return
    shareShapes(this.#pdf, this.#typefaces[face].shaped)
    this.#shared.add(face)
  }

  #closedOrThrow(next: string): void {
    if (this.#open !== null) throw new Error(`${this.#open} is still open where ${next} begins.`)
  }
}

export type ElementOptions = {
  readonly title?: string
  readonly alt?: string
  readonly lang?: string
  /** Left, top, right, bottom; for figures. */
  readonly bbox?: readonly [number, number, number, number]
}

const TEXT_OPTIONS = { lineBreak: false, baseline: 'alphabetic' } as const

const toStructure = (options: ElementOptions): PDFKit.Mixins.StructureElementOptions => ({
  ...options,
  ...(options.bbox === undefined ? {} : { bbox: [...options.bbox], placement: 'Block' }),
})

/** pdfkit writes metadata into XML without escaping it. */
const forMetadata = (text: string): string =>
  text
    .replaceAll('&', '+')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll(/\p{Cc}|\p{Cs}/gu, ' ')

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
