import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromHex, hmacSha256Hex, sha256Hex } from '#basics/hash.ts'
import type { Instant } from '#basics/instant.ts'
import type { Part } from '#domain/people/role.ts'
import { recordHash } from '#domain/record/record-schema.ts'
import { signedText } from '#domain/record/signature.ts'
import { recordModel } from '#reports/record/model.ts'
import type { PrintedSignature } from '#reports/record/record-to-print.ts'
import { keyFingerprint } from '#reports/record/signature-words.ts'
import { renderRecord } from '#reports/record/write.ts'
import { sampleRecord, signed } from './record-fixture.ts'

const fontsFolder = new URL('../../../assets/fonts', import.meta.url).pathname
const isThere = (tool: string) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined
const tools = ['pdfdetach', 'sha256sum', 'openssl', 'jq', 'base64', 'sh']

const body = sampleRecord()
const sha256 = recordHash(body)
const signature = (role: Part, name: string, at: string): PrintedSignature => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const text = signedText(sha256, name, role, at as Instant)
  return {
    kind: 'key',
    role,
    name,
    signedAt: at,
    signedText: text,
    publicKeyPem: String(publicKey.export({ type: 'spki', format: 'pem' })),
    signatureBase64: sign(null, Buffer.from(text), privateKey).toString('base64'),
    hand: null,
  }
}
const print = signed(body, [
  signature('practitioner', 'Sam Okafor', '2026-10-29T15:36:41+00:00'),
  signature('supervisor', 'Robin Price', '2026-10-29T15:38:07+00:00'),
])

/** The commands as the last page prints them. */
const commands = (): readonly string[] => {
  const checking = recordModel(print).sections.at(-1)
  const table = checking?.blocks.find(block => block.kind === 'table' && block.name === 'commands')
  const rows = table?.kind === 'table' ? table.rows : []
  return rows.map(row => (row.kind === 'row' ? String(row.cells[0]) : ''))
}

describe.skipIf(!tools.every(isThere))('the commands of the last page', () => {
  let folder: string
  const run = (command: string | undefined) =>
    execFileSync('sh', ['-c', command ?? 'false'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tandem-check-'))
    writeFileSync(join(folder, 'record.pdf'), await renderRecord(print, { fontsFolder }))
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('verify both signatures, as they are printed', () => {
    const [detach, hash, text, key, raw, verify, fingerprint] = commands()
    run(detach)
    expect(run(hash)).toContain(sha256)
    if (print.state !== 'signed') throw new Error('Not signed.')
    for (const [index, found] of print.signatures.entries()) {
      for (const command of [text, key, raw]) run(command?.replace('[0]', `[${index}]`))
      expect(run(verify)).toContain('Signature Verified Successfully')
      expect(run(fingerprint)).toContain(found.kind === 'key' ? keyFingerprint(found.publicKeyPem) : 'no key')
    }
    run('printf x >> text')
    expect(() => run(verify)).toThrow()
  })
})

describe('the method of the last page', () => {
  it('followed step by step with a sort and an HMAC gives the sample', () => {
    const [draw] = body.draws
    if (draw === undefined) throw new Error('No draw.')
    const bytes = (text: string) => Buffer.from(text)
    const clients = draw.frame.toSorted((a, b) => Buffer.compare(bytes(a.reference), bytes(b.reference)))
    const list = [
      'tandem-draw-1',
      draw.month,
      String(draw.size),
      String(draw.window),
      draw.strata.join(','),
      ...clients.map(client => `${client.reference}\t${client.band ?? ''}\t${client.lastDrawn ?? ''}`),
    ].join('\n')
    expect(sha256Hex(list)).toBe(draw.frameHash)
    const key = (reference: string) => hmacSha256Hex(fromHex(draw.seed), `${draw.frameHash}\n${reference}`)
    const waits = (month: string | null) => month !== null && month > '2025-10'
    let able = clients.filter(client => !waits(client.lastDrawn))
    for (const month of [...new Set(clients.map(client => client.lastDrawn).filter(waits))].sort()) {
      if (able.length >= Math.min(clients.length, 3 * draw.size)) break
      able = [...able, ...clients.filter(client => client.lastDrawn === month)]
    }
    const order = able.map(client => client.reference).sort((a, b) => (key(a) < key(b) ? -1 : 1))
    expect(order.slice(0, draw.size)).toEqual(draw.sample)
  })
})
