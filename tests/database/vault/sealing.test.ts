import { createHmac, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Sealed, seal, subkey, unseal } from '#database/vault/sealing.ts'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))

describe('AES-256-GCM', () => {
  // Test cases 13 to 15 of McGrew and Viega, 'The Galois/Counter Mode of Operation', which NIST took over.
  test.each([
    [
      '14',
      '00'.repeat(32),
      '00'.repeat(12),
      '00'.repeat(16),
      'cea7403d4d606b6e074ec5d3baf39d18',
      'd0d1c8a799996bf0265b98b5d48ab919',
    ],
    [
      '15',
      'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
      'cafebabefacedbaddecaf888',
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad',
      'b094dac5d93471bdec1a502270e3cc6c',
    ],
  ])('gives the published text and tag of case %s', (_, key, nonce, plain, text, tag) => {
    expect(seal(bytes(key), bytes(plain), '', bytes(nonce))).toEqual({ nonce, text, tag })
    expect(unseal(bytes(key), { nonce, text, tag }, '')).toEqual(bytes(plain))
  })

  test('opens under its own key and purpose alone, and not with a bit changed or a part exchanged', () => {
    const key = randomBytes(32)
    const one = seal(key, randomBytes(32), 'tandem v person a', randomBytes(12))
    const other = seal(key, randomBytes(32), 'tandem v person b', randomBytes(12))
    expect(unseal(key, one, 'tandem v person b')).toBeNull()
    expect(unseal(key, other, 'tandem v person a')).toBeNull()
    for (const part of ['nonce', 'text', 'tag'] as const)
      expect(unseal(key, { ...one, [part]: other[part] }, 'tandem v person a'), part).toBeNull()
    fc.assert(
      fc.property(fc.constantFrom<keyof Sealed>('nonce', 'text', 'tag'), fc.nat(511), (part, at) => {
        const changed = bytes(one[part])
        const place = at % (changed.length * 8)
        changed[place >> 3] = (changed[place >> 3] ?? 0) ^ (1 << (place & 7))
        const text = Buffer.from(changed).toString('hex')
        expect(unseal(key, { ...one, [part]: text }, 'tandem v person a')).toBeNull()
      }),
    )
  })
})

test('each purpose has its own key, as HKDF has it (RFC 5869)', () => {
  const derived = randomBytes(32)
  const hmac = (key: Uint8Array, ...parts: (Uint8Array | string)[]) =>
    parts.reduce((mac, part) => mac.update(part), createHmac('sha256', key)).digest()
  const extracted = hmac(new Uint8Array(32), derived)
  for (const purpose of ['database', 'signing'] as const) {
    const expected = hmac(extracted, `tandem ${purpose} key`, new Uint8Array([1]))
    expect(Buffer.from(subkey(derived, purpose)).equals(expected)).toBe(true)
  }
})
