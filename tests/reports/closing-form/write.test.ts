import { describe, expect, it } from 'vitest'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { formModel } from '#reports/closing-form/model.ts'
import { printForm } from '#reports/closing-form/write.ts'
import { curves, fonts, hasPdfTools, info, pagesOf, qpdfCheck, readingText, structure } from '../pdf-tools.ts'
import { agreed, closureForm, sampleForm } from './form-fixture.ts'

const fontsFolder = new URL('../../../assets/fonts', import.meta.url).pathname
const print = async (form = sampleForm()) => (await printForm(form, { fontsFolder })).bytes

describe.skipIf(!hasPdfTools)('a form for closing on paper', () => {
  it('is tagged, embedded and sound, with every field, every criterion with its comment, and that nothing is decided', async () => {
    const bytes = await print()
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors')
    expect(fonts(bytes).every(font => / yes +yes +yes /.test(font))).toBe(true)
    expect(structure(bytes)).toMatch(/H1[\s\S]*H2[\s\S]*H2[\s\S]*Table[\s\S]*TH[\s\S]*H2/)
    expect(info(bytes)).toMatch(/Title:\s+Closure form, LD1740 C\. C\., November 2026/)
    const text = readingText(bytes)
    for (const words of [
      'Closure form',
      'LD1740 C. C.',
      'Sample data',
      'not marked as complete',
      'Not decided',
      'In October: Five quiet months.',
      'Goals met: The plan is known by everybody',
      'Sleeps through 4 nights in 7: partly met.',
      '19 Oct 2026; risk then low',
      'The letter to the sister is written, not sent.',
      'Partly met:',
      '* Critical: it cannot be averaged away.',
      'Draft: not decided.',
    ])
      expect(text).toContain(words)
    for (const { text: criterion } of sampleForm().criteria.items)
      expect(text.replaceAll(/\s/g, '')).toContain(criterion.replaceAll(/\s/g, ''))
  })

  it('has the decision, its reason, who and when, and the record once it is signed', async () => {
    const draft = await print()
    const bytes = await print(
      sampleForm({
        decision: { ...agreed, manager: 'K. Osei', managersView: 'Agrees.' },
        recordNumber: 'CS-2026-11-0001',
      }),
    )
    const text = readingText(bytes)
    for (const words of [
      'Agreed. Reason Goals met; the day service carries the rest.',
      'Last day 30 Nov 2026',
      'K. Osei: Agrees.',
      'A critical criterion is not fully met; the reason stands above.',
      'Sam Okafor and Robin Price, in their session, on 3 Nov 2026.',
      'What counts is the signed record CS-2026-11-0001.',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('Draft')
    expect(text.indexOf('Decided by')).toBeLessThan(text.indexOf('What is proposed'))
    expect(curves(draft)).toBeGreaterThan(0)
    expect(curves(bytes)).toBe(0)
  })

  it.each(['closing', 'stable casing', 'support staff'] as const)('is whole when %s is empty', async kind => {
    const form = sampleForm({ form: emptyForm(kind), supervisor: null, note: null })
    const text = readingText(await print(form))
    expect(text).toContain('Not recorded')
    expect(text).toContain('None of them is answered yet.')
    expect(text).toContain('Gap:')
  })

  it('keeps every word of a text of 20,000 characters, over its pages', async () => {
    const words = Array.from({ length: 2600 }, (_, index) => `w${index}`).join(' ')
    expect(words.length).toBeGreaterThan(14_000)
    const summary = `${words} ${'and on '.repeat(900)}`.slice(0, 20_000)
    const bytes = await print(sampleForm({ form: { ...closureForm, summary } }))
    const pages = pagesOf(bytes)
    expect(pages.length).toBeGreaterThan(4)
    expect(pages.every((page, index) => index === 0 || page.includes('Closure form'))).toBe(true)
    const text = readingText(bytes)
    expect(['w0', 'w1300', 'w2599'].every(word => text.includes(`${word} `))).toBe(true)
  })

  it('shows what the typeface lacks as such, and says so; accents stand as typed', async () => {
    const text = readingText(
      await print(
        sampleForm({
          practitioner: 'Zoë Nguyễn-Łukaszewicz',
          form: { ...closureForm, clientsView: 'محمد would like a letter.' },
        }),
      ),
    )
    expect(text).toContain('Zoë Nguyễn-Łukaszewicz')
    expect(text).toContain('[U+0645]')
    expect(text).toContain('The typeface of this print lacks some characters')
    expect(text).toContain('the form on the screen has them as typed')
  })

  it('holds the longest names', async () => {
    const name = 'Wilhelmina Featherstonehaugh-Cholmondeley of the North-Western Community Team'
    const bytes = await print(
      sampleForm({
        practitioner: name,
        supervisor: name,
        client: { reference: 'LD1740-NORTH-WEST-0001', initials: 'W.F.C.', name },
        decision: agreed,
      }),
    )
    expect(readingText(bytes).replaceAll('- ', '-')).toContain(`LD1740-NORTH-WEST-0001 W. F. C., ${name}`)
  })

  it('gives the same bytes for the same form', async () => {
    expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true)
  })
})

describe('what the form says', () => {
  it('names what was said last time, and what is still open', () => {
    const { fields } = formModel(
      sampleForm({
        form: { ...closureForm, lastDay: null },
        lastDecision: { ...agreed, outcome: 'deferred', reason: 'A letter is missing' } as never,
      }),
    )
    const row = (label: string) => fields.rows.find(one => one.label === label)?.text
    expect(row('Last time')).toBe('Deferred. A letter is missing.')
    expect(row('Gaps')).toEqual([{ text: 'Gap: ', strong: true }, { text: 'the last day.' }])
  })

  it('is a draft until something is decided', () => {
    expect(formModel(sampleForm()).isDraft).toBe(true)
    expect(formModel(sampleForm({ decision: agreed })).isDraft).toBe(false)
    expect(formModel(sampleForm({ decision: agreed })).footerBelow).toContain('not signed by both yet')
  })
})
