/** Cost of turning a passphrase into a key by Argon2id. */
export type KdfCost = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number }

/** What new wraps are made with: 0.7 to 0.8 s on the reference machine. */
export const KDF_COST: KdfCost = { memoryKiB: 128 * 1024, passes: 3, lanes: 4 }

/** A key file that asks for less guesses too easily; one that asks for more would only hang the machine. */
export const KDF_LEAST: KdfCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 }
export const KDF_MOST: KdfCost = { memoryKiB: 1024 * 1024, passes: 20, lanes: 16 }

/** Turns a passphrase into 32 bytes. The machine fulfils it with Argon2id. */
export type KeySource = {
  readonly derive: (passphrase: string, salt: Uint8Array, cost: KdfCost) => Promise<Uint8Array>
}

export const isAcceptableCost = ({ memoryKiB, passes, lanes }: KdfCost): boolean =>
  memoryKiB >= KDF_LEAST.memoryKiB &&
  passes >= KDF_LEAST.passes &&
  lanes >= KDF_LEAST.lanes &&
  memoryKiB <= KDF_MOST.memoryKiB &&
  passes <= KDF_MOST.passes &&
  lanes <= KDF_MOST.lanes
