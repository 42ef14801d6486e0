import { type Instant, instantOf } from '#basics/instant.ts'

/** The machine's clock, with the offset of where it stands; to the second, so that a second's text is made once. */
export const systemClock = (): Instant => {
  const now = Date.now()
  const second = Math.floor(now / 1000)
  if (second !== last.second) {
    last = { second, text: instantOf(now, -new Date(now).getTimezoneOffset()) }
  }
  return last.text
}

let last: { readonly second: number; readonly text: Instant } = { second: -1, text: instantOf(0, 0) }
