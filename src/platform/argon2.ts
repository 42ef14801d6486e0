import { argon2id } from 'hash-wasm'
import type { KeySource } from '#usecases/needs.ts'

/** Argon2id by code that Node and Electron run alike (Electron's own `crypto` has none). */
export const argon2KeySource: KeySource = {
  derive: (passphrase, salt, { memoryKiB, passes, lanes }) =>
    argon2id({
      password: passphrase,
      salt,
      memorySize: memoryKiB,
      iterations: passes,
      parallelism: lanes,
      hashLength: 32,
      outputType: 'binary',
    }),
}
