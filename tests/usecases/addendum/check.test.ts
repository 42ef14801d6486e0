import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RecordCheckView } from '#contract/record-check.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { unlockVault } from '#database/vault/vault.ts'
import { addendumFor, sealedAddendum } from '#tests/reports/addendum/sealed-addendum.ts'
import { newKeys, withByte } from '#tests/reports/seal/sealed-record.ts'
import { A_CORRECTION, AN_ADDITION, aLockedRecord, type LockedRecord } from '#tests/support/an-addendum.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { testKeySource } from '#tests/support/test-keys.ts'

let world: LockedRecord
let kept: Uint8Array
let number: string
beforeEach(async () => {
  world = await aLockedRecord()
  await world.as(world.robin)
  const row = await world.write(world.robin, A_CORRECTION)
  number = row.number
  const { base64 } = await world.core.ask('addendum.pdf', { addendumId: row.id, purpose: 'copy' })
  kept = new Uint8Array(Buffer.from(base64, 'base64'))
})
afterEach(() => world.core.core.stop())

const check = (bytes: Uint8Array) =>
  world.core.ask('record.checkFile', { base64: Buffer.from(bytes).toString('base64') })

/** As somebody would who has the key and goes round Tandem. */
const changeVault = async ({ folder, robin }: LockedRecord, statements: readonly string[]) => {
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no vault.')
  const needs = { keys: testKeySource, randomBytes: (count: number) => new Uint8Array(randomBytes(count)) }
  const open = await unlockVault(folder, needs, keyFile.value, robin.id, robin.passphrase)
  if (!open.ok) throw new Error(open.error)
  for (const statement of statements) await sql.raw(statement).execute(open.value.db)
  open.value.close()
}

const failed = ({ addendum }: RecordCheckView) =>
  Object.fromEntries(
    (addendum?.checks ?? []).flatMap(one => (one.state === 'fails' ? [[one.check, one.problem]] : [])),
  )

describe('an addendum as a file', () => {
  test('holds in everything against its vault, but for a record that nobody gave', async () => {
    const view = await check(kept)
    expect(view).toMatchObject({
      verified: true,
      noRecord: null,
      checks: [],
      addendum: { number, verified: true },
    })
    expect(view.addendum?.checks.filter(({ state }) => state !== 'holds')).toEqual([
      { check: 'record', state: 'not checked' },
    ])
  })

  test('changed in a byte says which; one of another team is none of this vault’s, whatever its number', async () => {
    const at = kept.length - 1500
    const changed = await check(withByte(kept, at))
    expect(changed.verified).toBe(false)
    expect(changed.addendum?.checks).toContainEqual({
      check: 'vault file',
      state: 'fails',
      problem: 'other-bytes',
      at,
    })

    const others = await newKeys()
    const stranger = addendumFor(others)
    const record = { ...stranger.record, number: number.replace('/A1', '') }
    expect(failed(await check(await sealedAddendum(others, { ...stranger, number, record })))).toEqual({
      'vault addendum': 'other-addendum',
      'vault record': 'record-hash-differs',
      'vault author': 'other-keys',
      'vault certificate': 'not-of-vault',
      'vault audit': 'no-entry',
      'vault file': 'other-bytes',
    })
    const unknown = { ...stranger.record, number: 'CS-2026-10-0099' }
    expect(
      failed(
        await check(
          await sealedAddendum(others, { ...stranger, number: 'CS-2026-10-0099/A1', record: unknown }),
        ),
      ),
    ).toEqual({ 'vault addendum': 'not-in-vault', 'vault certificate': 'not-of-vault' })
  })
})

describe('a record’s own check', () => {
  test('takes its addenda along, a line each, and says of one that is gone that it was signed', async () => {
    const { recordId, robin } = world
    await world.write(robin, AN_ADDITION)
    const view = await world.core.ask('record.check', { recordId })
    expect(view).toMatchObject({
      verified: true,
      addendum: null,
      addenda: [{ number, verified: true }, { verified: true }],
    })
    const { base64 } = await world.core.ask('record.pdf', { recordId, purpose: 'copy' })
    expect((await world.core.ask('record.checkFile', { base64 })).addenda).toEqual(view.addenda)

    await world.core.core.stop()
    await changeVault(world, [
      'DROP TRIGGER addendum_no_delete',
      'DROP TRIGGER addendum_file_no_delete',
      'DROP TRIGGER addendum_file_no_update',
      'DELETE FROM addendum_file WHERE addendum_id = (SELECT id FROM addendum WHERE number = 1)',
      'DELETE FROM addendum WHERE number = 1',
      "UPDATE addendum_file SET pdf = x'255044462d312e37'",
    ])
    world.core = openTestCore({ folder: world.folder, startAt: '2026-10-30T09:00:00Z' })
    await world.as(robin)
    expect(await world.core.ask('record.check', { recordId })).toMatchObject({
      verified: false,
      addenda: [
        { number: number.replace('/A1', '/A2'), verified: false, checks: [{ problem: 'text-missing' }] },
        { number, verified: false, checks: [{ check: 'vault addendum', problem: 'not-in-vault' }] },
      ],
    })
  })
})
