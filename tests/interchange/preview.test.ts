import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { isEmptyPlan } from '#interchange/import-plan.ts'
import { type Known, NOTHING_KNOWN } from '#interchange/known.ts'
import {
  AS_OF,
  BAD_ROWS,
  bytesOf,
  CONTINENTAL,
  day,
  errorOf,
  fileBytes,
  fileNameOf,
  HISTORY,
  NOVEMBER,
  OCTOBER,
  okValue,
  previewTextFile,
  utf16,
} from './files.ts'
import { knownAfter } from './known-after.ts'

const previewOf = (bytes: Uint8Array, known: Known = NOTHING_KNOWN, asOf = AS_OF) =>
  previewTextFile({ bytes, fileName: 'x.csv', asOf, known })

describe('the sample files', () => {
  const months = [...HISTORY, OCTOBER, NOVEMBER].map(path => ({
    path,
    month: /\d{4}-\d\d/.exec(path)?.[0] as Month,
  }))

  test('thirteen months, one after the other: every row goes in, and the month is guessed from the contacts', () => {
    let known: Known = NOTHING_KNOWN
    const figures = months.map(({ path, month }) => {
      const asOf = day(`${month}-28`) < day('2026-11-01') ? day(`${month}-31`) : day('2026-11-30')
      const file = { bytes: fileBytes(path), fileName: fileNameOf(path), asOf, known }
      const preview = okValue(previewTextFile(file))
      expect(preview).toMatchObject({
        encoding: 'utf-8',
        delimiter: ',',
        headerRow: 1,
        skippedRows: [],
        unsettled: [],
      })
      expect(preview.rows.refused).toEqual([])
      expect(preview.month).toEqual({ month, from: 'contacts' })
      expect(preview.workers.map(worker => worker.name)).toEqual(['Sample Practitioner A'])
      if (preview.plan === null) throw new Error('No plan')
      const after = knownAfter(preview.plan, known)
      const again = okValue(previewTextFile({ ...file, known: after }))
      expect(again.plan !== null && isEmptyPlan(again.plan)).toBe(true)
      expect(again.counts.unchanged).toBe(preview.rows.read)
      // Who is missing has left, as the next month's import of history says.
      const missing = new Set(
        preview.questions.flatMap(asked => (asked.kind === 'missing' ? [asked.reference] : [])),
      )
      known = {
        clients: after.clients.map(client => ({
          ...client,
          entry: null,
          place: missing.has(client.reference) ? 'no-caseload' : client.place,
        })),
      }
      expect(preview.questions.filter(asked => asked.kind !== 'missing')).toEqual([])
      return [month, preview.rows.read, preview.counts.added, missing.size]
    })
    expect(figures.at(-1)).toEqual(['2026-11', 36, 4, 2])
    expect(figures.map(row => row[1])).toEqual([27, 27, 28, 27, 29, 29, 31, 30, 32, 33, 34, 34, 36])
  })

  test('a comment over two lines stays one cell and starts no row', () => {
    const { rows } = okValue(previewOf(fileBytes(OCTOBER)))
    expect(rows.accepted[0]).toMatchObject({
      row: 2,
      reference: 'LD1037',
      values: { comment: 'New tenancy.\nKeys held by housing officer.' },
    })
    expect(rows.accepted[1]?.row).toBe(3)
  })

  test.each(['le', 'be'] as const)('in UTF-16 (%s), with and without its mark, it is the same', order => {
    const text = new TextDecoder().decode(fileBytes(OCTOBER))
    const plain = okValue(previewOf(fileBytes(OCTOBER)))
    for (const mark of [true, false]) {
      const wide = okValue(previewOf(utf16(text, order, mark)))
      expect(wide.encoding).toBe(`utf-16${order}`)
      expect(wide.plan).toEqual(plain.plan)
    }
  })

  test('with line ends of CR alone it is the same', () => {
    const text = new TextDecoder().decode(fileBytes(OCTOBER)).replaceAll('\r\n', '\r')
    expect(okValue(previewOf(bytesOf(text))).plan).toEqual(okValue(previewOf(fileBytes(OCTOBER))).plan)
  })
})

describe('what can not be read says why', () => {
  test.each([
    ['nothing', bytesOf(''), { code: 'empty-file' }],
    ['headings alone', bytesOf('Client ID,Forename,Surname\r\n'), { code: 'no-rows', headerRow: 1 }],
    ['a quotation mark', bytesOf('"'), { code: 'unterminated-quote', row: 1 }],
    [
      'eleven megabytes of text',
      bytesOf('Client ID,Risk\r\n'.repeat(720_896)),
      { code: 'file-too-large', bytes: 11_534_336, limitBytes: 10_485_760 },
    ],
    ['a PDF', bytesOf('%PDF-1.7\n'), { code: 'not-a-table', looksLike: 'pdf' }],
    [
      'a hundred thousand rows and one',
      bytesOf(`Client ID,Risk\n${Array.from({ length: 100_001 }, (_, i) => `A${i},Low\n`).join('')}`),
      { code: 'too-many-rows', limitRows: 100_000 },
    ],
  ])('%s', (_, bytes, problem) => {
    expect(errorOf(previewOf(bytes))).toEqual(problem)
  })
})

/** A fifth of the ten thousand that are promised: enough for every run of the suite. */
const RUNS = 2000

describe('hostile files', () => {
  const samples = [
    fileBytes(BAD_ROWS).slice(0, 4000),
    fileBytes(CONTINENTAL),
    fileBytes(OCTOBER).slice(0, 4000),
  ]
  const mutated = fc
    .record({
      sample: fc.constantFrom(...samples),
      edits: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          remove: fc.integer({ min: 0, max: 40 }),
          insert: fc.oneof(
            fc.uint8Array({ maxLength: 8 }),
            fc
              .constantFrom(
                '"',
                ',',
                ';',
                '\r',
                '\n',
                '\t',
                '\0',
                '\ufeff',
                '=1+1',
                '__proto__',
                '9'.repeat(50),
              )
              .map(bytesOf),
          ),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      cut: fc.double({ min: 0.05, max: 1, noNaN: true }),
    })
    .map(({ sample, edits, cut }) => {
      let bytes = [...sample.subarray(0, Math.ceil(sample.length * cut))]
      for (const { at, remove, insert } of edits) {
        const start = Math.floor(at * bytes.length)
        bytes = [...bytes.slice(0, start), ...insert, ...bytes.slice(start + remove)]
      }
      return Uint8Array.from(bytes)
    })

  const holds = (bytes: Uint8Array) => {
    const result = previewOf(bytes)
    if (!result.ok) {
      expect(result.error.code).toMatch(/^[a-z-]+$/)
      return
    }
    const { rows, plan } = result.value
    const hasReference = !result.value.unsettled.some(({ code }) => code === 'no-reference-column')
    if (hasReference) expect(rows.accepted.length + rows.refusedRows + rows.setAside).toBe(rows.read)
    for (const { reference } of rows.accepted) expect(reference).toMatch(/^[^\p{Cc}\p{Cf}]{1,40}$/u)
    const references = rows.accepted.map(row => row.reference)
    expect(new Set(references).size).toBe(references.length)
    expect(plan?.add.length ?? references.length).toBe(references.length)
  }

  test('two thousand mutations of the samples: always an answer', () => {
    fc.assert(fc.property(mutated, holds), { numRuns: RUNS })
  }, 60_000)

  test('bytes and texts of any kind: always an answer', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), holds), { numRuns: 500 })
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }).map(bytesOf), holds), {
      numRuns: 500,
    })
  }, 60_000)
})
