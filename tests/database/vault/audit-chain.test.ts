import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Instant } from '#basics/instant.ts'
import { appendAudit, auditHead, listAuditTail } from '#database/stores/audit-store.ts'
import { migrate } from '#database/vault/migrate.ts'
import { type OpenDatabase, openDatabase } from '#database/vault/open-database.ts'
import { firstBreak } from '#domain/audit/chain.ts'

let open: OpenDatabase
beforeEach(async () => {
  open = openDatabase(join(mkdtempSync(join(tmpdir(), 'tandem-audit-')), 'tandem.db'), randomBytes(32))
  await migrate(open.db)
  for (let minute = 0; minute < 20; minute += 1) {
    const at = `2026-10-29T09:${String(minute).padStart(2, '0')}:00+00:00` as Instant
    await appendAudit(open.db, { at, personId: null, act: 'something happened', detail: { minute } })
  }
})
afterEach(() => open.close())

/** Changes a row behind the triggers' back, as somebody with the key and another program could. */
const tamper = (statement: string) => {
  open.sqlite.exec('DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete')
  open.sqlite.exec(statement)
}

describe('the audit chain', () => {
  test('holds as it was written, and its head is the last entry', async () => {
    const entries = await listAuditTail(open.db, 100)
    expect(firstBreak(entries)).toBeNull()
    expect(await auditHead(open.db)).toEqual({ sequence: 20, hash: entries.at(-1)?.hash })
  })

  test.each([
    ['a changed text', "UPDATE audit SET act = 'nothing happened' WHERE sequence = 7", 7, 'hash'],
    ['a changed detail', 'UPDATE audit SET detail_json = \'{"minute":99}\' WHERE sequence = 8', 8, 'hash'],
    ['a removed entry', 'DELETE FROM audit WHERE sequence = 9', 9, 'gap'],
    ['a time moved', "UPDATE audit SET at = '2026-10-29T08:00:00+00:00' WHERE sequence = 10", 10, 'hash'],
    [
      'a new hash over a changed text',
      "UPDATE audit SET act = 'x', hash = 'y' WHERE sequence = 11",
      11,
      'hash',
    ],
  ])('%s is found and located', async (_what, statement, sequence, problem) => {
    tamper(statement)
    expect(firstBreak(await listAuditTail(open.db, 100))).toEqual({ sequence, problem })
  })

  test('a clock set back is marked, and the sequence stays the order', async () => {
    await appendAudit(open.db, { at: '2016-10-29T09:00:00+00:00' as Instant, personId: null, act: 'later' })
    const last = (await listAuditTail(open.db, 1))[0]
    expect(last).toMatchObject({ sequence: 21, clockWentBack: true })
    expect(firstBreak(await listAuditTail(open.db, 100))).toBeNull()
  })
})
