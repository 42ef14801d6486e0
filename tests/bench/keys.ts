import { KDF_COST } from '#database/vault/key-source.ts'
import { argon2KeySource } from '#platform/argon2.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { type Line, medianOf } from './measure.ts'

/** What a passphrase costs, and what an unlock takes beyond it. */
export const benchKeys = async (): Promise<Line[]> => {
  const salt = new Uint8Array(16)
  const derive = await medianOf(
    5,
    () => argon2KeySource.derive('kettle orchard seven lantern', salt, KDF_COST),
    1,
  )
  let core = openTestCore()
  const { personId } = await core.ask('vault.setUp', {
    service: '',
    name: 'Robin Price',
    role: 'practitioner',
    passphrase: 'kettle orchard seven lantern',
  })
  const unlock = await medianOf(5, async () => {
    core = await core.restart()
    await core.ask('vault.unlock', { personId, passphrase: 'kettle orchard seven lantern' })
  })
  await core.core.stop()
  return [
    {
      what: 'Key from a passphrase (Argon2id 128 MiB, 3, 4)',
      ours: derive,
      note: '(promised: 300 to 1000 ms)',
    },
    { what: 'Stop, start, unlock beyond the key, small vault', ours: unlock },
  ]
}
