import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClientId, ErasureId } from '#basics/ids.ts'
import { throughTheDoor } from '#database/stores/erasing/door.ts'
import { eraseClientRows, readToErase } from '#database/stores/erasing/erase-client.ts'
import { DATABASE_FILE, type OpenDatabase, openDatabase } from '#database/vault/open-database.ts'
import { eraserOf } from '#domain/record/erased-person.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { copyOfMarked } from '#tests/support/marked-team.ts'
import { databaseKeyOf, rawLogOf, rawPagesOf } from '#tests/support/raw-pages.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

let folder: string
let key: Uint8Array
let clientId: ClientId
const stop: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const one of stop) await one()
})
beforeAll(async () => {
  const { team, of, people } = await copyOfMarked()
  await team.core.core.stop()
  folder = team.core.folder
  key = await databaseKeyOf(folder, { id: people.Robin, passphrase: PASSPHRASES.Robin })
  clientId = of.Alex.clientIds[0] as ClientId
}, 120_000)

/** Typed this month, in no signed record. */
const MARKS = /zq-Alex-c0-(own-note|changed|draft|why)-2026-10/g
const marksIn = (pages: Buffer): number => new Set(pages.toString('latin1').match(MARKS)).size

const copied = (): { readonly folder: string; readonly open: OpenDatabase } => {
  const copy = scratchFolder()
  cpSync(join(folder, DATABASE_FILE), join(copy, DATABASE_FILE))
  return { folder: copy, open: openDatabase(join(copy, DATABASE_FILE), key) }
}

const erase = ({ db }: OpenDatabase) =>
  db.transaction().execute(async trx => {
    const eraser = eraserOf((await readToErase(trx, clientId)) ?? expect.fail('no client'))
    const id = ErasureId.parse('01a0e769-1a20-7000-8000-0336867a0b48')
    return throughTheDoor(trx, id, () => eraseClientRows(trx, clientId, eraser, []))
  })

test('erased rows leave nothing in the pages, by what is set when a vault is opened', async () => {
  const { folder: copy, open } = copied()
  expect((await erase(open)).rows).toBeGreaterThan(10)
  open.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  open.close()
  expect(marksIn(rawPagesOf(folder, key))).toBe(4)
  expect(marksIn(rawPagesOf(copy, key))).toBe(0)
})

test('the control: without secure_delete some of it is still there', async () => {
  const { folder: copy, open } = copied()
  open.sqlite.pragma('secure_delete = OFF')
  await erase(open)
  open.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  open.close()
  expect(marksIn(rawPagesOf(copy, key))).toBeGreaterThan(0)
})

test('the control: without a checkpoint the database has all of it, and before one the log has what was typed', async () => {
  const { folder: copy, open } = copied()
  await open.db
    .updateTable('discussion')
    .set({ reason: 'zq-Alex-c0-why-2026-10' })
    .where('client_id', '=', clientId)
    .execute()
  await erase(open)
  expect(marksIn(rawPagesOf(copy, key))).toBe(4)
  expect(marksIn(rawLogOf(copy, key))).toBeGreaterThan(0)
  open.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  expect(marksIn(rawPagesOf(copy, key))).toBe(0)
  expect(rawLogOf(copy, key).length).toBe(0)
  open.close()
})

test('an erasure that fails half way has not begun', async () => {
  const { folder: copy, open } = copied()
  const failing = open.db.transaction().execute(async trx => {
    const eraser = eraserOf((await readToErase(trx, clientId)) ?? expect.fail('no client'))
    await throughTheDoor(trx, ErasureId.parse('01a0e769-1a20-7000-8000-0336867a0b48'), async () => {
      await eraseClientRows(trx, clientId, eraser, [])
      throw new Error('The disk is full.')
    })
  })
  await expect(failing).rejects.toThrow('The disk is full.')
  open.close()
  expect(marksIn(rawPagesOf(copy, key))).toBe(4)
})
