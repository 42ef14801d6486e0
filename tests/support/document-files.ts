/** Small files as people bring them, made byte by byte, and what somebody might put in their place. */

export const bytesOfText = (text: string): Uint8Array => new TextEncoder().encode(text)

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0))

export type PdfOptions = {
  /** One page for each, with this line on it. */
  readonly pages?: readonly string[]
  /** Into the catalogue: `/OpenAction …`. */
  readonly catalog?: string
  /** Into each page: `/Annots [ … ]`. */
  readonly page?: string
  readonly trailer?: string
}

/** A PDF with Helvetica that is not in it, as simple programs write it. */
export const aPdf = ({ pages = ['Care plan'], catalog = '', page = '', trailer = '' }: PdfOptions = {}) => {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const first = 4
  add(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`)
  add(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
  )
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  for (const [index, line] of pages.entries()) {
    const ink = `BT /F1 14 Tf 72 760 Td (${line}) Tj ET`
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R ${page} >>`,
    )
    add(`<< /Length ${ink.length} >>\nstream\n${ink}\nendstream`)
  }
  let text = '%PDF-1.7\n'
  const places = objects.map((body, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  return latin1(
    `${text}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`,
  )
}

/** Runs a script when it is opened, in readers that let it; its link and its launch go outside. */
export const aHostilePdf = (script: string): Uint8Array =>
  aPdf({
    pages: ['Care plan with more in it'],
    catalog: `/OpenAction << /S /JavaScript /JS (${script}) >> /AA << /WC << /S /JavaScript /JS (${script}) >> >>`,
    page: `/AA << /O << /S /Launch /F (calc.exe) >> >> /Annots [
      << /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (https://example.org/) >> >>
      << /Type /Annot /Subtype /Widget /FT /Btn /T (press) /Rect [72 600 200 640] /A << /S /JavaScript /JS (${script}) >> >>
    ]`,
  })

export const aLockedPdf = (): Uint8Array =>
  aPdf({ trailer: '/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O () /U () >>' })

const big32 = (value: number): string =>
  String.fromCharCode(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)
const big16 = (value: number): string => String.fromCharCode(value >>> 8, value & 255)
const little24 = (value: number): string =>
  String.fromCharCode(value & 255, (value >>> 8) & 255, value >>> 16)

/** A header alone: enough to be judged, not to be seen. */
export const pngHeader = (width: number, height: number, more = ''): Uint8Array =>
  latin1(
    `\u0089PNG\r\n\u001a\n${big32(13)}IHDR${big32(width)}${big32(height)}\u0008\u0006\0\0\0crc!${more}${big32(0)}IDATcrc!${big32(0)}IENDcrc!`,
  )

export const animatedPngHeader = (): Uint8Array =>
  pngHeader(10, 10, `${big32(8)}acTL${big32(2)}${big32(0)}crc!`)

/** With a comment and a table before the frame, as cameras write them. */
export const jpegHeader = (width: number, height: number): Uint8Array =>
  latin1(
    `\u00ff\u00d8\u00ff\u00e1${big16(8)}Exif\0\0\u00ff\u00c4${big16(4)}\0\0\u00ff\u00c2${big16(11)}\u0008${big16(height)}${big16(width)}\u0001\u0001\u0011\0\u00ff\u00d9`,
  )

export const webpHeader = (
  kind: 'VP8 ' | 'VP8L' | 'VP8X',
  width: number,
  height: number,
  flags = 0,
): Uint8Array => {
  const bits = (width - 1) | ((height - 1) << 14)
  const body = {
    'VP8 ': `\0\0\0\u009d\u0001\u002a${little24(width).slice(0, 2)}${little24(height).slice(0, 2)}`,
    VP8L: `\u002f${String.fromCharCode(bits & 255, (bits >>> 8) & 255, (bits >>> 16) & 255, bits >>> 24)}`,
    VP8X: `${String.fromCharCode(flags)}\0\0\0${little24(width - 1)}${little24(height - 1)}`,
  }[kind]
  return latin1(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0${body}${'\0'.repeat(10)}`)
}

/** A whole picture of one point: what a window can show. */
export const aPng = (): Uint8Array =>
  latin1(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  )
