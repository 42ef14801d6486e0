import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { LONG_TEXT, SHORT_TEXT } from '#domain/caseload/client.ts'
import { type ExportFormat, exportCaseload } from '#interchange/export-caseload.ts'
import type { Known, KnownClient } from '#interchange/known.ts'
import { previewImport } from '#interchange/preview.ts'
import type { RowValues } from '#interchange/row-values.ts'
import { STARTS_FORMULA } from '#tests/faults/exports/judge-cells.ts'
import { unzipText } from '#tests/support/unzip-text.ts'
import { AS_OF, BAD_ROWS, CONTINENTAL, day, fileBytes, OCTOBER, okValue } from './files.ts'
import { FORMULA_PAYLOADS } from './formula-payloads.ts'
import { entryOf, knownAfter } from './known-after.ts'

const FORMATS: readonly ExportFormat[] = ['csv', 'xlsx', 'json']
const OCTOBER_2026 = '2026-10' as Month

/** What the preview says of an export of these clients, beside the same clients. */
const backIn = async (format: ExportFormat, known: Known) => {
  const rows = known.clients.map(({ reference, facts, entry }) => ({
    reference,
    values: { ...facts, ...entry?.values } as RowValues,
  }))
  const bytes = exportCaseload(format, { month: OCTOBER_2026, rows })
  return okValue(await previewImport({ bytes, fileName: `caseload-2026-10.${format}`, asOf: AS_OF, known }))
}

const NOTHING = { month: OCTOBER_2026, add: [], change: [], leave: [] }

describe.each(FORMATS)('our own export as %s', format => {
  test.each([OCTOBER, BAD_ROWS, CONTINENTAL])(
    '%s goes back in with no mapping, and changes nothing',
    async path => {
      const choice = { month: OCTOBER_2026 }
      const first = okValue(
        await previewImport({
          bytes: fileBytes(path),
          fileName: 'x',
          asOf: AS_OF,
          choice,
          known: { clients: [] },
        }),
      )
      if (first.plan === null) throw new Error('No plan')
      const known = knownAfter(first.plan)
      const again = await backIn(format, known)
      expect(again.rows.refused).toEqual([])
      expect(again.unsettled).toEqual([])
      expect(again.questions).toEqual([])
      expect(again.plan).toEqual(NOTHING)
      expect(again.counts.unchanged).toBe(first.rows.accepted.length)
      expect(again.month).toEqual({
        month: OCTOBER_2026,
        from: format === 'csv' ? 'file-name' : again.month?.from,
      })
    },
  )

  test('whatever the vault holds goes back in and changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(client, { minLength: 1, maxLength: 5, selector: one => one.reference }),
        async clients => {
          const again = await backIn(format, { clients })
          expect(again.rows.refused).toEqual([])
          expect(again.unsettled).toEqual([])
          expect(again.questions).toEqual([])
          expect(again.plan).toEqual(NOTHING)
          expect(again.rows.read).toBe(clients.length)
        },
      ),
      { numRuns: 400 },
    )
  }, 60_000)
})

/** Pieces that spreadsheets, CSV, XML and our own neutralising each take for something. */
const AWKWARD = [
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  '""',
  '\t',
  '\n',
  '\r\n',
  '\r',
  ',',
  ';',
  '|',
  ' ',
  '\u00a0',
  '\u200b',
  '\u200f',
  '\ufeff',
  '\u202e',
  '<',
  '&amp;',
  ']]>',
  '_x0041_',
  '_x',
  '\u0007',
  '\u000b',
  '\u0085',
  '\ufffd',
  '\ud800',
  'e\u0301',
  'é',
  '𝄞',
  '0',
  '007',
  '1e5',
  '9434765919',
  '3/4',
  '2026-10-18',
  '03/04/2026',
  '#N/A',
  'n/a',
  'TRUE',
  'Total',
  'sep=;',
  '＝',
  'a',
  'Ω',
  '=1+1',
  'valueOf',
  '__proto__',
  "'=1",
  "''",
  'Client ID',
]

const awkward = (most: number) =>
  fc
    .oneof(
      fc.array(fc.constantFrom(...AWKWARD), { maxLength: 8 }).map(parts => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(...FORMULA_PAYLOADS),
    )
    .map(text => text.slice(0, most))
const name = awkward(SHORT_TEXT).map(text => text.trim())
const date = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2026, 10, 22) / 86_400_000 })
  .map(days => day(new Date(days * 86_400_000).toISOString().slice(0, 10)))
const orNot = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
/** As the domain has them: one line, without anything invisible. */
const reference = awkward(40)
  .map(text =>
    text
      .toWellFormed()
      .replaceAll(/[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu, '')
      .normalize('NFC')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 38),
  )
  .filter(text => text !== '' && text.trim() === text)

