import { describe, expect, it } from 'vitest'
import type { PlainDate } from '#basics/plain-date.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { DEFAULT_AGENDA } from '#domain/session/agenda.ts'
import type { BlankFormToPrint } from '#reports/blank-form/blank-form-to-print.ts'
import { printBlankForm } from '#reports/blank-form/write.ts'
import { fonts, hasPdfTools, pagesOf, qpdfCheck, readingText, structure } from '../pdf-tools.ts'

const fontsFolder = new URL('../../../assets/fonts', import.meta.url).pathname
const print = async (change: Partial<BlankFormToPrint> = {}) =>
  (
    await printBlankForm(
      {
        service: 'Northgate community team',
        printedOn: '2026-11-03' as PlainDate,
        tandem: '0.1.0',
        agenda: DEFAULT_AGENDA,
        scheme: houseScheme,
        ...change,
      },
      { fontsFolder },
    )
  ).bytes

describe.skipIf(!hasPdfTools)('the form to fill in by hand', () => {
  it('is tagged, embedded and sound, on 2 to 4 pages, in the order of the agenda', async () => {
    const bytes = await print()
    expect(pagesOf(bytes)).toHaveLength(3)
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors')
    expect(fonts(bytes).every(font => / yes +yes +yes /.test(font))).toBe(true)
    expect(structure(bytes)).toMatch(/H1[\s\S]*H2[\s\S]*Table[\s\S]*TH/)
    const text = readingText(bytes)
    const titles = [
      '1 Opening, 5 minutes',
      '2 Draw and scores, 20 minutes',
      '3 The caseload, 10 minutes',
      '4 Clients to discuss, 15 minutes',
      '5 Documents, 10 minutes',
      '6 Closing, stable casing, support staff, 10 minutes',
      '7 Actions and close, 5 minutes',
      '8 The levels, House scheme, version 1; indicative, not definitive',
    ]
    const places = titles.map(title => text.indexOf(title))
    expect(places.every(place => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    for (const words of [
      'Supervisor: signature, date, time',
      'A8',
      'deferred',
      'Confidential once filled in.',
    ])
      expect(text).toContain(words)
  })

  it('has each item of the scheme with what one sees at each level, and what totals fall in', async () => {
    const text = readingText(await print()).replaceAll(' ', '')
    for (const { name, levels } of houseScheme.items)
      for (const words of [name, ...levels.map(({ anchor }) => anchor)])
        expect(text).toContain(words.replaceAll(' ', ''))
    expect(text).toContain('low0to3,medium4to6')
    expect(text).toContain('1,2,3,5pointsofload')
  })

  it('follows an agenda and a scheme of the service’s own: order, minutes, its words, weights, many levels', async () => {
    const [opening, draw, overview, ...rest] = DEFAULT_AGENDA
    if (opening === undefined || draw === undefined || overview === undefined) return expect.fail('short')
    const own: SchemeDefinition = {
      ...houseScheme,
      name: 'Our own',
      version: 4,
      standing: 'own',
      items: Array.from({ length: 12 }, (_, index) => ({
        key: `item-${index}`,
        name: `Item ${index}, with a name of some length`,
        weight: index === 0 ? 2 : 1,
        levels: Array.from({ length: 11 }, (__, level) => ({ level, anchor: `${index}/${level} is seen` })),
      })),
    }
    const bytes = await print({
      agenda: [opening, { ...overview, minutes: 25, text: 'Look at the board first.' }, draw, ...rest],
      scheme: own,
    })
    const text = readingText(bytes)
    expect(text).toContain('2 The caseload, 25 minutes Look at the board first.')
    expect(text).toContain('3 Draw and scores')
    expect(text).toContain('Item 0, with a name of some length (× 2)')
    expect(text).toContain('Levels 0 to 10; multiply by the weight, then add up.')
    expect(text.replaceAll(' ', '')).toContain('11/10isseen')
    expect(pagesOf(bytes).length).toBeLessThanOrEqual(5)
  })

  it('has neither levels nor scores where the service does not score', async () => {
    const text = readingText(await print({ scheme: null, service: null }))
    expect(text).toContain('2 Draw, 20 minutes')
    expect(text).toContain('What was looked at, and what was found')
    expect(text).not.toMatch(/The levels|Band|Points|points/)
  })

  it('gives the same bytes for the same agenda and scheme', async () => {
    expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true)
  })
})
