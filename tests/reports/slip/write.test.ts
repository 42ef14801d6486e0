import { describe, expect, it } from 'vitest'
import { slipModel } from '#reports/slip/model.ts'
import { printSlip } from '#reports/slip/write.ts'
import { fonts, hasPdfTools, pagesOf, qpdfCheck, readingText, structure } from '../pdf-tools.ts'
import { fullSlip, sampleSlip } from './slip-fixture.ts'

const fontsFolder = new URL('../../../assets/fonts', import.meta.url).pathname
const print = async (slip = sampleSlip()) => (await printSlip(slip, { fontsFolder })).bytes

describe.skipIf(!hasPdfTools)('the slip until the next session', () => {
  it('is one side, tagged, embedded and sound, with actions, dates, and what is still to enter', async () => {
    const bytes = await print()
    expect(pagesOf(bytes)).toHaveLength(1)
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors')
    expect(fonts(bytes).every(font => / yes +yes +yes /.test(font))).toBe(true)
    expect(structure(bytes)).toMatch(/H1[\s\S]*H2[\s\S]*Table/)
    const text = readingText(bytes)
    for (const words of [
      'Until we meet again',
      '3 Nov to 1 Dec 2026',
      'Tuesday 1 December 2026',
      '10:00, Room 2, Northgate',
      'Sample data',
      'Told: duty doctor’s desk, 10:52.',
      'a note in the file',
      'Risk assessment to be reviewed',
      '13 Nov 2026',
      'Last day of the work',
      'Three review dates had gone by on the day of the session: see Today.',
      'LD2073 R. P. and LD1259 H. G.',
      'Lunch away from the desk on Tuesdays and Thursdays.',
      'Destroy it when you meet again.',
    ])
      expect(text).toContain(words)
    const order = [
      'Ring the practice',
      'Send the closing letter',
      'Visit with the pharmacist',
      'Ask for cover',
    ]
    const places = order.map(words => text.indexOf(words))
    expect(places.every(place => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('is one side even where there is far too much, urgent ones first, and says how much more there is', async () => {
    const bytes = await print(fullSlip())
    expect(pagesOf(bytes)).toHaveLength(1)
    const text = readingText(bytes)
    expect(text).toMatch(/and \d+ more/)
    expect(text).toContain('Today')
    expect(text).toContain('clients: see Today.')
    expect(text).toContain('Destroy it when you meet again.')
  })

  it('is one side where there is nothing at all, and says so', async () => {
    const bytes = await print(
      sampleSlip({ next: null, actions: [], dates: [], overdue: 0, toEnter: [], smallGoal: null }),
    )
    const text = readingText(bytes)
    expect(pagesOf(bytes)).toHaveLength(1)
    for (const words of [
      'From 3 Nov 2026',
      'No date agreed yet',
      'No other actions are open.',
      'No date falls due before the next session.',
      'None was set.',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('To enter')
  })

  it('gives the same bytes for the same slip', async () => {
    expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true)
  })
})

describe('what the slip says', () => {
  it('puts what is urgent apart, each list by day', () => {
    const model = slipModel(sampleSlip())
    expect(model.today.map(({ who, by }) => [who, by])).toEqual([['Sam', 'today, 3 Nov 2026']])
    expect(model.actions.rows.map(({ by }) => by)).toEqual(['6 Nov 2026', '10 Nov 2026', '20 Nov 2026'])
    expect(model.dates.rows.map(({ on }) => on)).toEqual(['13 Nov 2026', '14 Nov 2026', '30 Nov 2026'])
  })

  it('writes both years where they differ', () => {
    const next = { at: '2027-01-05T10:00:00+00:00', place: null }
    expect(slipModel(sampleSlip({ next })).subtitle).toBe('3 Nov 2026 to 5 Jan 2027')
  })
})
