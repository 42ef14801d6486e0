import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KEY_FILE, KeyFile } from '#database/vault/key-file.ts'
import { isAcceptableCost, KDF_COST, type KdfCost } from '#database/vault/key-source.ts'
import { argon2KeySource } from '#platform/argon2.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import type { Promised } from '../promise.ts'

/** What an unlock may take on the reference machine, in milliseconds: less is guessed too fast, more is waited for. */
const [LEAST, MOST] = [300, 1000]

/** What the key alone takes there at most, as it was measured when the cost was chosen. */
const KEY_ON_REFERENCE = 800

const PASSPHRASE = 'kettle orchard seven lantern'

/** A stolen file resists guessing: by what stands in it, and by what one try costs. */
export const guessing: Promised = {
  number: 11,
  name: 'guessing',
  promise: 'A stolen file resists guessing',
  full: 9,
  alone: true,
  show: async count => {
    const { kdfs, unlock, key } = await unlockTimes(count)
    // This machine may be slower or busy: both are measured in turn, and what the key takes is known of the reference machine.
    const onReference = (KEY_ON_REFERENCE * unlock) / key
    const wrong = kdfs.flatMap(({ memoryKiB, passes, lanes }, index) =>
      memoryKiB === KDF_COST.memoryKiB && passes === KDF_COST.passes && lanes === KDF_COST.lanes
        ? []
        : [`wrap ${index} costs ${memoryKiB} KiB, ${passes}, ${lanes}`],
    )
    if (onReference < LEAST || onReference > MOST)
      wrong.push(`an unlock would take ${onReference.toFixed(0)} ms on the reference machine`)
    const weakened = { memoryKiB: 8 * 1024, passes: 1, lanes: 1 }
    const cheap = await tryOf(weakened)
    return {
      figure: `${kdfs.length} wraps read back, each of ${KDF_COST.memoryKiB / 1024} MiB, ${KDF_COST.passes} passes, ${KDF_COST.lanes} lanes; an unlock takes ${unlock.toFixed(0)} ms of the processor’s time here, ${(unlock / key).toFixed(2)} times its key alone (medians of ${count}, in turn), so at most ${onReference.toFixed(0)} ms where that takes ${KEY_ON_REFERENCE} (${LEAST} to ${MOST} promised)`,
      wrong,
      control: `weakened to 8 MiB, 1, 1 a try would take ${cheap.toFixed(0)} ms; such a file is ${isAcceptableCost(weakened) ? 'taken' : 'refused'}`,
      controlFailed: (KEY_ON_REFERENCE * cheap) / key < LEAST && !isAcceptableCost(weakened),
    }
  },
}

/** From the passphrase to who is signed in, with the product's own keys. */
const unlockTimes = async (count: number) => {
  let core = openTestCore({ keys: argon2KeySource })
  const { personId } = await core.ask('vault.setUp', {
    service: '',
    name: 'Robin Price',
    role: 'supervisor',
    passphrase: PASSPHRASE,
  })
  const file = KeyFile.parse(JSON.parse(readFileSync(join(core.folder, KEY_FILE), 'utf8')))
  const times: number[] = []
  const keys: number[] = []
  for (let round = 0; round < count; round += 1) {
    core = await core.restart()
    const began = process.cpuUsage()
    await core.ask('vault.unlock', { personId, passphrase: PASSPHRASE })
    times.push(millisecondsSince(began))
    keys.push(await tryOf(KDF_COST))
  }
  await core.core.stop()
  return {
    kdfs: [...file.people.map(({ kdf }) => kdf), file.recovery.kdf],
    unlock: medianOf(times),
    key: medianOf(keys),
  }
}

const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const tryOf = async (cost: KdfCost): Promise<number> => {
  const began = process.cpuUsage()
  await argon2KeySource.derive(PASSPHRASE, new Uint8Array(16), cost)
  return millisecondsSince(began)
}

const millisecondsSince = (began: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}
