import { randomBytes as systemRandomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import type { Instant } from '#basics/instant.ts'
import type { KeySource, Log, Needs } from '#usecases/needs.ts'
import { argon2KeySource } from './argon2.ts'
import { certificateMaker } from './certificate.ts'
import { systemClock } from './clock.ts'
import { idSource } from './ids.ts'
import { passphraseJudge } from './passphrases.ts'

export type MachineOptions = {
  /** Folder of the vault. */
  readonly folder: string
  /** Folder `assets`, where it lies in this build. */
  readonly assetsFolder: string
  readonly version: string
  readonly now?: () => Instant
  readonly randomBytes?: (count: number) => Uint8Array
  readonly keys?: KeySource
  readonly sampleOnly?: boolean
  readonly log?: Log
}

/** Fulfils what the use cases need with this machine; clock and randomness can be given instead. */
export const machineNeeds = (options: MachineOptions): Needs => {
  const now = options.now ?? systemClock
  const randomBytes = options.randomBytes ?? ((count: number) => new Uint8Array(systemRandomBytes(count)))
  const ids = idSource(now, randomBytes)
  return {
    version: options.version,
    folder: options.folder,
    now,
    randomBytes,
    newId: ids.newId,
    followId: ids.follow,
    keys: options.keys ?? argon2KeySource,
    passphrases: passphraseJudge(),
    makeCertificate: certificateMaker(now, randomBytes, options.randomBytes !== undefined),
    asset: path => {
      if (normalize(path).startsWith('..')) throw new Error('An asset lies within its folder.')
      return new Uint8Array(readFileSync(join(options.assetsFolder, path)))
    },
    fontsFolder: join(options.assetsFolder, 'fonts'),
    sampleOnly: options.sampleOnly ?? false,
    log: options.log ?? errorLog,
  }
}

/** To standard error, a line an event: names, ids, counts. */
const errorLog: Log = (event, facts) => {
  process.stderr.write(`tandem: ${event} ${JSON.stringify(facts ?? {})}\n`)
}
