import { createPrivateKey, createPublicKey, randomBytes, sign, verify, X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Instant } from '#basics/instant.ts'
import { certificateMaker } from '#platform/certificate.ts'
import { seededBytes } from '#platform/seeded.ts'

const now = () => '2026-10-29T09:00:00+00:00' as Instant

test('a certificate is self-signed, names the team, and fits its key', async () => {
  for (const make of [
    certificateMaker(now, count => new Uint8Array(randomBytes(count))),
    certificateMaker(now, seededBytes('00ff'), true),
  ]) {
    const { certificatePem, privateKeyPem } = await make('Équipe nord')
    const certificate = new X509Certificate(certificatePem)
    expect(certificate.subject).toContain('Équipe nord')
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(certificate.checkPrivateKey(createPrivateKey(privateKeyPem))).toBe(true)
    expect(createPublicKey(privateKeyPem).asymmetricKeyDetails?.modulusLength).toBe(2048)
    const signature = sign('sha256', Buffer.from('text'), privateKeyPem)
    expect(verify('sha256', Buffer.from('text'), certificate.publicKey, signature)).toBe(true)
  }
})

test('the same randomness gives the same, another another; without being told to, none repeats', async () => {
  const made = async (seed: string, repeatable: boolean) =>
    (await certificateMaker(now, seededBytes(seed), repeatable)('A')).certificatePem
  expect(await made('aa', true)).toBe(await made('aa', true))
  expect(await made('aa', true)).not.toBe(await made('ab', true))
  expect(await made('aa', false)).not.toBe(await made('aa', false))
})
