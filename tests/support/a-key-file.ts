import { KeyId, PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Maker } from '#database/vault/before-migrating.ts'
import { KeyFile } from '#database/vault/key-file.ts'

const kdf = { name: 'argon2id', memoryKiB: 131_072, passes: 3, lanes: 4, saltHex: '0'.repeat(32) }
const sealed = { nonce: '0'.repeat(24), text: '0'.repeat(64), tag: '0'.repeat(32) }

/** A key file that reads as one and opens nothing: for tests that have the raw key. */
export const A_KEY_FILE: KeyFile = KeyFile.parse({
  format: 'tandem-keys-1',
  vaultId: 'v',
  sample: false,
  generation: 1,
  people: [
    {
      personId: PersonId.parse('01890000-0000-7000-8000-000000000001'),
      name: 'Robin Price',
      roles: ['supervisor', 'administrator'],
      disabled: false,
      kdf,
      databaseKey: sealed,
      signingKeyId: KeyId.parse('01890000-0000-7000-8000-000000000002'),
      signingKey: sealed,
    },
  ],
  recovery: { kdf, databaseKey: sealed },
})

export const A_MAKER: Maker = { madeAt: '2026-10-29T09:00:00+00:00' as Instant, madeWith: 'test' }
