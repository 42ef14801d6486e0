import fs, { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'
import type { PersonId } from '#basics/ids.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { type Order, openOrders } from '../disk/orders.ts'
import { CLOCK } from '../work/clock.ts'

/** What changes the key file, each as its use case does it. */
export type KeyChangeName = 'changed passphrase' | 'reset passphrase' | 'new recovery code'

export type KeysOnDisk = {
  readonly folder: string
  readonly root: string
  readonly what: KeyChangeName
  readonly sam: PersonId
  readonly robin: PersonId
  readonly code: string
  readonly control?: 'written in place' | undefined
  /** Ends the process at that operation of the change, counted from its beginning. */
  readonly order?: { readonly file: string; readonly order: Order } | undefined
}

export const NEW_PASSPHRASE = 'amber valley nine lanterns'

/**
 * A process of its own on a watched disk changes a key file. What it says goes into the file `acks`, which lies in the same
 * log: 'begin' before the change, a new code before it is used, 'done' once it was answered.
 */
const main = async (input: KeysOnDisk): Promise<void> => {
  const { folder, root, what, sam, robin, code, control, order } = input
  if (control !== undefined) writeInPlace()
  const say = (line: string): void => appendFileSync(join(root, 'acks'), `${line}\n`)
  const core = openTestCore({ folder, startAt: CLOCK })
  const begin = (): void => {
    say('begin')
    if (order !== undefined) openOrders(order.file).give(order.order)
  }
  if (what === 'changed passphrase') {
    await core.ask('vault.unlock', { personId: sam, passphrase: PASSPHRASES.Sam })
    begin()
    await core.ask('people.changePassphrase', {
      oldPassphrase: PASSPHRASES.Sam,
      newPassphrase: NEW_PASSPHRASE,
    })
  } else if (what === 'reset passphrase') {
    begin()
    await core.ask('vault.resetPassphrase', {
      personId: sam,
      recoveryCode: code,
      newPassphrase: NEW_PASSPHRASE,
    })
  } else {
    await core.ask('vault.unlock', { personId: robin, passphrase: PASSPHRASES.Robin })
    const made = await core.ask('vault.makeRecoveryCode', { passphrase: PASSPHRASES.Robin })
    say(`code ${made.recoveryCode}`)
    begin()
    await core.ask('vault.useRecoveryCode', {})
  }
  say('done')
  await core.core.stop()
}

/** Without its two protections: the key file is written where it lies, and no generation before it is kept. */
const writeInPlace = (): void => {
  const { renameSync } = fs
  fs.renameSync = (from, to) => {
    if (!basename(String(to)).startsWith('keys.')) return renameSync(from, to)
    if (String(to).endsWith('.previous.json')) fs.rmSync(to, { force: true })
    else {
      const handle = fs.openSync(to, 'w')
      fs.writeSync(handle, fs.readFileSync(from))
      fs.closeSync(handle)
    }
    fs.unlinkSync(from)
  }
  syncBuiltinESMExports()
}

if (process.argv[1] === import.meta.filename) await main(JSON.parse(process.argv[2] ?? '') as KeysOnDisk)
