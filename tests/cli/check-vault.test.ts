import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkVaultWith } from '#cli/tandem/check-vault.ts'
import { AFTER_SESSION, type HeldMonth, heldMonth } from '#tests/support/held-month.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { testKeySource } from '#tests/support/test-keys.ts'

const scratch = mkdtempSync(join(tmpdir(), 'tandem-check-vault-'))
const write = (name: string, content: string | Uint8Array) => {
  const path = join(scratch, name)
  writeFileSync(path, content)
  return path
}
const check = ({ folder, robin }: HeldMonth, more: readonly string[] = [], passphrase = robin.passphrase) =>
  checkVaultWith(
    [
      ...['--vault', folder, '--person', robin.name],
      ...['--passphrase-file', write('passphrase.txt', `${passphrase}\n`), ...more],
    ],
    testKeySource,
  )

describe('check-vault', () => {
  test('says a line for each check, with length and head of the chain; twice the same, for it writes nothing', async () => {
    const month = await heldMonth('locked')
    const first = await check(month)
    expect(first.text).toMatch(/^Holds .*\(pages: \d+\)\.$/m)
    expect(first.text).toMatch(/^Holds .*\(entries: \d+, head [0-9a-f]{64}\)\.$/m)
    expect(first.text).toMatch(/^Holds .*\(signatures: 2\)\.$/m)
    expect(first.text).toMatch(/^Holds .*\(anchors: 2, of them outside the database: 1\)\.$/m)
    expect(first.text?.split('\n')).toHaveLength(6)
    expect(first.exitCode).toBe(0)
    expect(await check(month)).toEqual(first)
  })

  test('holds the vault against a record and a backup that were kept elsewhere', async () => {
    const month = await heldMonth('locked')
    const core = openTestCore({ folder: month.folder, startAt: AFTER_SESSION })
    await core.ask('vault.unlock', { personId: month.robin.id, passphrase: month.robin.passphrase })
    const recordId = month.recordId
    if (recordId === null) throw new Error('Not locked.')
    const { base64 } = await core.ask('record.pdf', { recordId, purpose: 'copy' })
    const { text } = await core.ask('record.json', { recordId })
    const { name } = await core.ask('backup.make', { to: null })
    await core.core.stop()
    const backup = write('kept.backup', readFileSync(join(month.folder, 'backups', name)))
    const pdf = write('record.pdf', Buffer.from(base64, 'base64'))
    const json = write('record.json', text)
    const found = await check(month, ['--record', pdf, '--record', json, '--backup', backup])
    expect(found).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('of them outside the database: 4'),
    })

    const earlier = await heldMonth('one signature')
    expect(await check(earlier, ['--backup', backup])).toMatchObject({ exitCode: 2 })
    const older = await check(earlier, ['--record', pdf])
    expect(older.exitCode).toBe(1)
    expect(older.text).toMatch(
      /record\.pdf: The audit trail (ends before it|has another entry there).* Entry \d+\./,
    )
    expect(older.text).toContain('record.pdf: The vault has no such record under its number.')
  })

  test('answers with a sentence what it can’t do', async () => {
    const month = await heldMonth('locked')
    expect(await check(month, [], 'seven quiet rivers run')).toMatchObject({
      exitCode: 2,
      sentence: `This is not ${month.robin.name}’s passphrase.`,
    })
    expect(await checkVaultWith(['--vault', scratch])).toMatchObject({ exitCode: 2 })
    expect(await check(month, ['--record', write('letter.txt', 'Dear all')])).toMatchObject({ exitCode: 2 })
    expect(await check({ ...month, folder: scratch })).toMatchObject({
      exitCode: 2,
      sentence: `There is no vault in ${scratch}.`,
    })
    const core = openTestCore({ folder: month.folder, startAt: AFTER_SESSION })
    await core.ask('vault.unlock', { personId: month.robin.id, passphrase: month.robin.passphrase })
    expect((await check(month)).sentence).toContain('Close Tandem there first.')
    await core.core.stop()
    writeFileSync(join(month.folder, 'tandem.db'), Buffer.alloc(40_000, 7))
    expect(await check(month)).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('can’t be opened'),
    })
  })
})
