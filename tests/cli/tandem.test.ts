import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { agreement } from '#cli/tandem/agreement.ts'
import { importPreview } from '#cli/tandem/import-preview.ts'
import { redraw } from '#cli/tandem/redraw.ts'
import { xmrChart } from '#cli/tandem/xmr-chart.ts'
import { recordText } from '#domain/record/record-schema.ts'
import { exportCaseload } from '#interchange/export-caseload.ts'
import { readImport } from '#interchange/read-import.ts'
import { renderRecord } from '#reports/record/write.ts'
import { sampleRecord, signed } from '#tests/reports/record/record-fixture.ts'

const data = (name: string) => fileURLToPath(new URL(`../data/${name}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tandem-cli-'))
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const parsed = (text: string | undefined) => JSON.parse(text ?? 'null')

test('a draw is repeated from the JSON and from the PDF, and a changed seed is found', async () => {
  const body = sampleRecord()
  const json = write('record.json', recordText(body))
  const pdf = write(
    'record.pdf',
    await renderRecord(signed(body), {
      fontsFolder: fileURLToPath(new URL('../../assets/fonts', import.meta.url)),
    }),
  )
  for (const path of [json, pdf]) {
    const answer = redraw.run([path])
    expect(answer.exitCode).toBe(0)
    expect(parsed(answer.text)).toMatchObject({ matches: true, frame: body.draws[0]?.frame.length })
  }
  const seed = body.draws[0]?.seed ?? ''
  const other = seed.replace(/^./, seed.startsWith('0') ? '1' : '0')
  const forged = write('forged.json', recordText(body).replaceAll(seed, other))
  expect(redraw.run([forged])).toMatchObject({ exitCode: 1 })
})

test('what is no record, or not there, is refused with a sentence', () => {
  expect(redraw.run([write('no.json', '{"draws": 7}')])).toMatchObject({ exitCode: 2 })
  expect(redraw.run([join(folder, 'absent.json')])).toMatchObject({ exitCode: 2 })
  expect(redraw.run([])).toMatchObject({ exitCode: 2 })
})

test('two raters of a published table', () => {
  const { weightedKappa } = JSON.parse(readFileSync(data('published-figures.json'), 'utf8'))
  const study = weightedKappa.find((one: { raterA?: number[] }) => one.raterA !== undefined)
  const rows = study.raterA.map((a: number, index: number) => `${a},${study.raterB[index]}`)
  const answer = agreement.run([write('raters.csv', ['A,B', ...rows].join('\n')), '--levels', '1-6'])
  const figures = parsed(answer.text)
  expect(figures.n).toBe(20)
  expect(figures.kappaLinear).toBeCloseTo(study.computed.kappaLinear, 6)
  expect(figures.kappaQuadratic).toBeCloseTo(study.computed.kappaQuadratic, 6)
})

test('all pairs in one level: null with a note, never NaN', () => {
  const answer = agreement.run([write('one.csv', '2,2\n2,2\n2,2\n'), '--levels', '1-3'])
  expect(parsed(answer.text)).toMatchObject({
    agreement: 1,
    kappa: null,
    note: expect.stringContaining('one level'),
  })
})

test('a series of the handbook, with and without periods', () => {
  const { xmr } = JSON.parse(readFileSync(data('published-figures.json'), 'utf8'))
  const { values, computed } = xmr[0]
  const plain = xmrChart.run([write('plain.csv', values.join('\n'))])
  const dated = xmrChart.run([
    write('dated.csv', values.map((v: number, i: number) => `2026-${i + 1},${v}`).join('\r\n')),
  ])
  for (const answer of [plain, dated]) {
    const figures = parsed(answer.text)
    expect(figures.mean).toBeCloseTo(computed.mean, 4)
    expect(figures.lower).toBeCloseTo(computed.lower, 4)
    expect(figures.upper).toBeCloseTo(computed.upper, 4)
  }
})

test('the bad rows come out as expected, and a PDF is refused with what to do', async () => {
  const expected = JSON.parse(readFileSync(data('expected-bad-rows.json'), 'utf8'))
  const { rows } = parsed(
    (await importPreview.run([data('caseload-bad-rows.csv'), '--as-of', '2026-11-22'])).text,
  )
  expect(rows.refused).toEqual(expected.refused)
  expect(rows.accepted).toBe(expected.accepted.length)
  const refused = await importPreview.run([write('not.csv', '%PDF-1.7\n%âãÏÓ\n')])
  expect(refused).toMatchObject({ exitCode: 2, sentence: expect.stringContaining('Save it as CSV') })
})

test('a workbook and our own JSON are read as the CSV is; what can’t be read is refused with a sentence', async () => {
  const october = fileURLToPath(new URL('../../assets/sample/caseload-2026-10.csv', import.meta.url))
  const day = ['--as-of', '2026-11-22']
  const csv = parsed((await importPreview.run([october, ...day])).text)
  const read = await readImport({
    bytes: new Uint8Array(readFileSync(october)),
    fileName: 'x.csv',
    asOf: '2026-11-22' as PlainDate,
  })
  if (!read.ok) throw new Error(read.error.code)
  const caseload = { month: '2026-10' as Month, rows: read.value.rows.accepted }
  for (const format of ['xlsx', 'json'] as const) {
    const path = write(`caseload.${format}`, exportCaseload(format, caseload))
    const answer = await importPreview.run([path, ...day])
    expect(answer.exitCode).toBe(0)
    const { encoding, delimiter, sheet, headerRow, rows, month } = parsed(answer.text)
    expect({ encoding, delimiter, headerRow, month: month.month }).toEqual({
      encoding: format,
      delimiter: null,
      headerRow: 1,
      month: '2026-10',
    })
    expect(sheet).toBe(format === 'xlsx' ? 'Caseload 2026-10' : null)
    expect(rows).toMatchObject({ read: csv.rows.read, accepted: csv.rows.accepted, refused: [] })
    expect(rows.sample[0]).toMatchObject(csv.rows.sample[0])
    const mapping = write('mapping.json', JSON.stringify(parsed(answer.text).mapping))
    expect(parsed((await importPreview.run([path, ...day, '--mapping', mapping])).text).rows).toEqual(rows)
  }
  const refused = async (name: string, bytes: Uint8Array | string) =>
    (await importPreview.run([write(name, bytes), ...day])).sentence
  expect(
    await refused('old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])),
  ).toContain('Save it as CSV or XLSX.')
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  expect(await refused('locked.xlsx', new Uint8Array(locked))).toContain('locked with a password')
  expect(await refused('cut.xlsx', exportCaseload('xlsx', caseload).subarray(0, 3_000))).toContain('damaged')
  expect(await refused('other.json', '{"a": 1}')).toContain('Save it as CSV or XLSX.')
  expect(await refused('later.json', '{"format": "tandem-caseload-9"}')).toContain('newer Tandem')
})
