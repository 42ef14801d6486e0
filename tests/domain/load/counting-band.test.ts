import { expect, test } from 'vitest'
import { countingBand } from '#domain/load/counting-band.ts'

test.each([
  [
    { agreed: 'high', own: 'low', carried: 'medium' },
    { band: 'high', basis: 'agreed' },
  ],
  [
    { agreed: null, own: 'low', carried: 'medium' },
    { band: 'low', basis: 'own' },
  ],
  [
    { agreed: null, own: null, carried: 'medium' },
    { band: 'medium', basis: 'carried' },
  ],
  [
    { agreed: null, own: null, carried: null },
    { band: null, basis: 'not scored' },
  ],
] as const)('%j counts as %j', (bands, expected) => {
  expect(countingBand(bands)).toEqual(expected)
})
