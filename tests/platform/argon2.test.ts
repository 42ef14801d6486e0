import { argon2Sync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { KDF_COST, type KdfCost } from '#database/vault/key-source.ts'
import { argon2KeySource } from '#platform/argon2.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const ours = async (passphrase: string, salt: string, cost: KdfCost): Promise<string> =>
  hex(await argon2KeySource.derive(passphrase, new TextEncoder().encode(salt), cost))

describe('Argon2id', () => {
  // The vectors of version 1.3 in the reference implementation, phc-winner-argon2, src/test.c.
  test.each([
    [2, 65536, 1, 'password', 'somesalt', '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    [2, 256, 1, 'password', 'somesalt', '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [2, 256, 2, 'password', 'somesalt', '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
    [2, 65536, 1, 'password', 'diffsalt', 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
  ])('%i passes over %i KiB in %i lanes, %s, %s', async (passes, memoryKiB, lanes, passphrase, salt, tag) => {
    expect(await ours(passphrase, salt, { passes, memoryKiB, lanes })).toBe(tag)
  })

  test('at the cost of new keys it gives what OpenSSL gives, which gives RFC 9106’s vector', async () => {
    const byte = (value: number, count: number) => Buffer.alloc(count, value)
    const rfc = argon2Sync('argon2id', {
      message: byte(1, 32),
      nonce: byte(2, 16),
      secret: byte(3, 8),
      associatedData: byte(4, 12),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    })
    expect(hex(rfc)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
    const theirs = argon2Sync('argon2id', {
      message: Buffer.from('kettle orchard seven lantern – ß'),
      nonce: Buffer.from('sixteen bytes ok'),
      memory: KDF_COST.memoryKiB,
      passes: KDF_COST.passes,
      parallelism: KDF_COST.lanes,
      tagLength: 32,
    })
    expect(await ours('kettle orchard seven lantern – ß', 'sixteen bytes ok', KDF_COST)).toBe(hex(theirs))
  })
})
