import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '#basics/hash.ts'
import type { DocumentId } from '#basics/ids.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { openDatabase } from '#database/vault/open-database.ts'
import { keysOf } from '#database/vault/vault.ts'
import { RecordBody } from '#domain/record/record-schema.ts'
import { type Meeting, revealed } from '#tests/support/a-session.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { agreeAll } from '#tests/support/agree-all.ts'
import { auditedActs } from '#tests/support/audited.ts'
import { bytesOfText } from '#tests/support/document-files.ts'
import { testKeySource } from '#tests/support/test-keys.ts'

type WithFile = Meeting & { readonly documentId: DocumentId; readonly marker: string }

const NAME = 'plan of June.txt'

/** A session that is through, with a text attached in which a marker stands a thousand times. */
const withFile = async (): Promise<WithFile> => {
  const meeting = await revealed({ read: [2] })
  const [documentId] = meeting.documentIds
  if (documentId === undefined) throw new Error('There is one to read.')
  const marker = `MARKER-${randomUUID()}`
  await meeting.team.core.ask('document.attachFile', {
    documentId,
    name: NAME,
    base64: Buffer.from(textWith(marker)).toString('base64'),
  })
  await meeting.team.core.ask('document.file', { documentId })
  await agreeAll(meeting)
  await meeting.team.core.ask('session.end', { reviewId: meeting.reviewId })
  return { ...meeting, documentId, marker }
}

const fail = (): never => {
  throw new Error('There is no such client.')
}

const textWith = (marker: string) => bytesOfText(`${marker}\n`.repeat(1000))

const sign = async ({ team, reviewId }: Meeting, who: 'Sam' | 'Robin') => {
  team.core.wait(60)
  const { sha256 } = await team.core.ask('record.signing', { reviewId })
  return team.core.ask('record.sign', {
    reviewId,
    personId: team.people[who],
    passphrase: PASSPHRASES[who],
    sha256,
    hand: { kind: 'typed', name: who },
  })
}

/** Every byte of the vault as it lies on the disk, and of its database as its key opens it, pages that are free too. */
const everywhere = async ({ team }: Meeting) => {
  const { folder } = team.core
  await team.core.core.stop()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no vault.')
  const keys = await keysOf({ keys: testKeySource }, keyFile.value, team.people.Robin, PASSPHRASES.Robin)
  if (keys === null) throw new Error('That is not the passphrase.')
  const onDisk = files.map(path => readFileSync(path))
  const open = openDatabase(join(folder, 'tandem.db'), keys.databaseKey)
  const plain = open.sqlite.serialize()
  const rows = open.sqlite.prepare('SELECT name, sha256, bytes, deleted_at FROM document_file').all() as {
    name: string
    sha256: string
    bytes: Buffer | null
    deleted_at: string | null
  }[]
  open.close()
  return { onDisk, plain, rows }
}

