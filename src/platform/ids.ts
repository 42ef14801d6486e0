import { v7 } from 'uuid'
import { epochOf, type Instant } from '#basics/instant.ts'

export type IdSource = {
  /** A new id; sorts after every one before it, whatever the clock says by now. */
  readonly newId: () => string
  /** From now on new ids sort after this one too: it was made before the program was started. */
  readonly follow: (id: string) => void
}

/**
 * UUIDv7 from a given clock and given randomness; a counter keeps those of one millisecond in order. Randomness is taken
 * for many at a time and a moment is read once: an import makes thirty thousand.
 */
export const idSource = (now: () => Instant, randomBytes: (count: number) => Uint8Array): IdSource => {
  const moment = { text: '', msecs: 0 }
  let last = 0
  let sequence = 0
  let pool: Uint8Array = new Uint8Array(0)
  let used = 0
  const random = () => {
    if (used + ID_BYTES > pool.length) {
      pool = randomBytes(ID_BYTES * AT_A_TIME)
      used = 0
    }
    used += ID_BYTES
    return pool.subarray(used - ID_BYTES, used)
  }
  const newId = () => {
    const text = now()
    if (text !== moment.text) Object.assign(moment, { text, msecs: epochOf(text) })
    const msecs = Math.max(last, moment.msecs)
    sequence = msecs === last ? sequence + 1 : 0
    last = msecs
    return v7({ msecs, seq: sequence, random: random() })
  }
  const follow = (id: string) => {
    const msecs = momentIn(id) + 1
    if (msecs <= last) return
    last = msecs
    sequence = 0
  }
  return { newId, follow }
}

/** The milliseconds with which a UUIDv7 begins. */
const momentIn = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

const ID_BYTES = 16
const AT_A_TIME = 64
