import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Flow } from '#reports/kit/flow.ts'
import { paragraph } from '#reports/kit/paragraph.ts'
import { Sheet, type SheetOptions } from '#reports/kit/sheet.ts'
import { typefacesFrom } from '#reports/kit/typefaces.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { hasPdfTools, info, pagesOf, qpdfCheck } from '../pdf-tools.ts'

const FONTS = new URL('../../../assets/fonts', import.meta.url).pathname

/** As in a process that has written nothing yet: they are kept by the folder's address. */
const freshTypefaces = () => {
  const folder = join(scratchFolder(), 'fonts')
  symlinkSync(FONTS, folder)
  return typefacesFrom(folder)
}

const options: SheetOptions = {
  typefaces: typefacesFrom(FONTS),
  title: 'Care & <attention>',
  subject: 'A test',
  author: 'Nobody',
  keywords: '',
  creator: 'Tandem',
  createdAt: new Date('2026-10-29T15:36:41Z'),
}

describe('a sheet', () => {
  it('refuses marked contents in one another, and drawing outside of any', () => {
    const sheet = new Sheet(options)
    sheet.addPage()
    const outer = sheet.element('P', sheet.root)
    const nested = () => sheet.mark(outer, 'P', () => sheet.artifact('Layout', () => {}))
    expect(nested).toThrow('P is still open where an artifact begins.')
    const fresh = new Sheet(options)
    fresh.addPage()
    expect(() => fresh.rule(0, 10, 10, 1, 'ink')).toThrow('Drawn outside of any marked content.')
    expect(() => fresh.mark(fresh.element('P', fresh.root), 'P', () => fresh.addPage())).toThrow('still open')
  })

  it('gives the same bytes for the same drawing', async () => {
    const draw = () => {
      const sheet = new Sheet(options)
      const flow = new Flow(sheet)
      flow.place([paragraph(sheet.setter, 'The same words. '.repeat(40))], sheet.root)
      return sheet.finish()
    }
    expect(Buffer.from(await draw()).equals(Buffer.from(await draw()))).toBe(true)
  })

  it('gives the same bytes whatever was written before it in this process', async () => {
    const write = (typefaces: SheetOptions['typefaces'], words: string) => {
      const sheet = new Sheet({ ...options, typefaces })
      new Flow(sheet).place([paragraph(sheet.setter, words)], sheet.root)
      return sheet.finish()
    }
    const plain = 'Takes 25 \u00b5g a day.'
    const first = await write(freshTypefaces(), plain)
    const busy = freshTypefaces()
    // The Greek letter has the glyph of the sign of the micrometre.
    await write(busy, 'Takes 25 \u03bcg a day, at noon.')
    expect(Buffer.from(await write(busy, plain)).equals(Buffer.from(first))).toBe(true)
  })

  it.skipIf(!hasPdfTools)('is a valid tagged PDF 1.7 whose metadata survive signs of XML', async () => {
    const sheet = new Sheet(options)
    const flow = new Flow(sheet)
    flow.place([paragraph(sheet.setter, 'Words')], sheet.root)
    const bytes = await sheet.finish()
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors')
    const said = info(bytes)
    expect(said).toMatch(/Title:\s+Care \+ ‹attention›/)
    expect(said).toMatch(/Tagged:\s+yes/)
    expect(said).toMatch(/PDF version:\s+1\.7/)
  })

  it.skipIf(!hasPdfTools)('lets a paragraph go over pages with two lines or more on each', async () => {
    const sheet = new Sheet(options)
    const flow = new Flow(sheet)
    for (let index = 1; index <= 120; index += 1) {
      flow.place([paragraph(sheet.setter, `Paragraph ${index} `.repeat(14).trim())], sheet.root)
    }
    const pages = pagesOf(await sheet.finish())
    expect(pages.length).toBeGreaterThan(4)
    for (const page of pages) {
      const lines = page.split('\n').filter(line => line.trim() !== '')
      const numbers = lines.map(line => /Paragraph (\d+)/.exec(line)?.[1])
      expect(numbers.filter(number => number === numbers[0]).length).toBeGreaterThanOrEqual(2)
      expect(numbers.filter(number => number === numbers.at(-1)).length).toBeGreaterThanOrEqual(2)
    }
  })
})
