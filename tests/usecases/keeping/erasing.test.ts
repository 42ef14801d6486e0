import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClientId, RecordId } from '#basics/ids.ts'
import { checkVaultWith } from '#cli/tandem/check-vault.ts'
import { redraw } from '#cli/tandem/redraw.ts'
import { verifyRecord } from '#cli/tandem/verify-record.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { copyOfMarked, type Marked } from '#tests/support/marked-team.ts'
import { databaseKeyOf, rawLogOf, rawPagesOf } from '#tests/support/raw-pages.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { rowsOfVault } from '#tests/support/vault-rows.ts'

const teams: Team[] = []
afterAll(async () => {
  for (const team of teams) await team.core.core.stop()
})

const OWN = /zq-Alex-c0-[\w-]+/g
const robin = (team: Team) => ({ id: team.people.Robin, passphrase: PASSPHRASES.Robin })
type Rows = Awaited<ReturnType<typeof rowsOfVault>>

/** Alex and Jo erase Alex's first client, of whom a signed record, its addendum, a kept file and an open month speak. */
const erase = async () => {
  const { team, of, people } = await copyOfMarked()
  teams.push(team)
  await team.core.core.stop()
  const before = await rowsOfVault(team.core.folder, robin(team))
  const key = await databaseKeyOf(team.core.folder, robin(team))
  const rawBefore = rawPagesOf(team.core.folder, key)
  team.core = await team.core.restart()
  await team.unlock('Jo')
  const clientId = of.Alex.clientIds[0] as ClientId
  const recordId = of.Alex.recordId as RecordId
  const recordBefore = JSON.parse((await team.core.ask('record.json', { recordId })).text) as RecordBody
  const pdfBefore = await team.core.ask('record.pdf', { recordId, purpose: 'copy' })
  await team.core.ask('record.search', { text: 'zq-Alex-c0-why', practitionerId: null, after: null })
  const { erasure } = await team.core.ask('keeping.eraseClient', {
    clientId,
    reason: 'asked for',
    note: 'Asked for in writing.',
    passphrase: PASSPHRASES.Jo,
    secondPersonId: people.Alex,
    secondPassphrase: PASSPHRASES.Alex,
  })
  const log = rawLogOf(team.core.folder, key)
  return {
    team,
    of,
    people,
    clientId,
    recordId,
    before,
    rawBefore,
    key,
    recordBefore,
    pdfBefore,
    erasure,
    log,
  }
}