const client: fc.Arbitrary<KnownClient> = fc.record({
  reference,
  facts: fc.record({
    forename: orNot(name),
    surname: orNot(name),
    initials: orNot(name),
    birthDate: orNot(date),
    service: orNot(name),
    caseType: orNot(name),
    locality: orNot(name),
    referralDate: orNot(date),
  }),
  place: fc.constant('this-caseload' as const),
  entry: fc
    .record({
      risk: orNot(fc.constantFrom('low', 'medium', 'high')),
      stage: orNot(fc.constantFrom('intake', 'assessment', 'planning', 'delivery', 'follow-up')),
      status: orNot(awkward(SHORT_TEXT)),
      contactsPlanned: orNot(fc.integer({ min: 0, max: 999 })),
      contactsMade: orNot(fc.integer({ min: 0, max: 999 })),
      lastContact: orNot(date),
      lastCaseNote: orNot(date),
      carePlanReviewDue: orNot(date),
      riskAssessmentReviewDue: orNot(date),
      comment: orNot(awkward(LONG_TEXT)),
    })
    .map(values => entryOf(values as never, 'imported')),
})

describe('two hundred formula payloads in every text column', () => {
  const TEXT_FIELDS = [
    'forename',
    'surname',
    'initials',
    'service',
    'locality',
    'caseType',
    'status',
    'comment',
  ] as const
  const rows = FORMULA_PAYLOADS.map((payload, i) => ({
    reference: `${payload.trim().slice(0, 20)}${i}`,
    values: {
      ...Object.fromEntries(TEXT_FIELDS.map(field => [field, payload])),
      risk: 'low',
      contactsMade: 3,
      lastContact: '2026-10-18',
    } as RowValues,
  }))
  test('as CSV: no cell of a text column begins one', async () => {
    const text = new TextDecoder().decode(exportCaseload('csv', { month: OCTOBER_2026, rows }))
    const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true })
    expect(data.length).toBe(201)
    expect(data.flat().filter(cell => STARTS_FORMULA.test(cell))).toEqual([])
    expect(data.flat().filter(cell => cell.startsWith("'")).length).toBeGreaterThan(200 * TEXT_FIELDS.length)
  })

  test('as XLSX: no formula, texts are texts, days and figures are numbers', async () => {
    const parts = unzipText(exportCaseload('xlsx', { month: OCTOBER_2026, rows }))
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect([...parts.values()].join('')).not.toMatch(/<f[ >/]|<definedName |externalLink|<dde/i)
    const kinds = Map.groupBy(
      sheet.matchAll(/<c ([^>]*?)\/?>/g),
      ([, about = '']) => /t="(\w+)"/.exec(about)?.[1] ?? 'n',
    )
    expect([...kinds.keys()].toSorted()).toEqual(['inlineStr', 'n'])
    expect(kinds.get('inlineStr')?.length).toBe(19 + 200 * (TEXT_FIELDS.length + 2))
    const texts = [...sheet.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text)
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.filter(text => STARTS_FORMULA.test(text))).toEqual([])
  })
})

test('the JSON has its form, its month and fields by their names, and nothing neutralised', async () => {
  const values: RowValues = {
    forename: '=1+1',
    risk: 'high',
    contactsMade: 0,
    lastContact: day('2026-10-18'),
  }
  const json = JSON.parse(
    new TextDecoder().decode(
      exportCaseload('json', { month: OCTOBER_2026, rows: [{ reference: 'A1', values }] }),
    ),
  )
  expect(json).toMatchObject({ format: 'tandem-caseload-1', month: '2026-10' })
  expect(json.rows).toEqual([
    {
      reference: 'A1',
      ...Object.fromEntries(
        Object.keys(json.rows[0])
          .slice(1)
          .map(field => [field, null]),
      ),
      ...values,
    },
  ])
})

describe('a JSON that is not quite ours', () => {
  const preview = (json: unknown) =>
    previewImport({
      bytes: new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json)),
      fileName: 'x.json',
      asOf: AS_OF,
      known: { clients: [] },
    })
  const ours = (rows: unknown) => ({ format: 'tandem-caseload-1', month: '2026-10', rows })

  test.each([
    ['of a later form', { ...ours([]), format: 'tandem-caseload-2' }, { code: 'newer-export' }],
    ['without rows', { format: 'tandem-caseload-1', month: null }, { code: 'damaged-file' }],
    ['with rows that are none', ours(['a']), { code: 'damaged-file' }],
    ['of a month that is none', { ...ours([]), month: '2026-13' }, { code: 'damaged-file' }],
    ['cut off', '{"format":"tandem-caseload-1","rows":[{', { code: 'not-a-table', looksLike: 'json' }],
    ['of somebody else', { clients: [] }, { code: 'not-a-table', looksLike: 'json' }],
    ['with no client', ours([]), { code: 'no-rows', headerRow: 1 }],
  ])('%s says so', async (_, json, error) => {
    expect(await preview(json)).toEqual({ ok: false, error })
  })

  test('a field that is none of its kind is refused with its row', async () => {
    const { rows, format } = okValue(
      await preview(
        ours([
          { reference: 'A1', birthDate: 'soon', contactsMade: [1] },
          { reference: 'A2', contactsMade: 2 },
        ]),
      ),
    ) as never as { rows: { accepted: unknown[]; refused: unknown[] }; format: string }
    expect(format).toBeUndefined()
    expect(rows.accepted).toMatchObject([{ row: 3, reference: 'A2', values: { contactsMade: 2 } }])
    expect(rows.refused).toEqual([
      { row: 2, column: 'Date of Birth', value: 'soon', reason: 'not-a-date' },
      { row: 2, column: 'Contacts Made', value: '[…]', reason: 'not-a-number' },
    ])
  })
})
