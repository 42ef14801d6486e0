/** What a run says of one promise. */
export type Shown = {
  /** In words and numbers, as it goes into the table. */
  readonly figure: string
  /** What must never be, a sentence each. */
  readonly wrong: readonly string[]
  /** The same without the protection: it must be seen to fail. */
  readonly control: string
  readonly controlFailed: boolean
}

/** A promise by its number, and the one function that shows it: the short form and the full one differ in the count. */
export type Promised = {
  readonly number: number
  /** What `--only` calls it. */
  readonly name: string
  readonly promise: string
  /** How often, in `npm run faults`. */
  readonly full: number
  /** Measures time, or fills the memory: nothing else runs meanwhile. */
  readonly alone?: true
  readonly show: (count: number, seed: number) => Promise<Shown>
}

/** Held, as far as a run can say. */
export const isHeld = (shown: Shown): boolean => shown.wrong.length === 0 && shown.controlFailed