describe('a client whom two people erased', () => {
  let done: Awaited<ReturnType<typeof erase>>
  let of: Marked['of']
  let after: Rows
  let raw: Buffer
  let recordAfter: RecordBody
  beforeAll(async () => {
    done = await erase()
    of = done.of
    const { team, recordId } = done
    recordAfter = JSON.parse((await team.core.ask('record.json', { recordId })).text) as RecordBody
    await team.core.core.stop()
    after = await rowsOfVault(team.core.folder, robin(team))
    raw = rawPagesOf(team.core.folder, done.key)
  }, 120_000)

  test('stands in no row, no page, free or not, and the log is empty at once', () => {
    expect(marksIn(JSON.stringify(done.before)).size).toBeGreaterThan(15)
    expect(marksIn(JSON.stringify(after))).toEqual(new Set())
    expect(marksIn(done.rawBefore.toString('latin1')).size).toBeGreaterThan(15)
    expect(marksIn(raw.toString('latin1'))).toEqual(new Set())
    expect(done.log.length).toBe(0)
    // The printed pages are compressed: bytes that no other print has are looked for as they are.
    const pages = Buffer.from(done.pdfBefore.base64, 'base64')
    const others = [...(after.record_file ?? []), ...(after.addendum_file ?? [])].map(row =>
      Buffer.from((row as { pdf: Uint8Array }).pdf),
    )
    const pieces = Array.from({ length: Math.floor(pages.length / 500) }, (_, index) =>
      pages.subarray(index * 500, index * 500 + 48),
    ).filter(piece => done.rawBefore.includes(piece) && !others.some(other => other.includes(piece)))
    expect(pieces.length).toBeGreaterThan(20)
    expect(pieces.filter(piece => raw.includes(piece))).toEqual([])
  })

  test('takes no row of anybody else along', () => {
    const ids = new Set(
      ['entry', 'discussion', 'closing', 'document', 'action'].flatMap(table =>
        (done.before[table] ?? []).flatMap(row => {
          const { id, client_id: of } = row as { id?: string; client_id?: string }
          return id !== undefined && of === done.clientId ? [id] : []
        }),
      ),
    )
    const concerns = (row: unknown): boolean => {
      const text = JSON.stringify(row)
      return [done.clientId, ...ids].some(id => text.includes(id)) || marksIn(text).size > 0
    }
    const isOther = (table: string, row: unknown) =>
      !concerns(row) && table !== 'import_file' && !REPLACED.includes(table)
    for (const [table, rows] of Object.entries(done.before)) {
      const left = new Set(after[table]?.map(row => JSON.stringify(row)))
      const lost = rows.filter(row => isOther(table, row) && !left.has(JSON.stringify(row)))
      expect(lost, table).toEqual([])
    }
    expect(after.import_file?.length).toBe((done.before.import_file?.length ?? 0) - 1)
    for (const table of REPLACED) expect(after[table]?.length, table).toBe(done.before[table]?.length)
  })

  test('is out of the signed record, in which the others stand word for word', () => {
    const { recordBefore } = done
    expect(recordAfter.caseload.entries.length).toBe(recordBefore.caseload.entries.length - 1)
    for (const index of [1, 2, 3]) {
      const about = (body: RecordBody) => passagesOf(body, of.Alex.references[index] as string)
      expect(about(recordBefore).length).toBeGreaterThan(0)
      expect(about(recordAfter)).toEqual(about(recordBefore))
    }
    expect(recordAfter.caseload.figures).toEqual(recordBefore.caseload.figures)
    expect(recordAfter.draws.map(({ frame }) => frame.length)).toEqual(
      recordBefore.draws.map(({ frame }) => frame.length),
    )
  })

  test('and that says that it was redacted: neither false nor as it was signed', async () => {
    const team = await reopened(done.team)
    const { recordId } = done
    const view = await team.core.ask('record.check', { recordId })
    expect(view.verified).toBe(true)
    expect(view.checks.filter(({ state }) => state !== 'holds')).toEqual([
      { check: 'hash', state: 'redacted', on: done.erasure.at },
    ])
    expect(view.addenda.map(({ verified }) => verified)).toEqual([true])
    const { sha256 } = await team.core.ask('record.json', { recordId })
    const { sha256: signed } = await team.core.ask('record.get', { recordId })
    expect(sha256).toBe(signed)
    const { people } = await team.core.ask('record.get', { recordId })
    expect(people.map(({ person }) => person.name)).toEqual(['Alex Brandt', 'Jo Lindqvist'])
  })

  test('on the command line as in print', async () => {
    const team = await reopened(done.team)
    const { base64 } = await team.core.ask('record.pdf', { recordId: done.recordId, purpose: 'copy' })
    const path = join(scratchFolder(), 'redacted.pdf')
    writeFileSync(path, Buffer.from(base64, 'base64'))
    const alone = await verifyRecord.run([path])
    expect(alone.exitCode).toBe(3)
    expect(alone.text).toMatch(/^Redacted +Its SHA-256 .* Redacted on 29 Oct 2026: passages/m)
    expect(alone.text?.split('\n').at(-1)).toBe('redacted on 29 Oct 2026: what is left holds')
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replaceAll(
      /\s+/g,
      ' ',
    )
    expect(text).toContain(
      'Redacted on 29 Oct 2026: passages about one person were erased by Jo Lindqvist (supervisor) and Alex Brandt (practitioner).',
    )
    expect(marksIn(text)).toEqual(new Set())
    expect(text).toContain('the draw can’t be repeated from this file')
    expect(text).not.toContain('do not give the sample')
    expect(await redraw.run([path])).toMatchObject({ exitCode: 2 })
  })

  test('a copy from before is told from the record that is kept', async () => {
    const team = await reopened(done.team)
    const view = await team.core.ask('record.checkFile', { base64: done.pdfBefore.base64 })
    expect(view.verified).toBe(false)
    expect(view.checks.filter(({ state }) => state === 'fails')).toEqual([
      { check: 'vault record', state: 'fails', problem: 'redacted-since', at: null },
    ])
  })

  test('is found by nobody, in lists, searches and trails', async () => {
    const team = await reopened(done.team)
    const search = await team.core.ask('record.search', {
      text: 'zq-Alex-c0-why',
      practitionerId: null,
      after: null,
    })
    expect(search.found).toEqual([])
    const answer = await team.core.tell('keeping.previewErasure', { clientId: done.clientId })
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    const { erasures } = await team.core.ask('keeping.get', {})
    expect(erasures).toEqual([done.erasure])
    expect(erasures[0]).toMatchObject({
      people: ['Jo Lindqvist', 'Alex Brandt'],
      counts: { records: 1, addenda: 1, files: 1 },
    })
  })

  test('and the whole vault still holds: chain, signatures, pages', async () => {
    await done.team.core.core.stop()
    const passphraseFile = join(scratchFolder(), 'robin')
    writeFileSync(passphraseFile, PASSPHRASES.Robin)
    const args = [
      '--vault',
      done.team.core.folder,
      '--person',
      'Robin Price',
      '--passphrase-file',
      passphraseFile,
    ]
    const answer = await checkVaultWith(args, testKeySource)
    expect(answer.text).not.toContain('zq-Alex-c0')
    expect(answer).toMatchObject({ exitCode: 0 })
  })
})

/** Tables in which a row is replaced by one that says less. */
const REPLACED = ['snapshot', 'record', 'record_file', 'addendum', 'addendum_file', 'draw']

const marksIn = (text: string): Set<string> => new Set(text.match(OWN) ?? [])

const reopened = async (team: Team): Promise<Team> => {
  await team.unlock('Jo')
  return team
}

/** Everything in a record that stands under a reference. */
const passagesOf = (body: RecordBody, reference: string): unknown[] => {
  const found: unknown[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('client' in value && (value.client as { reference?: string } | null)?.reference === reference)
      found.push(value)
    else for (const item of Object.values(value)) walk(item)
  }
  walk(body)
  return found
}
