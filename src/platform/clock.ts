import { type Instant, instantOf } from '#basics/instant.ts'

/** The machine's clock, with the offset of where it stands. */
export const systemClock = (): Instant => {
  const now = Date.now()
  return instantOf(now, -new Date(now).getTimezoneOffset())
}
