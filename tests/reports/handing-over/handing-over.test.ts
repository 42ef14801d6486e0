import { describe, expect, test } from 'vitest'
import { sha256Hex } from '#basics/hash.ts'
import type { Month } from '#basics/month.ts'
import { emptyClientFacts } from '#domain/caseload/client.ts'
import { ClientExport, type MonthAbout } from '#domain/handing-over/client-export.ts'
import { PERSON_PARTS, PersonExport } from '#domain/handing-over/person-export.ts'
import { passagesAbout } from '#domain/handing-over/record-about.ts'
import { clientModel } from '#reports/handing-over/client-model.ts'
import { PARTS_PRINTED, personModel } from '#reports/handing-over/person-model.ts'
import { printClientExport, printPersonExport } from '#reports/handing-over/write.ts'
import { sampleRecord } from '#tests/reports/record/record-fixture.ts'
import { fonts, hasPdfTools, info, pagesOf, qpdfCheck, readingText, structure } from '../pdf-tools.ts'

const FONTS = { fontsFolder: new URL('../../../assets/fonts', import.meta.url).pathname }
const REFERENCE = 'LD1001'
const AT = '2026-10-29T11:20:00+00:00'

const nothing: ClientExport = {
  schema: 'tandem-client-export-1',
  sample: true,
  service: 'Northgate community team',
  madeAt: AT,
  madeBy: 'Sam Okafor',
  madeWith: 'test',
  client: { reference: REFERENCE, initials: null, name: null },
  facts: emptyClientFacts(REFERENCE),
  practitioner: 'Sam Okafor',
  added: [],
  changes: [],
  stays: [],
  imports: [],
  chartBases: [],
  holds: [],
  months: [],
  audit: [],
  othersNamed: [],
  missing: [],
}

const aMonth = (month: string, more: Partial<MonthAbout> = {}): MonthAbout => ({
  month: month as Month,
  practitioner: 'Sam Okafor',
  supervisor: 'Robin Price',
  state: 'signed',
  kind: 'live',
  entry: [{ membership: 'carried', import: null }],
  changes: [
    {
      source: 'typed',
      recordedAt: AT,
      recordedBy: 'Sam Okafor',
      values: { contactsMade: 2, risk: null },
      drafts: {},
    },
  ],
  scoreDrafts: [],
  scores: [],
  draws: [],
  replaced: [],
  drawn: [],
  discussion: [],
  documents: [],
  closings: [],
  actions: [],
  answers: [],
  enteredElsewhere: [],
  named: [],
  record: null,
  ...more,
})

/** A year with a record in it, long and foreign texts, and others named in every month. */
const whole = (): ClientExport => {
  const body = sampleRecord()
  const months = Array.from(
    { length: 24 },
    (_, back) => `${2026 - Math.floor(back / 12)}-${String(12 - (back % 12)).padStart(2, '0')}`,
  )
  const reference = body.discussed[0]?.client.reference ?? expect.fail('nobody is talked over')
  return {
    ...nothing,
    client: { reference, initials: 'Ž.Ł.', name: 'Žofia Łukasiewicz-Ørsted' },
    facts: {
      ...emptyClientFacts(reference),
      forename: 'Žofia',
      surname: 'Łukasiewicz-Ørsted',
      goals: 'לגור לבד',
    },
    months: months.map((month, index) =>
      aMonth(month, {
        ...(index === 2 && {
          discussion: [{ whyRaised: 'zqword '.repeat(2800).trim(), decidedAt: AT }],
          record: {
            number: body.number,
            sha256: sha256Hex('x'),
            lockedAt: AT,
            practitioner: 'Sam Okafor',
            supervisor: 'Robin Price',
            passages: passagesAbout(body, reference),
            named: [{ where: 'wentWell', text: `The visit to ${reference}.` }],
            addenda: [],
          },
        }),
      }),
    ),
    othersNamed: months.map(where => ({ where, words: ['LD7', 'Bo'] })),
    missing: [
      { why: 'scores-not-shown-yet', about: '2026-10' },
      { why: 'unrecorded-texts', about: null },
    ],
  }
}

