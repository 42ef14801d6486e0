import { createHash, sign, X509Certificate } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Instant } from '#basics/instant.ts'
import { certificateMaker } from '#platform/certificate.ts'
import { seededBytes } from '#platform/seeded.ts'
import { type Container, readContainer, signedAttributes, writeContainer } from '#reports/seal/container.ts'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytes = (held: string) => new Uint8Array(Buffer.from(held, 'hex'))

let signedAt: (at: string) => Container
let written: Uint8Array
beforeAll(async () => {
  const now = () => '2026-10-29T09:00:00+00:00' as Instant
  const { certificatePem, privateKeyPem } = await certificateMaker(
    now,
    seededBytes('00ff'),
    true,
  )('Équipe nord')
  const certificate = new Uint8Array(new X509Certificate(certificatePem).raw)
  const digest = new Uint8Array(sha256('text'))
  signedAt = iso => {
    const at = new Date(iso)
    const signature = new Uint8Array(sign('sha256', signedAttributes(at, digest), privateKeyPem))
    return { certificate, at, digest, signature }
  }
  written = writeContainer(signedAt('2026-10-29T15:38:07Z'))
})

test('a container is in every byte what it was in records that people keep', () => {
  const before2050 = '5f2aa44ee1c7171c523be0e4dae92162ca705c39ebfb30bd18d571bc50752cd3'
  const after = '47bb2ad8e14efe8cdf259fff539427fbd902862f2a3526a6291f1367b5d5fca8'
  expect([hex(sha256(written)), hex(sha256(writeContainer(signedAt('2050-01-02T03:04:05Z'))))]).toEqual([
    before2050,
    after,
  ])
})

test('what was written is read', () => {
  for (const at of ['2026-10-29T15:38:07Z', '2049-12-31T23:59:59Z', '2050-01-02T03:04:05Z']) {
    const container = signedAt(at)
    expect(readContainer(writeContainer(container))).toEqual(container)
  }
})

test('with any bit of it changed it is not read, or something else is read from it', () => {
  const [certificate, digest] = [hex(signedAt('2026-10-29T15:38:07Z').certificate), hex(sha256('text'))]
  const changed = Array.from({ length: written.length * 8 }, (_, bit) => {
    const other = new Uint8Array(written)
    other[bit >> 3] = (written[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return readContainer(other)
  }).filter(read => read !== null)
  const signature = hex(signedAt('2026-10-29T15:38:07Z').signature)
  const same = changed.filter(
    read =>
      hex(read.certificate) === certificate &&
      hex(read.digest) === digest &&
      hex(read.signature) === signature &&
      read.at.toISOString() === '2026-10-29T15:38:07.000Z',
  )
  expect(changed.length).toBeGreaterThan(1_000)
  expect(same).toEqual([])
})

test('the same said in other bytes is not read: other lengths, padding, a value more', () => {
  const held = hex(written)
  const [outer, rest] = [held.slice(0, 8), held.slice(8)]
  const length = Number.parseInt(outer.slice(4), 16)
  const others = {
    longerLength: `308300${outer.slice(4)}${rest}`,
    noLength: `3080${rest}0000`,
    padded: `${held}00`,
    nullAtTheEnd: `3082${(length + 2).toString(16).padStart(4, '0')}${rest}0500`,
    cut: held.slice(0, -2),
    nothing: '',
    zeros: '00'.repeat(1_000),
    long: `30840010000${'0'.repeat(20_001)}`,
    deep: '3080'.repeat(3_000),
  }
  const read = Object.entries(others).filter(([, text]) => readContainer(bytes(text)) !== null)
  expect(read).toEqual([])
})
