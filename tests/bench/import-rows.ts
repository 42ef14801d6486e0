import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Instant } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { openDatabase } from '#database/vault/open-database.ts'
import { NOTHING_KNOWN } from '#interchange/known.ts'
import { previewImport } from '#interchange/preview.ts'
import { serialOfDay, writeXlsx, type XlsxCell } from '#interchange/xlsx/write-xlsx.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { type Line, median, medianOf, pairOf } from './measure.ts'

const ROWS = 10_000
const ROUNDS = 5
const AS_LONG = 6
const NOW = '2026-10-29T09:00:00+00:00' as Instant

const HEADINGS =
  'Client ID,Forename,Surname,Date of Birth,Service,Locality,Referral Date,Risk,Stage,Status,Planned Contacts,Contacts Made,Last Contact,Care Plan Review Due,Risk Assessment Review Due,Worker,Comments'

/** An export of so many invented clients with the headings of the sample file. */
export const exportOf = (rows: number): string =>
  [
    HEADINGS,
    ...Array.from({ length: rows }, (_, index) => {
      const day = String((index % 27) + 1).padStart(2, '0')
      return `B${10_000 + index},Given${index},Family${index},${day}/01/1950,Continence,Northgate,${day}/03/2024,${['Low', 'Medium', 'High'][index % 3]},Delivery,Active,${index % 5},${index % 4},${day}/10/2026,${day}/12/2026,${day}/01/2027,Sample Practitioner A,"Family ask, ""earlier"" visits"`
    }),
  ].join('\r\n')

/** Importing ten thousand rows through the contract, and papaparse alone with one prepared insert a row. */
export const benchImport = async (): Promise<Line[]> => {
  const text = exportOf(ROWS)
  const bytes = Buffer.from(text, 'utf8')
  const ours: number[] = []
  const foldings: number[] = []
  const peer: number[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const { imported, folded } = await importOnce(bytes)
    // As long in a row as ours takes: on a busy machine a short work gets through between two others, a long one does not.
    const inserted = Array.from({ length: AS_LONG }, () => insertOnce(text))
    if (round < 0) continue
    ours.push(imported)
    foldings.push(folded)
    peer.push(inserted.reduce((sum, took) => sum + took, 0) / AS_LONG)
  }
  return [
    {
      what: `Import of ${ROWS.toLocaleString('en-GB')} rows`,
      ours: median(ours),
      peer: { name: 'papaparse, one prepared insert a row', ms: median(peer), atMost: 8 },
      note: `(folding the log back later, in nobody's call: ${median(foldings).toFixed(0)} ms)`,
    },
  ]
}

/** The file to all that is shown before an import, and papaparse alone on the same text; the same rows as a workbook. */
export const benchPreview = async (): Promise<Line[]> => {
  const text = exportOf(ROWS)
  const csv = new TextEncoder().encode(text)
  const xlsx = asWorkbook(text)
  const preview = async (bytes: Uint8Array): Promise<void> => {
    const seen = await previewImport({
      bytes,
      fileName: 'rows',
      asOf: '2026-11-22' as PlainDate,
      known: NOTHING_KNOWN,
    })
    if (!seen.ok || seen.value.counts.added !== ROWS) throw new Error('The rows could not be read.')
  }
  // As long in a row as ours takes, as below.
  const parse = (): void => {
    for (let again = 0; again < AS_LONG; again += 1) Papa.parse<string[]>(text)
  }
  const { ours, peer } = await pairOf(2 * ROUNDS, () => preview(csv), parse, 3)
  const what = `Preview of ${ROWS.toLocaleString('en-GB')} rows`
  return [
    { what, ours, peer: { name: 'papaparse alone', ms: peer / AS_LONG, atMost: 8 } },
    { what: `${what} as XLSX`, ours: await medianOf(ROUNDS, () => preview(xlsx)), note: '(for information)' },
  ]
}

/** The same rows with days and figures as a workbook has them. */
const asWorkbook = (text: string): Uint8Array => {
  const [headings = [], ...rows] = Papa.parse<string[]>(text).data
  const cellOf = (cell: string): XlsxCell => {
    const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell) ?? []
    const serial = day === undefined ? null : serialOfDay(`${year}-${month}-${day}`)
    if (serial !== null) return { kind: 'day', serial }
    return /^\d$/.test(cell) ? { kind: 'number', value: Number(cell) } : { kind: 'text', text: cell }
  }
  return writeXlsx({
    sheetName: 'Rows',
    headings,
    widths: headings.map(() => 12),
    rows: rows.map(cells => cells.map(cellOf)),
  })
}

/** Milliseconds of the import, and of closing the vault after it, which folds the log back. */
const importOnce = async (bytes: Buffer): Promise<{ imported: number; folded: number }> => {
  const core = openTestCore({ now: () => NOW })
  const { personId } = await core.ask('vault.setUp', {
    service: '',
    name: 'Robin Price',
    role: 'practitioner',
    passphrase: 'kettle orchard seven lantern',
  })
  const from = performance.now()
  const { added } = await core.ask('import.run', {
    practitionerId: personId,
    month: '2026-10' as never,
    file: { name: 'rows.csv', base64: bytes.toString('base64') },
    answers: {},
  })
  const done = performance.now()
  await core.core.stop()
  if (added !== ROWS) throw new Error(`${added} rows went in.`)
  return { imported: done - from, folded: performance.now() - done }
}

const insertOnce = (text: string): number => {
  const { sqlite, close } = openDatabase(
    join(mkdtempSync(join(tmpdir(), 'tandem-bench-')), 'peer.db'),
    randomBytes(32),
  )
  const columns = HEADINGS.split(',').map((_, index) => `c${index}`)
  sqlite.exec(`CREATE TABLE peer (${columns.map(name => `${name} TEXT`).join(', ')}) STRICT`)
  const from = performance.now()
  const { data } = Papa.parse<string[]>(text)
  const insert = sqlite.prepare(`INSERT INTO peer VALUES (${columns.map(() => '?').join(', ')})`)
  sqlite.exec('BEGIN')
  for (const row of data.slice(1)) insert.run(row)
  sqlite.exec('COMMIT')
  const took = performance.now() - from
  close()
  return took
}
