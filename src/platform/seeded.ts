import { createHash } from 'node:crypto'
import { type Instant, instantOf } from '#basics/instant.ts'

/** Randomness that repeats: SHA-256 of the seed and a counter. For the demo alone, whose records are marked as sample. */
export const seededBytes = (seedHex: string): ((count: number) => Uint8Array) => {
  const seed = Buffer.from(seedHex, 'hex')
  let counter = 0
  return count => {
    const blocks: Buffer[] = []
    for (let length = 0; length < count; length += 32) {
      const block = Buffer.alloc(8)
      block.writeBigUInt64BE(BigInt(counter))
      counter += 1
      blocks.push(createHash('sha256').update(seed).update(block).digest())
    }
    return new Uint8Array(Buffer.concat(blocks).subarray(0, count))
  }
}

/** A clock that stands still until it is moved, for the same. Times are UTC. */
export const scriptedClock = (start: string) => {
  let epoch = Date.parse(start)
  return {
    now: (): Instant => instantOf(epoch, 0),
    pass: (seconds: number): void => {
      epoch += seconds * 1000
    },
    moveTo: (iso: string): void => {
      epoch = Math.max(epoch, Date.parse(iso))
    },
  }
}
