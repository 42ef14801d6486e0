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
  const whole = await unlockInAll()
  return [
    {
      what: 'Key from a passphrase (Argon2id 128 MiB, 3, 4)',
      ours: derive,
      note: '(promised: 300 to 1000 ms)',
    },
    { what: 'Stop, start, unlock beyond the key, small vault', ours: unlock },
    { what: 'Unlock in all, with the product’s own keys', ours: whole, note: '(promised: 300 to 1000 ms)' },
  ]
}

/** From the passphrase to who is signed in. */
const unlockInAll = async (): Promise<number> => {
  const passphrase = 'kettle orchard seven lantern'
  let core = openTestCore({ keys: argon2KeySource })
  const { personId } = await core.ask('vault.setUp', {
    service: '',
    name: 'Robin Price',
    role: 'practitioner',
    passphrase,
  })
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    core = await core.restart()
    const began = performance.now()
    await core.ask('vault.unlock', { personId, passphrase })
    times.push(performance.now() - began)
  }
  await core.core.stop()
  return times.toSorted((a, b) => a - b)[2] ?? 0
}