const aPerson = (parts: Partial<PersonExport['parts']> = {}): PersonExport => ({
  schema: 'tandem-person-export-1',
  sample: false,
  service: null,
  madeAt: AT,
  madeWith: 'test',
  name: 'Sam Okafor',
  roles: ['practitioner'],
  appearance: {},
  parts: {
    ...(Object.fromEntries(PERSON_PARTS.map(part => [part, []])) as unknown as PersonExport['parts']),
    ...parts,
  },
  missing: [{ why: 'about-clients', about: null }],
})

describe('the words of what is handed over', () => {
  test('the fixtures are exports', () => {
    ClientExport.parse(whole())
    PersonExport.parse(aPerson())
  })

  test('what is said before it is given away stands first; more places than fit are counted', () => {
    const { first, title } = clientModel(whole())
    expect(title).toMatch(/^Everything that Tandem holds about LD/)
    const words = JSON.stringify(first)
    expect(words).toContain('Read it. ')
    expect(words).toContain('December 2026: LD7 and Bo')
    expect(words).toContain('and in 10 more months')
    expect(words).toContain('Scores of October 2026')
  })

  test('a change says who, when and from where; what was emptied is not recorded', () => {
    const blocks = JSON.stringify(clientModel(whole()).sections)
    expect(blocks).toContain('29 Oct 2026, 11:20, Sam Okafor, typed')
    expect(blocks).toContain('Contacts made: 2; Risk: Not recorded')
  })

  test('thousands of entries are counted by month, since nobody reads them', () => {
    const audit = Array.from({ length: 3000 }, (_, index) => ({
      at: `2026-${String(1 + (index % 10)).padStart(2, '0')}-02T09:00:00+00:00`,
      act: index % 2 === 0 ? 'unlocked' : 'review read',
    }))
    const words = JSON.stringify(clientModel({ ...nothing, audit }).sections)
    expect(words).toContain('3000 entries, counted by month')
    expect(words).toContain('January 2026')
    expect(words).toMatch(/(unlocked|review read): 300/)
    const few = JSON.stringify(clientModel({ ...nothing, audit: audit.slice(0, 3) }).sections)
    expect(few).not.toContain('counted by month')
  })

  test('every part of a person’s data is printed', () => {
    expect(PARTS_PRINTED).toEqual(PERSON_PARTS)
    for (const part of PERSON_PARTS) {
      const model = personModel(aPerson({ [part]: [{ text: `only in ${part}` }] }))
      expect(JSON.stringify(model.sections), part).toContain(`only in ${part}`)
    }
  })
})

describe.skipIf(!hasPdfTools)('the pages of what is handed over', () => {
  test('everything about a client is tagged, embeds its fonts, and leaves no text out', async () => {
    const printed = await printClientExport(whole(), FONTS)
    expect((await printClientExport(whole(), FONTS)).bytes).toEqual(printed.bytes)
    expect(qpdfCheck(printed.bytes)).toContain('No syntax or stream encoding errors found')
    expect(info(printed.bytes)).toMatch(/Tagged:\s+yes/)
    expect(info(printed.bytes)).toMatch(/Title:\s+Everything that Tandem holds about/)
    expect(fonts(printed.bytes).every(line => /\byes\s+yes\s+yes\b/.test(line))).toBe(true)
    expect(structure(printed.bytes)).toContain('TOCI')
    const text = readingText(printed.bytes).replaceAll(/\s+/g, ' ')
    expect(text.match(/zqword/g)?.length).toBe(2800)
    expect(text).toContain('Žofia')
    // What the typeface does not cover is said, never dropped.
    expect(text).toMatch(/the data \(JSON\) has them as typed/)
    expect(text).toContain('December 2026')
    const pages = pagesOf(printed.bytes)
    expect(pages).toHaveLength(printed.pages)
    for (const page of pages) expect(page).toContain('Not signed; no record.')
  })

  test('nothing at all, of a client and of a person, is still pages that say so', async () => {
    const client = await printClientExport(nothing, FONTS)
    expect(readingText(client.bytes)).toContain('The audit trail has no entry about this client.')
    const person = await printPersonExport(aPerson(), FONTS)
    expect(qpdfCheck(person.bytes)).toContain('No syntax or stream encoding errors found')
    expect(readingText(person.bytes)).toContain('What Tandem holds about Sam Okafor')
  })
})
