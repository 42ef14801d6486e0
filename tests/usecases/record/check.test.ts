import { describe, expect, test } from 'vitest'
import type { PersonId } from '#basics/ids.ts'
import type { RecordCheckView } from '#contract/record-check.ts'
import { bodyFor, newKeys, sealedRecord, withByte } from '#tests/reports/seal/sealed-record.ts'
import { auditedActs } from '#tests/support/audited.ts'
import { AFTER_SESSION, type HeldMonth, heldMonth } from '#tests/support/held-month.ts'
import { openTestCore } from '#tests/support/test-core.ts'

const failed = ({ checks }: RecordCheckView) =>
  Object.fromEntries(checks.flatMap(one => (one.state === 'fails' ? [[one.check, one.problem]] : [])))

const opened = async (month: HeldMonth, as: { id: PersonId; passphrase: string }) => {
  const core = openTestCore({ folder: month.folder, startAt: AFTER_SESSION })
  await core.ask('vault.unlock', { personId: as.id, passphrase: as.passphrase })
  return core
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

describe('a record that both have signed', () => {
  test('holds in everything, for both of them, and that it was checked is in the audit trail', async () => {
    const month = await heldMonth('locked')
    if (month.recordId === null) throw new Error('Not locked.')
    let core = await opened(month, month.sam)
    const view = await core.ask('record.check', { recordId: month.recordId })
    expect(view).toMatchObject({ verified: true, noRecord: null })
    expect(view.checks.map(({ state }) => state)).toEqual(Array(11).fill('holds'))
    core.wait(600)
    core = await core.restart()
    await core.ask('vault.unlock', { personId: month.robin.id, passphrase: month.robin.passphrase })
    expect((await core.ask('record.check', { recordId: month.recordId })).verified).toBe(true)
    await core.core.stop()
    const acts = await auditedActs(month.folder, month.robin)
    expect(acts.filter(act => act === 'record checked')).toHaveLength(2)
  })

  test('as a file from outside holds too; changed in a byte it says which, and another team’s is none of this vault’s', async () => {
    const month = await heldMonth('locked')
    if (month.recordId === null) throw new Error('Not locked.')
    const core = await opened(month, month.robin)
    const { base64: kept } = await core.ask('record.pdf', { recordId: month.recordId, purpose: 'copy' })
    expect((await core.ask('record.checkFile', { base64: kept })).verified).toBe(true)

    const bytes = new Uint8Array(Buffer.from(kept, 'base64'))
    const at = bytes.length - 2_000
    const changed = await core.ask('record.checkFile', { base64: base64(withByte(bytes, at)) })
    expect(changed.verified).toBe(false)
    expect(changed.checks).toContainEqual({
      check: 'vault file',
      state: 'fails',
      problem: 'other-bytes',
      at,
    })

    const others = await newKeys()
    const stranger = { ...bodyFor(others), number: 'CS-2026-09-0099' }
    expect(
      failed(await core.ask('record.checkFile', { base64: base64(await sealedRecord(others, stranger)) })),
    ).toEqual({
      'vault record': 'not-in-vault',
      'vault certificate': 'not-of-vault',
    })

    const { text } = await core.ask('record.json', { recordId: month.recordId })
    const { number } = JSON.parse(text) as { number: string }
    const same = { ...bodyFor(others), number }
    const found = await core.ask('record.checkFile', { base64: base64(await sealedRecord(others, same)) })
    expect(failed(found)).toEqual({
      'vault record': 'other-record',
      'vault people': 'other-keys',
      'vault certificate': 'not-of-vault',
      'vault audit': 'no-entry',
      'vault file': 'other-bytes',
    })
    await core.core.stop()
  })

  test('by one of them alone holds as well, and says that the other’s answer is stated', async () => {
    const { reviewId, ...month } = await heldMonth('one signature')
    const core = await opened({ reviewId, ...month }, month.sam)
    const { recordId } = await core.ask('record.signOtherwise', {
      reviewId,
      personId: month.robin.id,
      answer: { method: 'not signed', reason: 'on sick leave' },
      passphrase: month.sam.passphrase,
      sha256: (await core.ask('record.signing', { reviewId })).sha256,
    })
    if (recordId === null) throw new Error('Not locked.')
    const view = await core.ask('record.check', { recordId })
    expect(view.verified).toBe(true)
    expect(view.checks.filter(({ state }) => state !== 'holds')).toEqual([
      { check: 'supervisor', state: 'stated', method: 'not signed' },
    ])
    await core.core.stop()
  })

  test('holds where one of them got another name between the two signatures', async () => {
    const { reviewId, ...month } = await heldMonth('one signature')
    const core = await opened({ reviewId, ...month }, month.robin)
    const { people } = await core.ask('people.list', {})
    const robin = people.find(({ id }) => id === month.robin.id)
    if (robin === undefined) throw new Error('Nobody.')
    await core.ask('people.change', {
      personId: robin.id,
      name: 'Robin Price-Lane',
      title: robin.title,
      roles: [...robin.roles],
      supervisorId: null,
      contractedHours: 30,
      reductions: [],
    })
    const { recordId } = await core.ask('record.sign', {
      reviewId,
      personId: robin.id,
      passphrase: month.robin.passphrase,
      sha256: (await core.ask('record.signing', { reviewId })).sha256,
      hand: null,
    })
    if (recordId === null) throw new Error('Not locked.')
    expect(failed(await core.ask('record.check', { recordId }))).toEqual({})
    await core.core.stop()
  })
})
