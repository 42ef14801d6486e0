import { describe, expect, test } from 'vitest'
import { RecordBody, recordHash } from '#domain/record/record-schema.ts'
import { withoutNames } from '#domain/record/without-names.ts'
import { sampleRecord } from '#tests/reports/record/record-fixture.ts'

type Path = readonly (string | number)[]

/** Every text of a value with its place. */
const texts = (value: unknown, path: Path = []): { path: Path; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) => texts(item, [...path, key]))
}

const put = (value: unknown, [key, ...rest]: Path, text: string): unknown => {
  if (key === undefined) return text
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? put(item, rest, text) : item))
  return { ...(value as object), [key]: put((value as Record<string, unknown>)[key], rest, text) }
}

const none = { names: [], initials: [] }

describe('a record without names', () => {
  test('has no client’s name or initials, and neither of the two', () => {
    const body = sampleRecord()
    const named = {
      ...body,
      shownAs: 'full names' as const,
      caseload: {
        ...body.caseload,
        entries: body.caseload.entries.map((entry, index) => ({
          ...entry,
          client: { ...entry.client, name: `Quentin${index} Brambleby` },
        })),
      },
    }
    const copy = withoutNames(named, none)
    const json = JSON.stringify(copy)
    expect(json).not.toMatch(/okafor|robin|quentin|brambleby/i)
    for (const { client } of body.caseload.entries)
      if (client.initials !== null) expect(json, client.reference).not.toContain(`${client.initials}`)
    expect([copy.practitioner.name, copy.supervisor.name, copy.shownAs]).toEqual([
      'Practitioner',
      'Supervisor',
      'reference only',
    ])
    expect(recordHash(copy)).not.toBe(recordHash(body))
  })

  test('a name in a note or reason on an item is found, whatever the service calls the item', () => {
    const body = sampleRecord()
    const [first, ...others] = body.scores
    if (first?.agreed == null) throw new Error('Nobody was scored.')
    const told = { risk: 'As Ifeoma Brambleby said.', from: 'Brambleby again.' }
    const scores = [
      { ...first, own: { ...first.own, notes: told }, agreed: { ...first.agreed, reasons: told } },
      ...others,
    ]
    const copy = withoutNames({ ...body, scores }, { names: ['Ifeoma Brambleby'], initials: [] })
    expect(JSON.stringify(copy)).not.toContain('Brambleby')
  })

  test('a name in whichever text is found; what keeps it is written by the program alone', () => {
    const body = sampleRecord()
    const kept = new Set<string>()
    const seen = new Set<string>()
    for (const { path } of texts(body)) {
      const place = path.map(key => (/^\d+$/.test(String(key)) ? '#' : key)).join('.')
      if (seen.has(place)) continue
      seen.add(place)
      const changed = RecordBody.safeParse(put(body, path, 'told by Ifeoma Brambleby'))
      if (!changed.success) continue
      const copy = withoutNames(changed.data, { names: ['Ifeoma Brambleby'], initials: [] })
      if (JSON.stringify(copy).includes('Brambleby'))
        kept.add(String(path.filter(key => !/^\d+$/.test(String(key))).at(-1)))
    }
    expect(seen.size).toBeGreaterThan(100)
    expect([...kept].sort()).toEqual([
      'attended',
      'by',
      'carried',
      'id',
      'inPlaceOf',
      'key',
      'kind',
      'openFields',
      'reference',
      'reviewId',
      'risk',
      'sample',
      'section',
      'tandem',
      'trend',
    ])
  })

  test('leaves everything else as it was signed', () => {
    const body = sampleRecord()
    const copy = withoutNames(body, none)
    expect(copy.draws).toEqual(body.draws)
    expect(copy.scheme).toEqual(body.scheme)
    expect(copy.caseload.figures).toEqual(body.caseload.figures)
    expect(copy.scores.map(({ own }) => own.levels)).toEqual(body.scores.map(({ own }) => own.levels))
    expect(copy.caseload.entries.map(({ client }) => client.reference)).toEqual(
      body.caseload.entries.map(({ client }) => client.reference),
    )
  })
})
