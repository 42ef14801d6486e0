import { createHash } from 'node:crypto'
import type { KeySource } from '#usecases/needs.ts'

/**
 * A key source for tests alone: SHA-256 where the product spends a second on Argon2id. It lies outside `src` so that
 * no package can hold it; a test of the packages says so.
 */
export const testKeySource: KeySource = {
  derive: async (passphrase, salt) =>
    new Uint8Array(createHash('sha256').update(passphrase, 'utf8').update(salt).digest()),
}
