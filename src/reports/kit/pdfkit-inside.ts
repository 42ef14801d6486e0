import type { Font, GlyphRun } from 'fontkit'
import type PDFDocument from 'pdfkit'

/**
 * What pdfkit 0.20 can do and its type declarations (of 0.17) don't say. The only file that looks past its types:
 * read it when pdfkit is updated.
 */
export type Pdf = InstanceType<typeof PDFDocument>
export type Element = PDFKit.PDFStructureElement

/** A parsed font is taken as it is; pdfkit would parse a file anew for every document. */
export const registerParsedFont = (pdf: Pdf, name: string, font: Font): void => {
  const { registerFont } = pdf as unknown as { registerFont: (name: string, font: Font) => void }
  registerFont.call(pdf, name, font)
}

/** Lets the font now chosen use what the process has shaped before. Call it once a font and document, after `font()`. */
export const shareShapes = (pdf: Pdf, shaped: Record<string, GlyphRun>): void => {
  const { _font } = pdf as unknown as { readonly _font: { layoutCache: Record<string, GlyphRun> } }
  _font.layoutCache = shaped
}

/** pdfkit's own option knows `scope` but no `ColSpan`. Must be said before the document ends. */
export const setTableAttributes = (
  element: Element,
  attributes: { readonly Scope?: 'Row' | 'Column'; readonly ColSpan?: number },
): void => {
  const { dictionary } = element as unknown as {
    readonly dictionary: { readonly data: Record<string, unknown> }
  }
  dictionary.data.A = { O: 'Table', ...attributes }
}

/** A bookmark to the place at height `y` of the page now drawn on; pdfkit counts `left` from the right edge. */
export const addBookmark = (pdf: Pdf, title: string, y: number): void => {
  const { outline } = pdf as unknown as { outline: { addItem: (title: string, options: object) => void } }
  outline.addItem(title, { top: y, left: pdf.page.width })
}

export type AttachedFile = {
  readonly name: string
  readonly type: string
  readonly description: string
  /** PDF's `AFRelationship`: what the file is to the document. */
  readonly relationship: 'Source' | 'Data'
  readonly creationDate: Date
  readonly modifiedDate: Date
}

export const attachFile = (pdf: Pdf, bytes: Uint8Array, file: AttachedFile): void => {
  const { file: attach } = pdf as unknown as { file: (bytes: Uint8Array, options: AttachedFile) => void }
  attach.call(pdf, bytes, { ...file })
}

/**
 * An invisible field for a signature over the file's bytes, on the first page, with `bytes` zeros where the signature
 * will stand. Written by hand: pdfkit's own forms want a font and draw every field anew. Last before the end.
 */
export const addSignatureField = (
  pdf: Pdf,
  { range, bytes }: { readonly range: readonly number[]; readonly bytes: number },
): void => {
  const inside = pdf as unknown as {
    readonly _root: { readonly data: Record<string, unknown> }
    _acroform: unknown
    ref: (data: object) => { end: () => void }
    switchToPage: (page: number) => void
    readonly page: { readonly annotations: unknown[]; readonly dictionary: unknown }
  }
  inside.switchToPage(0)
  const signature = inside.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [...range],
    Contents: new Uint8Array(bytes),
  })
  const field = inside.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    F: 132,
    T: new String('Signature'),
    P: inside.page.dictionary,
    V: signature,
  })
  inside.page.annotations.push(field)
  inside._acroform = { fonts: {}, defaultFont: 'none' }
  inside._root.data.AcroForm = inside.ref({ Fields: [field], SigFlags: 3, DR: { Font: {} } })
  signature.end()
  field.end()
}