describe('a file at signing', () => {
  test('its bytes go, from every page and every file; name and hash stay, in the vault and in the record', async () => {
    const meeting = await withFile()
    const { team, reviewId, documentId, marker } = meeting
    const sha256 = sha256Hex(textWith(marker))
    await sign(meeting, 'Sam')
    expect(await team.core.ask('document.file', { documentId })).toMatchObject({ name: NAME })
    const { recordId } = await sign(meeting, 'Robin')
    if (recordId === null) throw new Error('not locked')
    expect(await team.core.tell('document.file', { documentId })).toMatchObject({
      error: { code: 'document-file-gone' },
    })
    expect((await team.core.ask('document.get', { documentId })).file).toMatchObject({
      name: NAME,
      sha256,
      deletedAt: expect.any(String),
    })
    const { documents } = await team.core.ask('review.get', { reviewId })
    expect(documents[0]?.file?.deletedAt).not.toBeNull()
    const { text } = await team.core.ask('record.json', { recordId })
    const record = RecordBody.parse(JSON.parse(text))
    expect(record.documents).toMatchObject([
      { brought: 'as a file', file: { name: NAME, sha256, sizeBytes: textWith(marker).length } },
    ])

    const { onDisk, plain, rows } = await everywhere(meeting)
    for (const bytes of [...onDisk, plain]) expect(bytes.includes(marker)).toBe(false)
    expect(rows).toEqual([{ name: NAME, sha256, bytes: null, deleted_at: expect.any(String) }])
    const robin = { id: team.people.Robin, name: 'Robin', passphrase: PASSPHRASES.Robin }
    expect(await auditedActs(team.core.folder, robin, /^(document files|record locked)/)).toEqual([
      'document files deleted',
      'record locked',
    ])
  })

  test('before the second signature they are there, and never in clear', async () => {
    const meeting = await withFile()
    await sign(meeting, 'Sam')
    const { onDisk, plain, rows } = await everywhere(meeting)
    // The control of the test above: the same search finds what is there.
    expect(plain.includes(meeting.marker)).toBe(true)
    for (const bytes of onDisk) expect(bytes.includes(meeting.marker)).toBe(false)
    expect(rows).toMatchObject([{ name: NAME, deleted_at: null }])
  })

  test('they are there when the first signature is void', async () => {
    const meeting = await withFile()
    const { team, reviewId, documentId } = meeting
    await sign(meeting, 'Sam')
    await team.core.ask('record.reopen', { reviewId, reason: 'A slip of the pen.' })
    expect(await team.core.ask('document.file', { documentId })).toMatchObject({ name: NAME })
    expect((await team.core.ask('document.get', { documentId })).file?.deletedAt).toBeNull()
  })

  test('a service that keeps them keeps them, until somebody of the two deletes one', async () => {
    const meeting = await withFile()
    const { team, reviewId, documentId, marker } = meeting
    const { vault } = await team.core.ask('settings.get', {})
    await team.core.ask('settings.setVault', { ...vault, keepDocumentFiles: true })
    await sign(meeting, 'Sam')
    await sign(meeting, 'Robin')
    expect(await team.core.ask('document.file', { documentId })).toMatchObject({
      base64: Buffer.from(textWith(marker)).toString('base64'),
    })
    expect(
      await team.core.tell('document.attachFile', { documentId, name: NAME, base64: btoa('other') }),
    ).toMatchObject({ ok: false })
    const brought = async () =>
      (await team.core.ask('caseload.client', { clientId: meeting.clientIds[2] ?? fail() })).documents[0]
    expect(await brought()).toMatchObject({ mayDelete: true, file: { name: NAME, deletedAt: null } })
    await team.core.ask('document.takeFileOff', { documentId })
    expect(await brought()).toMatchObject({ mayDelete: false, file: { deletedAt: expect.any(String) } })
    const { documents } = await team.core.ask('review.get', { reviewId })
    expect(documents[0]?.file).toMatchObject({ name: NAME, deletedAt: expect.any(String) })
    expect(await team.core.tell('document.takeFileOff', { documentId })).toMatchObject({
      error: { code: 'document-file-gone' },
    })
    const { onDisk, plain } = await everywhere(meeting)
    for (const bytes of [...onDisk, plain]) expect(bytes.includes(marker)).toBe(false)
  })

  test('one that is taken off by hand is gone at once, from the log too', async () => {
    const meeting = await withFile()
    const { team, documentId, marker } = meeting
    await team.core.ask('document.takeFileOff', { documentId })
    expect(statSync(join(team.core.folder, 'tandem.db-wal')).size).toBe(0)
    const { plain, rows } = await everywhere(meeting)
    expect(plain.includes(marker)).toBe(false)
    expect(rows).toEqual([])
  })
})

test('settings of an older vault leave nothing kept', async () => {
  const { VaultSettings } = await import('#contract/settings.ts')
  expect(VaultSettings.parse({ idleMinutes: 5, idleMinutesInSession: 30, fullNames: true })).toEqual({
    idleMinutes: 5,
    idleMinutesInSession: 30,
    fullNames: true,
    keepDocumentFiles: false,
  })
})
