import { describe, expect, test } from 'vitest'
import { LARGEST_DOCUMENT_BYTES } from '#domain/document/file-limits.ts'
import { type FileProblem, judgeFile } from '#domain/document/judge-file.ts'
import {
  aHostilePdf,
  aLockedPdf,
  animatedPngHeader,
  aPdf,
  aPng,
  bytesOfText,
  jpegHeader,
  pngHeader,
  webpHeader,
} from '#tests/support/document-files.ts'

const latin1 = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap(letter => {
      const code = letter.charCodeAt(0)
      return little ? [code & 255, code >>> 8] : [code >>> 8, code & 255]
    }),
  )

const accepts = (bytes: Uint8Array) => {
  const judged = judgeFile(bytes)
  return judged.ok ? judged.value : judged.error
}

describe('what is shown', () => {
  test.each([
    ['a PDF', aPdf(), 'application/pdf'],
    [
      'a PDF after blanks',
      latin1(`\u00ef\u00bb\u00bf\r\n${String.fromCharCode(...aPdf())}`),
      'application/pdf',
    ],
    ['a PDF with a script in it, which nobody runs', aHostilePdf('app.alert(1)'), 'application/pdf'],
    ['a PDF that speaks of encryption', aPdf({ pages: ['The /Encrypt entry explained'] }), 'application/pdf'],
    ['a PNG', aPng(), 'image/png'],
    ['a JPEG', jpegHeader(4000, 3000), 'image/jpeg'],
    ['a lossy WebP', webpHeader('VP8 ', 640, 480), 'image/webp'],
    ['a lossless WebP', webpHeader('VP8L', 640, 480), 'image/webp'],
    ['an extended WebP', webpHeader('VP8X', 640, 480), 'image/webp'],
    ['a text in UTF-8', bytesOfText('Ziele: schöner wohnen'), 'text/plain'],
    ['a text with its mark', bytesOfText('\ufeffGoals'), 'text/plain'],
    ['a text in UTF-16', utf16('Goals: ä', true), 'text/plain'],
    ['a text in UTF-16, the other order', utf16('Goals: ä', false), 'text/plain'],
    ['a text in Windows-1252', latin1('\u0093Tea\u0094 at the caf\u00e9'), 'text/plain'],
    ['a text with a script in it', bytesOfText('<script>alert(1)</script>\nSeen at home.'), 'text/plain'],
    ['a text that begins like a program', bytesOfText('MZ is how the client signs.'), 'text/plain'],
    ['a text about a drawing', bytesOfText('They drew <svg> on the wall.'), 'text/plain'],
  ])('%s', (_, bytes, mediaType) => {
    expect(accepts(bytes)).toBe(mediaType)
  })
})

describe('what is not, each with a way on', () => {
  const zip = (part: string) => latin1(`PK\u0003\u0004\0\0\0\0${part}document.xml\0\0`)
  const refused: [string, Uint8Array, FileProblem][] = [
    ['nothing', new Uint8Array(), 'document-empty'],
    ['blanks', bytesOfText(' \r\n\t'), 'document-empty'],
    ['a byte too many', new Uint8Array(LARGEST_DOCUMENT_BYTES + 1).fill(0x41), 'document-too-large'],
    ['a PDF with a password', aLockedPdf(), 'document-locked'],
    [
      'a PDF with a password, in an object of its own',
      aPdf({ trailer: '/Encrypt 9 0 R' }),
      'document-locked',
    ],
    [
      'a PNG without its header',
      latin1('\u0089PNG\r\n\u001a\nnothing of the kind follows here'),
      'document-picture-damaged',
    ],
    ['a PNG of no height', pngHeader(10, 0), 'document-picture-damaged'],
    ['a JPEG that ends', latin1('\u00ff\u00d8\u00ff\u00e0'), 'document-picture-damaged'],
    [
      'a JPEG that is text',
      latin1('\u00ff\u00d8\u00ff hello, this is no picture'),
      'document-picture-damaged',
    ],
    ['a WebP of another kind', webpHeader('VP8L', 10, 10).fill(0x58, 12, 16), 'document-picture-damaged'],
    ['a PNG that swells', pngHeader(60_000, 60_000), 'document-picture-too-large'],
    ['a JPEG that swells', jpegHeader(65_000, 65_000), 'document-picture-too-large'],
    ['a WebP that swells', webpHeader('VP8X', 16_000_000, 16_000_000), 'document-picture-too-large'],
    ['a PNG that moves', animatedPngHeader(), 'document-picture-moves'],
    ['a WebP that moves', webpHeader('VP8X', 10, 10, 0x02), 'document-picture-moves'],
    ['a GIF', latin1('GIF89a\u0001\0\u0001\0\0\0\0'), 'document-is-other-picture'],
    ['a TIFF', latin1('II*\0\u0008\0\0\0'), 'document-is-other-picture'],
    ['a picture of a telephone', latin1('\0\0\0\u0018ftypheic\0\0\0\0'), 'document-is-other-picture'],
    ['a bitmap', latin1('BM\0\0\0\0'), 'document-is-other-picture'],
    [
      'a drawing',
      bytesOfText('<?xml version="1.0"?><!-- a -->\n<svg onload="alert(1)"></svg>'),
      'document-is-drawing',
    ],
    [
      'a drawing with its type',
      bytesOfText('<!DOCTYPE svg PUBLIC "x" "y"><svg/>'.replace('<svg/>', '<svg >')),
      'document-is-drawing',
    ],
    ['a page of the web', bytesOfText('\n<!doctype html><script>alert(1)</script>'), 'document-is-web-page'],
    ['a page without its type', bytesOfText('<html><body onload="alert(1)">'), 'document-is-web-page'],
    ['a new office document', zip('word/'), 'document-is-office'],
    ['a workbook', zip('xl/'), 'document-is-office'],
    [
      'an old office document',
      latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'),
      'document-is-office',
    ],
    ['rich text', bytesOfText('{\\rtf1 hello}'), 'document-is-office'],
    ['an archive', zip('stuff/'), 'document-is-archive'],
    ['a program', latin1('MZ\u0090\0\u0003\0\0\0'), 'document-is-program'],
    ['a program of another system', latin1('\u007fELF\u0002\u0001\u0001\0'), 'document-is-program'],
    ['a text with a NUL', latin1('Goals\0'), 'document-not-shown'],
    ['noise', latin1('\u0001\u0002\u0003\u0081'), 'document-not-shown'],
    ['half of UTF-16', latin1('\u00ff\u00feG\0o'), 'document-not-shown'],
  ]
  test.each(refused)('%s', (_, bytes, problem) => {
    expect(accepts(bytes)).toBe(problem)
  })

  test('the largest that fits is taken', () => {
    expect(accepts(new Uint8Array(LARGEST_DOCUMENT_BYTES).fill(0x41))).toBe('text/plain')
  })
})
