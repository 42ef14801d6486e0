import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inVault } from '#cli/tandem/in-vault.ts'
import { verifyRecord } from '#cli/tandem/verify-record.ts'
import { recordHash } from '#domain/record/record-schema.ts'
import { addendumFor, sealedAddendum } from '#tests/reports/addendum/sealed-addendum.ts'
import { bodyFor, newKeys, sealedRecord, withByte } from '#tests/reports/seal/sealed-record.ts'
import { heldMonth } from '#tests/support/held-month.ts'
import { testKeySource } from '#tests/support/test-keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-verify-'))
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
let genuine: Uint8Array
beforeAll(async () => {
  genuine = await sealedRecord(await newKeys())
}, 60_000)

describe('verify-record', () => {
  test('says a line for each check and ends with ‘verified’, without any vault', async () => {
    const { exitCode, text } = await verifyRecord.run([write('record.pdf', genuine)])
    expect(exitCode).toBe(0)
    const lines = text?.split('\n') ?? []
    expect(lines.filter(line => line.startsWith('Holds'))).toHaveLength(6)
    expect(lines.filter(line => line.startsWith('Not checked'))).toHaveLength(5)
    expect(lines.at(-1)).toBe('verified')
  })

  test('says what is wrong and where, with exit 1', async () => {
    const { exitCode, text } = await verifyRecord.run([write('changed.pdf', withByte(genuine, 5_000))])
    expect(exitCode).toBe(1)
    expect(text).toMatch(/^Does not hold {2}The file’s own signature .*Some byte of the file was changed/m)
    expect(text).toMatch(/\nnot verified: [1-9] of 11 checks do not hold$/)
    const cut = await verifyRecord.run([write('cut.pdf', genuine.subarray(0, 90_000))])
    expect(cut.exitCode).toBe(1)
  })

  test('answers what is no record with a sentence', async () => {
    for (const [content, words] of [
      ['', 'empty'],
      ['Dear all', 'no PDF'],
      ['%PDF-1.7\n%%EOF\n', 'holds no signed record'],
    ] as const) {
      const { exitCode, text } = await verifyRecord.run([write('other.pdf', content)])
      expect([exitCode, text]).toEqual([1, expect.stringContaining(words)])
    }
    expect(await verifyRecord.run([])).toMatchObject({ exitCode: 2 })
    expect(await verifyRecord.run([join(folder, 'absent.pdf')])).toMatchObject({ exitCode: 2 })
    expect(await verifyRecord.run(['--what'])).toMatchObject({ exitCode: 2 })
    expect(await verifyRecord.run(['x.pdf', '--vault', folder])).toMatchObject({
      exitCode: 2,
      sentence: expect.stringContaining('all three'),
    })
  })

  test('runs as a command of its own', () => {
    const top = new URL('../..', import.meta.url).pathname
    const path = write('command.pdf', genuine)
    const out = execFileSync(process.execPath, ['src/cli/tandem.ts', 'verify-record', path], { cwd: top })
    expect(out.toString().trimEnd().split('\n').at(-1)).toBe('verified')
  })
})

describe('of an addendum', () => {
  test('says a line for each check, and holds it against its record where that is given', async () => {
    const keys = await newKeys()
    const record = bodyFor(keys)
    const body = addendumFor(keys)
    const bound = { ...body, record: { ...body.record, sha256: recordHash(record) } }
    const addendum = write('addendum.pdf', await sealedAddendum(keys, bound))
    const own = write('own-record.pdf', await sealedRecord(keys, record, { short: true }))
    const alone = await verifyRecord.run([addendum])
    const lines = alone.text?.split('\n') ?? []
    expect([alone.exitCode, lines.at(-1)]).toEqual([0, 'verified'])
    expect(lines.filter(line => line.startsWith('Holds'))).toHaveLength(5)
    expect(lines.filter(line => line.startsWith('Not checked'))).toHaveLength(7)
    const beside = await verifyRecord.run([addendum, '--record', own])
    expect(beside.text).toMatch(/^Holds {10}It belongs to the record that was given with it\.$/m)
    const other = await verifyRecord.run([addendum, '--record', write('other-record.pdf', genuine)])
    expect(other).toMatchObject({ exitCode: 1, text: expect.stringContaining('bound to another record') })
    const changed = write('changed-addendum.pdf', withByte(await sealedAddendum(keys, bound), 9_000))
    expect((await verifyRecord.run([changed])).text).toMatch(
      /\nnot verified: [1-9] of 12 checks do not hold$/,
    )
    expect(await verifyRecord.run([own, '--record', own])).toMatchObject({
      exitCode: 2,
      sentence: expect.stringContaining('no addendum'),
    })
    expect(await verifyRecord.run([addendum, '--record', join(folder, 'absent.pdf')])).toMatchObject({
      exitCode: 2,
    })
  })
})

describe('with the vault', () => {
  test('the record’s own vault knows it in everything; a wrong person or passphrase is answered with a sentence', async () => {
    const month = await heldMonth('locked')
    const access = { folder: month.folder, person: month.robin.name, passphrase: month.robin.passphrase }
    const recordId = month.recordId
    if (recordId === null) throw new Error('Not locked.')
    const found = await inVault({ ...access, keys: testKeySource }, async ask => {
      const { base64 } = await ask('record.pdf', { recordId, purpose: 'copy' })
      return ask('record.checkFile', { base64 })
    })
    expect(found).toMatchObject({ ok: true, value: { verified: true } })
    const foreign = await inVault({ ...access, keys: testKeySource }, ask =>
      ask('record.checkFile', { base64: Buffer.from(genuine).toString('base64') }),
    )
    expect(foreign).toMatchObject({ ok: true, value: { verified: false } })
    const refused = async (more: object) => {
      const result = await inVault({ ...access, keys: testKeySource, ...more }, async () => 'in')
      return result.ok ? 'in' : result.error
    }
    expect(await refused({ person: 'Nobody' })).toContain(month.sam.name)
    expect(await refused({ passphrase: 'not that one at all' })).toContain('passphrase')
    expect(await refused({ folder: join(folder, 'none') })).toContain('no vault')
  })
})
