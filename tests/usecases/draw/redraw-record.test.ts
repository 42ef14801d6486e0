import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RecordId } from '#basics/ids.ts'
import { redraw } from '#cli/tandem/redraw.ts'
import type { DrawRecord } from '#domain/draw/draw-record.ts'
import { inSession, scoreAll } from '#tests/support/a-session.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'

type Draws = { draws: (DrawRecord & { drawnAt: string })[] }

const folder = mkdtempSync(join(tmpdir(), 'tandem-redraw-'))
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Drawn with bands wanted and somebody left out; one replaced; drawn again with a reason; scored, signed by both. */
const aSignedRecord = async () => {
  const meeting = await inSession({ clients: 14 })
  const { team, reviewId, clientIds } = meeting
  const [first] = clientIds
  if (first === undefined) throw new Error('There is nobody.')
  const make = (redrawnBecause: string | null) =>
    team.core.ask('draw.make', {
      reviewId,
      size: 4,
      strata: ['very high', 'low'],
      excluded: [{ clientId: first, reason: 'On holiday until December.' }],
      redrawnBecause,
    })
  const { draw } = await make(null)
  const drawn = draw?.sample[0]?.client.id ?? first
  await team.core.ask('draw.replace', { reviewId, clientId: drawn, reason: 'Moved yesterday.' })
  await make('The list was of the wrong day.')
  await scoreAll(meeting)
  await team.core.ask('score.reveal', { reviewId })
  await team.core.ask('session.end', { reviewId })
  let recordId: RecordId | null = null
  for (const name of ['Sam', 'Robin'] as const) {
    const { sha256 } = await team.core.ask('record.signing', { reviewId })
    const personId = team.people[name]
    const one = { reviewId, personId, passphrase: PASSPHRASES[name], sha256, hand: null }
    recordId = (await team.core.ask('record.sign', one)).recordId
  }
  if (recordId === null) throw new Error('There is no record.')
  const { text } = await team.core.ask('record.json', { recordId })
  const { base64 } = await team.core.ask('record.pdf', { recordId, purpose: 'view' })
  return { text, pdf: Buffer.from(base64, 'base64') }
}

test('a signed record holds its draws in their one form, and each can be repeated from it', {
  timeout: 60_000,
}, async () => {
  const { text, pdf } = await aSignedRecord()
  const { draws } = JSON.parse(text) as Draws
  expect(draws).toHaveLength(2)
  for (const { drawnAt, ...draw } of draws) {
    expect(drawnAt).toMatch(/^2026-10-29T/)
    expect(Object.keys(draw).toSorted()).toEqual(KEYS)
    expect(Object.keys(draw.frame[0] ?? {}).toSorted()).toEqual(['band', 'lastDrawn', 'reference'])
    expect(draw).toMatchObject({
      method: 'tandem-draw-1',
      month: '2026-10',
      size: 4,
      window: 12,
      strata: ['very high', 'low'],
      excluded: [{ reference: 'LD1001', reason: 'On holiday until December.' }],
    })
    expect(draw.frame).toHaveLength(13)
  }
  const [first, second] = draws
  expect(first?.redrawnBecause).toBeNull()
  expect(first?.replaced).toEqual([
    { reference: first?.sample[0], by: expect.any(String), reason: 'Moved yesterday.' },
  ])
  expect(second).toMatchObject({ redrawnBecause: 'The list was of the wrong day.', replaced: [] })

  for (const path of [write('record.json', text), write('record.pdf', pdf)]) {
    const { exitCode, text: said } = redraw.run([path])
    expect(exitCode).toBe(0)
    expect(JSON.parse(said ?? 'null')).toMatchObject({ frame: 13, sample: second?.sample, matches: true })
  }

  for (const [what, change] of Object.entries(EDITS)) {
    const forged = JSON.parse(text) as Draws
    const draw = forged.draws[0]
    if (draw === undefined) throw new Error('There is no draw.')
    change(draw)
    const { exitCode, text: said } = redraw.run([write('forged.json', JSON.stringify(forged))])
    expect(exitCode, what).toBe(1)
    expect(JSON.parse(said ?? 'null').matches, what).toBe(false)
  }
})

const KEYS = [
  'excluded',
  'frame',
  'frameHash',
  'method',
  'month',
  'redrawnBecause',
  'replaced',
  'sample',
  'seed',
  'size',
  'strata',
  'window',
]

const otherHex = (hex: string): string => `${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}`

/** One field of the first draw, edited afterwards; reasons are words, which no sum can hold. */
const EDITS: Record<string, (draw: DrawRecord) => void> = {
  month: draw => Object.assign(draw, { month: '2026-09' }),
  size: draw => Object.assign(draw, { size: 3 }),
  window: draw => Object.assign(draw, { window: 6 }),
  strata: draw => Object.assign(draw, { strata: ['low'] }),
  'a reference': draw => Object.assign(draw.frame[2] ?? {}, { reference: 'LD1003a' }),
  'a band': draw => Object.assign(draw.frame[2] ?? {}, { band: 'high' }),
  'a month last drawn': draw => Object.assign(draw.frame[2] ?? {}, { lastDrawn: '2026-01' }),
  'a line too few': draw => Object.assign(draw, { frame: draw.frame.slice(1) }),
  frameHash: draw => Object.assign(draw, { frameHash: otherHex(draw.frameHash) }),
  seed: draw => Object.assign(draw, { seed: otherHex(draw.seed) }),
  sample: draw => Object.assign(draw, { sample: draw.sample.toReversed() }),
  'one left out': draw =>
    Object.assign(draw, { excluded: [{ reference: draw.frame[0]?.reference ?? '', reason: 'Away.' }] }),
  'who came instead': draw =>
    Object.assign(draw, {
      replaced: draw.replaced.map(one => ({ ...one, by: draw.sample[1] ?? '' })),
    }),
}
