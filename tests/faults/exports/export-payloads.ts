import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { CLIENT_TABLES } from '#database/stores/handing-over/client-tables.ts'
import type { Db } from '#database/tables/db.ts'
import { asCsv } from '#renderer/features/import/preview/list-file.ts'
import { aCaseload, type Caseload, withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam, type Name, PASSPHRASES, type Team } from '#tests/support/a-team.ts'

export type ExportedFile = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Whether each payload has to be found in it. */
  readonly holdsAll: boolean
}

/**
 * Every file of cells that the product writes, from a vault in which each payload stands in every text about a client, in a
 * person's name, and in a file with rows that are refused: the caseload with names as CSV and XLSX, the audit trail, what is saved
 * of a damaged vault, and the list of refused rows.
 */
export const exportPayloads = async (payloads: readonly string[]): Promise<ExportedFile[]> => {
  const team = await aTeam({ log: () => undefined })
  try {
    const caseload = await hostileCaseload(team, payloads)
    const files = [
      ...(await caseloadFiles(team)),
      ...(await trailFiles(team, payloads)),
      ...(await savedFiles(team, caseload)),
    ]
    const rows = payloads.map((payload, index) => [
      String(index + 2),
      payload,
      payload,
      `${payload} is no date.`,
    ])
    const list = new TextEncoder().encode(asCsv([['Row', '=Column', 'Value', 'What'], ...rows]))
    return [...files, { name: 'refused-rows.csv', bytes: list, holdsAll: true }]
  } finally {
    await team.core.core.stop()
    rmSync(team.core.folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Each client has one of the payloads; what changed is in the audit trail. */
const hostileCaseload = async (team: Team, payloads: readonly string[]): Promise<Caseload> => {
  const all = payloads.map((_, index) => index)
  const caseload = await aCaseload(team, {
    clients: payloads.length,
    discuss: all,
    read: all,
    close: all.map(index => ({ index })),
  })
  await unlock(team, 'Sam')
  for (const clientId of caseload.clientIds)
    await team.core.ask('caseload.changeClient', { clientId, facts: { service: 'North' } })
  await withDatabase(team, async db => {
    const triggers = await sql<{
      name: string
    }>`SELECT name FROM sqlite_schema WHERE type = 'trigger'`.execute(db)
    for (const { name } of triggers.rows) await sql`DROP TRIGGER ${sql.id(name)}`.execute(db)
    for (const [index, clientId] of caseload.clientIds.entries())
      await makeHostile(db, clientId, payloads[index] ?? '', index)
  })
  return caseload
}

/** Whatever people type about a client, by the table that says which columns these are. */
const makeHostile = async (db: Db, clientId: string, payload: string, index: number): Promise<void> => {
  for (const [table, { through, columns }] of Object.entries(CLIENT_TABLES)) {
    if (through !== undefined) continue
    for (const [column, kind] of Object.entries(columns))
      if (kind === 'words')
        await sql`UPDATE ${sql.id(table)} SET ${sql.id(column)} = ${payload} WHERE client_id = ${clientId}`.execute(
          db,
        )
  }
  const facts = Object.fromEntries(FACTS.map(field => [field, payload]))
  await sql`UPDATE client_change SET values_json = ${JSON.stringify(facts)} WHERE client_id = ${clientId}`.execute(
    db,
  )
  const values = JSON.stringify({ status: payload, comment: payload, whatChanged: payload })
  await sql`UPDATE entry_change SET values_json = json_patch(values_json, ${values})
    WHERE entry_id IN (SELECT id FROM entry WHERE client_id = ${clientId})`.execute(db)
  await sql`UPDATE client SET reference = ${`${payload.slice(0, 30)}${index}`} WHERE id = ${clientId}`.execute(
    db,
  )
}

const FACTS = [
  'forename',
  'surname',
  'initials',
  'service',
  'caseType',
  'locality',
  'goals',
  'strengths',
  'choices',
]

const unlock = async (team: Team, name: Name): Promise<void> => {
  team.core = await team.core.restart()
  await team.core.ask('vault.unlock', { personId: team.people[name], passphrase: PASSPHRASES[name] })
}

const caseloadFiles = async (team: Team): Promise<ExportedFile[]> => {
  await unlock(team, 'Sam')
  const files: ExportedFile[] = []
  for (const format of ['csv', 'xlsx'] as const) {
    const input = { practitionerId: team.people.Sam, month: null, format, withNames: true } as const
    files.push({ ...fileOf(await team.core.ask('caseload.export', input)), holdsAll: true })
  }
  const own = await team.core.ask('audit.export', { ...TRAIL, whose: 'own', form: 'csv' })
  return [...files, { ...fileOf(own), holdsAll: false }]
}

const TRAIL = { personId: null, group: null, month: null, text: '' } as const

/** Ada has each payload for a name in turn: it stands in the columns of who did it and whom it is about. */
const trailFiles = async (team: Team, payloads: readonly string[]): Promise<ExportedFile[]> => {
  await unlock(team, 'Ada')
  const files: ExportedFile[] = []
  for (const [index, name] of payloads.entries()) {
    await team.core.ask('people.change', {
      personId: team.people.Ada,
      name,
      title: null,
      roles: ['administrator'],
      supervisorId: null,
      contractedHours: null,
      reductions: [],
    })
    const trail = await team.core.ask('audit.export', {
      ...TRAIL,
      whose: 'everybody',
      personId: team.people.Ada,
      form: 'csv',
    })
    files.push({ ...fileOf(trail), name: `trail-${index}.csv`, holdsAll: false })
  }
  return files
}

/** What Sam saves from the vault once a page of it is turned over. */
const savedFiles = async (team: Team, { clientIds }: Caseload): Promise<ExportedFile[]> => {
  await team.core.core.stop()
  turnOverLastPage(join(team.core.folder, 'tandem.db'))
  team.core = await team.core.restart()
  await team.core.tell('vault.unlock', { personId: team.people.Sam, passphrase: PASSPHRASES.Sam })
  const to = mkdtempSync(join(tmpdir(), 'tandem-saved-'))
  try {
    const { folder } = await team.core.ask('recovery.save', { to })
    const names = readdirSync(join(to, folder)).filter(name => name.endsWith('.csv'))
    if (names.length < 5 || clientIds.length === 0) throw new Error(`Only ${names.join()} were saved.`)
    return names.map(name => ({
      name: `saved-${name}`,
      bytes: new Uint8Array(readFileSync(join(to, folder, name))),
      holdsAll: ['client.csv', 'discussion.csv'].includes(name),
    }))
  } finally {
    rmSync(to, { recursive: true, force: true })
  }
}

const turnOverLastPage = (path: string): void => {
  const at = statSync(path).size - 4096 + 100
  const byte = Buffer.from([(readFileSync(path)[at] ?? 0) ^ 0xff])
  const handle = openSync(path, 'r+')
  writeSync(handle, byte, 0, 1, at)
  closeSync(handle)
}

const fileOf = ({ name, base64 }: { readonly name: string; readonly base64: string }) => ({
  name,
  bytes: new Uint8Array(Buffer.from(base64, 'base64')),
})
