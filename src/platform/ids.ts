import { v7 } from 'uuid'
import { epochOf, type Instant } from '#basics/instant.ts'

/** UUIDv7 from a given clock and given randomness; a counter keeps those of one millisecond in order. */
export const idSource = (now: () => Instant, randomBytes: (count: number) => Uint8Array): (() => string) => {
  let last = 0
  let sequence = 0
  return () => {
    const msecs = Math.max(last, epochOf(now()))
    sequence = msecs === last ? sequence + 1 : 0
    last = msecs
    return v7({ msecs, seq: sequence, random: randomBytes(16) })
  }
}
