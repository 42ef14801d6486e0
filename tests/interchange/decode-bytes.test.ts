import { describe, expect, test } from 'vitest'
import { decodeBytes } from '#interchange/decode-bytes.ts'
import { IMPORT_LIMITS } from '#interchange/import-problem.ts'
import { bytesOf, CONTINENTAL, errorOf, fileBytes, OCTOBER, okValue, utf16 } from './files.ts'

const TEXT = 'Client ID,Forename\r\nLD1,Siân\r\nLD2,Zoë „x“ 😀\r\n'

describe('what a file is written in', () => {
  test.each([
    ['UTF-8', bytesOf(TEXT), 'utf-8', false],
    ['UTF-8 with its mark', bytesOf(`\ufeff${TEXT}`), 'utf-8', true],
    ['UTF-16 little end first', utf16(TEXT, 'le', true), 'utf-16le', true],
    ['UTF-16 big end first', utf16(TEXT, 'be', true), 'utf-16be', true],
    ['UTF-16 little end first without its mark', utf16(TEXT, 'le', false), 'utf-16le', false],
    ['UTF-16 big end first without its mark', utf16(TEXT, 'be', false), 'utf-16be', false],
  ] as const)('%s', (_, bytes, encoding, byteOrderMark) => {
    expect(decodeBytes(bytes)).toEqual({
      ok: true,
      value: { text: TEXT, encoding, byteOrderMark, unreadable: 0 },
    })
  })

  test('Windows-1252, where UTF-8 does not fit: umlauts, dashes and quotation marks come out right', () => {
    const { text, encoding } = okValue(decodeBytes(fileBytes(CONTINENTAL)))
    expect(encoding).toBe('windows-1252')
    expect(text).toContain('Fallübersicht Oktober 2026')
    expect(text).toContain('“wird ruhiger”')
  })

  test('a broken place in plain UTF-8 leaves the other names readable', () => {
    const bytes = bytesOf(`${TEXT}LD3,Dvořák\r\n`)
    const cut = bytes.filter((_, i) => i !== bytes.lastIndexOf(0x99))
    const { text, encoding, unreadable } = okValue(decodeBytes(cut))
    expect(encoding).toBe('utf-8')
    expect(unreadable).toBe(1)
    expect(text).toContain('Siân')
    expect(text).toContain('Dvo\ufffd')
  })

  test('the sample file is UTF-8 with its mark, and the mark is no part of the text', () => {
    const { text, byteOrderMark } = okValue(decodeBytes(fileBytes(OCTOBER)))
    expect(byteOrderMark).toBe(true)
    expect(text.startsWith('Client ID')).toBe(true)
  })
})

describe('what is no table of text', () => {
  const random = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 256)
  test.each([
    ['a PDF', bytesOf('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'pdf'],
    ['a workbook', bytesOf(`PK\u0003\u0004${'x'.repeat(26)}[Content_Types].xml … xl/workbook.xml`), 'xlsx'],
    ['a letter', bytesOf(`PK\u0003\u0004${'x'.repeat(26)}[Content_Types].xml … word/document.xml`), 'word'],
    [
      'an OpenDocument sheet',
      bytesOf('PK\u0003\u0004xxmimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'ods',
    ],
    ['an archive', bytesOf('PK\u0003\u0004xxholiday.jpg'), 'zip'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'xls'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'image'],
    ['a web page', bytesOf('\ufeff  <!DOCTYPE html><table><tr><td>Client ID'), 'html'],
    ['a sheet saved as XML', bytesOf('<?xml version="1.0"?><Workbook>'), 'xml'],
    ['JSON', bytesOf('{"clients": [1]}'), 'json'],
    ['random bytes', random, 'binary'],
    ['zeros and ones', Uint8Array.from({ length: 999 }, (_, i) => i % 2), 'binary'],
  ] as const)('%s', (_, bytes, looksLike) => {
    expect(errorOf(decodeBytes(bytes))).toEqual({ code: 'not-a-table', looksLike })
  })

  test.each([
    ['no bytes', new Uint8Array()],
    ['only a mark', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['only line breaks', bytesOf('\r\n\r\n  \r\n')],
    ['only zeros', new Uint8Array(100)],
  ])('%s: an empty file', (_, bytes) => {
    expect(errorOf(decodeBytes(bytes))).toEqual({ code: 'empty-file' })
  })

  test('more than 10 MB is refused with both figures, exactly 10 MB is read', () => {
    const full = new Uint8Array(IMPORT_LIMITS.bytes).fill(97)
    expect(decodeBytes(full).ok).toBe(true)
    const bytes = new Uint8Array(11 * 1024 * 1024).fill(97)
    expect(errorOf(decodeBytes(bytes))).toEqual({
      code: 'file-too-large',
      bytes: 11_534_336,
      limitBytes: 10_485_760,
    })
  })
})
