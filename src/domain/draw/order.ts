import { fromHex, hmacSha256Hex } from '#basics/hash.ts'
import { eligibleOf } from './eligible.ts'
import type { FixedDraw } from './fixed-draw.ts'
import type { FrameLine } from './frame.ts'
import type { Seed } from './method.ts'

/** A client in draw order. */
export type OrderedLine = FrameLine & {
  /** Lower-case hex; what the order is sorted by. */
  readonly key: string
  readonly eligible: boolean
}

/** HMAC-SHA-256 under the seed's bytes of the frame's hash, a line break and the reference; lower-case hex. */
export const keyOf = (seed: Seed, frameHash: string, reference: string): string =>
  hmacSha256Hex(fromHex(seed), `${frameHash}\n${reference}`)

/** Everybody of the frame: the eligible by key, then the others by key. */
export const orderOf = (draw: FixedDraw, seed: Seed): readonly OrderedLine[] => {
  const eligible = new Set(eligibleOf(draw))
  return draw.frame
    .map(line => ({
      ...line,
      key: keyOf(seed, draw.frameHash, line.reference),
      eligible: eligible.has(line),
    }))
    .sort((a, b) => Number(b.eligible) - Number(a.eligible) || compareKeys(a.key, b.key))
}

const compareKeys = (a: string, b: string): number => {
  if (a === b) return 0
  return a < b ? -1 : 1
}
