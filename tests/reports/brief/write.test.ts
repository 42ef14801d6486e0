import { describe, expect, it } from 'vitest'
import { briefModel } from '#reports/brief/model.ts'
import { printBrief } from '#reports/brief/write.ts'
import { fonts, hasPdfTools, pagesOf, qpdfCheck, readingText, structure } from '../pdf-tools.ts'
import { fullBrief, sampleBrief } from './brief-fixture.ts'

const fontsFolder = new URL('../../../assets/fonts', import.meta.url).pathname
const print = async (brief = sampleBrief()) => (await printBrief(brief, { fontsFolder })).bytes

describe.skipIf(!hasPdfTools)('the page before the meeting', () => {
  it('is one side, tagged, embedded and sound, with what prepares the practitioner', async () => {
    const bytes = await print()
    expect(pagesOf(bytes)).toHaveLength(1)
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors')
    expect(fonts(bytes).every(font => / yes +yes +yes /.test(font))).toBe(true)
    expect(structure(bytes)).toMatch(/H1[\s\S]*H2[\s\S]*Table/)
    const text = readingText(bytes)
    for (const words of [
      'Before the meeting',
      'November 2026 review, for the practitioner',
      'Thursday 26 November 2026',
      '49 of 61',
      'This month’s figures (two clients with gaps) and what you want from this session (not recorded).',
      'LD1370 C. I.',
      'Now: No contact recorded for 72 days; the standard for high is 14.',
      'Ring the practice about the missed tablets',
      '10 Nov 2026, overdue',
      'Care plan of LD1037 and risk assessment of LD1074.',
      'LD1222 closing; LD1444 stable casing, form not complete.',
      'LD1111 care plan, due 2 Oct 2026; LD1148 risk assessment, due 1 Nov 2026.',
      'To decide together what four contacts a month for C.I. are for.',
      'actions and close 5: 75 minutes.',
      'Notes',
      'Confidential: for Sam Okafor alone.',
    ])
      expect(text).toContain(words)
  })

  it('is one side even where there is far too much, and says how much more there is', async () => {
    const bytes = await print(fullBrief())
    expect(pagesOf(bytes)).toHaveLength(1)
    expect(readingText(bytes)).toMatch(/and \d+ more/)
    expect(readingText(bytes)).toContain('Notes')
    expect(readingText(bytes)).toContain('destroy it after the meeting.')
  })

  it('is one side where there is nothing at all, and says so', async () => {
    const bytes = await print(
      sampleBrief({
        discussions: [],
        actions: [],
        closings: [],
        documents: [],
        overdue: [],
        sections: [],
        smallGoal: null,
        wanted: null,
        supervisor: null,
        plannedFor: null,
        unit: null,
      }),
    )
    const text = readingText(bytes)
    expect(pagesOf(bytes)).toHaveLength(1)
    for (const words of [
      'No date agreed yet',
      'Nothing is missing.',
      'You have named nobody to talk over yet.',
      'Not recorded',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('of load')
  })

  it('gives the same bytes for the same brief', async () => {
    expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true)
  })
})

describe('the supervisor’s page', () => {
  it('says whose scores are counted, what is private, and nothing to the practitioner', () => {
    const model = briefModel(sampleBrief({ reader: 'supervisor', wanted: null, wantedIsPrivate: true }))
    expect(model.figures.at(-1)?.lines).toContain('over capacity, by scores agreed before')
    expect(model.rows.at(-1)).toEqual({ label: 'What Sam wants', text: 'Private until Sam says ready.' })
    expect(model.standing.text).toBe('Sam has not said ready yet; what stands here may still change.')
    expect(JSON.stringify(model)).not.toMatch(/\byou\b/i)
  })

  it('names the gaps once the practitioner is ready', () => {
    const { standing } = briefModel(sampleBrief({ reader: 'supervisor', isReady: true }))
    expect(standing.text).toBe(
      'Sam is ready, with gaps: this month’s figures and what Sam wants from this session.',
    )
  })
})
