import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sha256Hex, utf8 } from '#basics/hash.ts'
import { checkDraw } from '#domain/draw/check-draw.ts'
import { readRecord, readStoredRecord } from '#domain/record/read-record.ts'
import { readFiles } from '#domain/record/record-file.ts'
import { type RecordBody, recordText } from '#domain/record/record-schema.ts'
import { withoutNames } from '#domain/record/without-names.ts'
import { copyModel } from '#reports/record/copy-without-names.ts'
import { recordModel } from '#reports/record/model.ts'

/**
 * Records as they were written: by the first code there was, by the last before the form was settled, and since. They are
 * never made anew: what was signed is in such a form.
 */
const WRITTEN = ['earliest', 'early', 'settled'] as const

const written = (name: string): string =>
  readFileSync(new URL(`../../data/records/${name}.json`, import.meta.url), 'utf8')

const read = (text: string): RecordBody => {
  const body = readRecord(text)
  if (!body.ok) throw new Error(body.error)
  return body.value
}

describe.each(WRITTEN)('a record written as %s', name => {
  const text = written(name)

  test('is read as text, as a value and as stored bytes', () => {
    expect(readRecord(JSON.parse(text))).toEqual(readRecord(text))
    expect(readStoredRecord(utf8(text))).toEqual(read(text))
    expect(read(text).schema).toBe('tandem-record-1')
  })

  test('keeps its hash, which is of its bytes, and what it said', () => {
    const files = readFiles({ recordJson: utf8(text), signaturesJson: null })
    expect(files.body.ok).toBe(true)
    expect(files.sha256).toBe(sha256Hex(text))
    const before = JSON.parse(text) as Record<string, unknown>
    const now = JSON.parse(recordText(read(text))) as Record<string, unknown>
    expect(lost(before, now)).toEqual([])
  })

  test('can be printed, with its own text and schema', () => {
    const model = recordModel({ body: read(text), text, state: 'draft' })
    expect(model.running.identity).toContain(sha256Hex(text).slice(0, 4))
    const said = JSON.stringify(model)
    expect(said).toContain(`record schema tandem-record-1`)
    for (const wrong of ['undefined', 'NaN', '[object']) expect(said).not.toContain(wrong)
  })

  test('can be copied without names', () => {
    const copy = withoutNames(read(text), { names: ['Ifeoma Brambleby'], initials: [] })
    const model = copyModel({ body: copy, recordSha256: sha256Hex(text) })
    expect(JSON.stringify([model.summary, model.sections])).not.toMatch(/okafor|robin/i)
  })

  test('has draws that can be drawn again', () => {
    const { draws } = read(text)
    expect(draws.length).toBeGreaterThan(0)
    for (const draw of draws) expect(checkDraw(draw).matches).toBe(true)
  })
})

test('what the first records don’t hold is null or empty', () => {
  const body = read(written('earliest'))
  expect(body.certificateSha256).toBeNull()
  expect(body.session.revealedAt).toBeNull()
  expect(body.discussed[0]).toMatchObject({ whyNow: null, stage: null, goals: [], decidedAt: null })
  expect(body.documents[0]).toMatchObject({ file: null, result: null })
  expect(body.closings.map(one => [one.criteria, one.form.criteriaVersion])).toEqual(
    body.closings.map(() => [null, null]),
  )
  expect(body.caseload.entries[0]).toMatchObject({ lastMonth: null, own: null })
  expect(body.samplesAskedFor).toEqual([])
})

test('a version of which nothing is known was written by a newer Tandem; all else is no record', () => {
  const one = JSON.parse(written('settled')) as Record<string, unknown>
  expect(readRecord({ ...one, schema: 'tandem-record-2' })).toEqual({ ok: false, error: 'newer-version' })
  const files = readFiles({
    recordJson: utf8('{"schema":"tandem-record-12"}'),
    signaturesJson: null,
  })
  expect(files.body).toEqual({ ok: false, error: 'newer-version' })
  for (const strange of [
    '',
    'null',
    '[]',
    '{"schema":2}',
    { ...one, schema: 'tandem-record-0' },
    { ...one, schema: 'tandem-record-1 ' },
    { ...one, more: 1 },
    { ...one, samplesAskedFor: undefined },
    { ...(JSON.parse(written('early')) as object), more: 1 },
  ])
    expect(readRecord(strange)).toEqual({ ok: false, error: 'no-record' })
})

/** Paths whose value is another or gone; what came to be there is no loss. */
const lost = (before: unknown, now: unknown, path = ''): string[] => {
  if (typeof before !== 'object' || before === null) return before === now ? [] : [path]
  if (typeof now !== 'object' || now === null) return [path]
  return Object.entries(before).flatMap(([key, value]) =>
    lost(value, (now as Record<string, unknown>)[key], path === '' ? key : `${path}.${key}`),
  )
}
