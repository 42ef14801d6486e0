import type { Instant } from '#basics/instant.ts'
import type { KeySource } from '#database/vault/key-source.ts'

export type { KeySource }

/** What the use cases want from the machine. Time and randomness come from here alone, so that a day can be replayed. */
export type Needs = {
  /** Version of Tandem, as the record prints it. */
  readonly version: string
  /** Folder of the vault; made at set-up. */
  readonly folder: string
  readonly now: () => Instant
  readonly randomBytes: (count: number) => Uint8Array
  /** UUIDv7 from the clock and the randomness above. */
  readonly newId: () => string
  /** Ids made from now on sort after this one, made at an earlier start: lists go by them, and a clock may be set back. */
  readonly followId: (id: string) => void
  readonly keys: KeySource
  readonly passphrases: {
    /** 0 guessed at once to 4 very strong; `words` are names that an attacker would try first. */
    readonly strength: (passphrase: string, words: readonly string[]) => number
    readonly blocklist: ReadonlySet<string>
  }
  /** Self-signed, for the bytes of printed records; made at set-up. */
  readonly makeCertificate: (name: string) => Promise<{ certificatePem: string; privateKeyPem: string }>
  /** Files that Tandem carries with it, from `assets`. */
  readonly asset: (path: string) => Uint8Array
  /** Where the typefaces of printed pages lie. */
  readonly fontsFolder: string
  /** True in the demo, whose clock and randomness are given: its records are marked as sample. */
  readonly sampleOnly: boolean
  readonly log: Log
}

/** A log without content by construction: the name of an event, ids and counts. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean>>) => void
