import { beforeAll, describe, expect, test } from 'vitest'
import { renderRecord } from '#reports/record/write.ts'
import { IS_LONG } from '../../support/long-test.ts'
import { fonts, hasPdfTools, pagesOf, qpdfCheck, readingText, structure, wordBoxes } from '../pdf-tools.ts'
import { EXTREMES, LONG_EXTREMES } from './extreme-records.ts'

const fontsFolder = new URL('../../../assets/fonts', import.meta.url).pathname

/** A4 in points, and the margins outside which nothing is written. */
const PAGE = { width: 595.28, height: 841.89 }
const LEFT = 62
const RIGHT = PAGE.width - 48

const all = Object.entries({ ...EXTREMES, ...(IS_LONG ? LONG_EXTREMES : {}) })

describe.skipIf(!hasPdfTools).each(all)('a record with %s', (_, make) => {
  let bytes: Uint8Array
  let pages: readonly string[]
  beforeAll(async () => {
    bytes = await renderRecord(make().print, { fontsFolder })
    pages = pagesOf(bytes)
  }, 60_000)

  test('is a sound file with its typefaces inside, tagged by sections, tables and heads', () => {
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors')
    for (const line of fonts(bytes))
      expect(line).toMatch(/SourceSans3-\S+ +CID TrueType +Identity-H +yes yes yes/)
    const tree = structure(bytes)
    for (const kind of ['Sect', 'H1', 'H2', 'P', 'Table', 'THead', 'TH', 'TD'])
      expect(tree, kind).toMatch(new RegExp(`^ *${kind}\\b`, 'm'))
    expect(tree.match(/^ *THead\b/gm)?.length).toBe(tree.match(/^ *Table\b/gm)?.length)
  })

  test('says what is to be said, nothing that only a program says, and no page is empty', () => {
    const text = readingText(bytes)
    for (const words of make().says) expect(text).toContain(words)
    for (const wrong of ['undefined', 'NaN', 'Invalid', 'null']) expect(text).not.toContain(wrong)
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(page.split('\n').filter(line => line.trim() !== '').length, `page ${index + 1}`).toBeGreaterThan(
        5,
      )
    })
  })

  test('writes nothing outside the margins', () => {
    const stray = wordBoxes(bytes).filter(
      ({ left, right, top, bottom }) =>
        left < LEFT - 0.5 || right > RIGHT + 0.5 || top < 20 || bottom > PAGE.height - 10,
    )
    expect(stray).toEqual([])
  })

  test('has its signatures on page 1, and how to check it on the last page alone', () => {
    const names = /, (practitioner|supervisor)$|, practitioner +\S/m
    expect(pages[0]).toMatch(/, ?practitioner/)
    expect(pages[0]).toMatch(/SHA-256 begins/)
    expect(pages.slice(1, -1).filter(page => names.test(page))).toEqual([])
    expect(pages.slice(0, -1).filter(page => /^ *10 +Checking this record *$/m.test(page))).toEqual([])
    expect(pages.at(-1)).toMatch(/10 +Checking this record/)
    expect(pages.at(-1)).toContain('Made with Tandem')
  })
})
