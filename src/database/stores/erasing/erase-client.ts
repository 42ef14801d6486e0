import { sql } from 'kysely'
import type { ClientId, ImportId, SnapshotId } from '#basics/ids.ts'
import { ERASED, type Eraser, type ToErase } from '#domain/record/erased-person.ts'
import { redactJson } from '#domain/record/redact-record.ts'
import { SignedOtherwise } from '#domain/record/signed-otherwise.ts'
import type { Db, ReadDb } from '../../tables/db.ts'
import { readAboutClient } from '../handing-over/about-client.ts'
import { eraseInTexts } from './every-text.ts'
import { redactStoredAnswer } from './redaction-store.ts'

/** By what a client was ever named, and everybody else's names beside it. Undefined where there is no such client. */
export const readToErase = async (db: ReadDb, clientId: ClientId): Promise<ToErase | undefined> => {
  const client = await db
    .selectFrom('client')
    .select('reference')
    .where('id', '=', clientId)
    .executeTakeFirst()
  if (client === undefined) return undefined
  const changes = await db.selectFrom('client_change').select(['client_id', 'values_json']).execute()
  const named = changes.map(({ client_id, values_json }) => ({
    client_id,
    ...(JSON.parse(values_json) as Partial<Record<'reference' | 'forename' | 'surname', string | null>>),
  }))
  const own = named.filter(({ client_id }) => client_id === clientId)
  const others = named.filter(({ client_id }) => client_id !== clientId)
  const people = await db.selectFrom('person').select('name').execute()
  const forenames = distinct(own.map(({ forename }) => forename))
  const surnames = distinct(own.map(({ surname }) => surname))
  const pairs = [null, ...forenames].flatMap(forename =>
    [null, ...surnames].map(surname => ({ forename, surname })),
  )
  return {
    references: [client.reference, ...distinct(own.map(({ reference }) => reference))],
    names: pairs.filter(({ forename, surname }) => forename !== null || surname !== null),
    othersNames: distinct([
      ...others.flatMap(({ forename, surname }) => [forename, surname]),
      ...people.map(({ name }) => name),
    ]),
  }
}

const distinct = (texts: readonly (string | null | undefined)[]): string[] => [
  ...new Set(texts.filter(text => typeof text === 'string' && text.trim() !== '') as string[]),
]

/** Rows of the client's own, in all tables. */
export const countOwnRows = async (db: ReadDb, clientId: ClientId): Promise<number> => {
  const { tables } = await readAboutClient(db, clientId)
  return Object.values(tables).flat().length
}

/**
 * Takes a client's own rows, the kept import files named, and every mention in the texts of others. Only within the door;
 * signed texts are another's work. Gives how many rows and texts that were, and the texts for signing
 * that never became a record and are empty now.
 */
export const eraseClientRows = async (
  db: Db,
  clientId: ClientId,
  eraser: Eraser,
  keptFiles: readonly ImportId[],
): Promise<{ readonly rows: number; readonly texts: number; readonly voided: readonly SnapshotId[] }> => {
  const rows = await countOwnRows(db, clientId)
  const own = (table: string) => sql`SELECT id FROM ${sql.table(table)} WHERE client_id = ${clientId}`
  await sql`DELETE FROM action WHERE client_id = ${clientId} OR discussion_id IN (${own('discussion')})
    OR document_id IN (${own('document')}) OR closing_id IN (${own('closing')})`.execute(db)
  await sql`DELETE FROM draft WHERE instr(key, ${clientId}) > 0 OR instr(body_json, ${clientId}) > 0`.execute(
    db,
  )
  await sql`DELETE FROM draw_replacement WHERE client_id = ${clientId}`.execute(db)
  await sql`UPDATE draw_replacement SET by_client_id = NULL WHERE by_client_id = ${clientId}`.execute(db)
  await sql`DELETE FROM score WHERE client_id = ${clientId}`.execute(db)
  for (const importId of keptFiles)
    await db.deleteFrom('import_file').where('import_id', '=', importId).execute()
  // Everything else that is the client's hangs on this row.
  await db.deleteFrom('client').where('id', '=', clientId).execute()
  const voided = await eraseVoided(db, eraser)
  return { rows, texts: await eraseInTexts(db, eraser), voided }
}

/** Texts that were fixed to be signed and never became a record: nobody reads them, and their hash stays. */
const eraseVoided = async (db: Db, eraser: Eraser): Promise<SnapshotId[]> => {
  const voided: SnapshotId[] = []
  const { rows } = await sql<{ id: SnapshotId; body: Uint8Array }>`SELECT id, body FROM snapshot
    WHERE id NOT IN (SELECT snapshot_id FROM record)`.execute(db)
  for (const { id, body } of rows) {
    const answers = await db
      .selectFrom('signature')
      .select(['part', 'signed_text', 'reason'])
      .where('snapshot_id', '=', id)
      .where('method', '<>', 'passphrase')
      .execute()
    const naming = answers.filter(({ signed_text }) => eraser.names(signed_text ?? ''))
    if (naming.length === 0 && !standsIn(Buffer.from(body).toString('utf8'), eraser)) continue
    voided.push(id)
    for (const { part, reason } of naming) {
      const { answer } = JSON.parse(reason ?? '') as { answer: unknown }
      const left = SignedOtherwise.parse(redactJson(answer, eraser, false))
      await redactStoredAnswer(db, id, part, left, ERASED)
    }
    await sql`UPDATE snapshot SET body = zeroblob(0) WHERE id = ${id}`.execute(db)
  }
  return voided
}

/** Whether a person stands in a text of JSON, by name or as a reference in quotes. */
export const standsIn = (json: string, eraser: Eraser): boolean =>
  eraser.names(json) ||
  [...json.matchAll(/"reference":"((?:[^"\\]|\\.)*)"/g)].some(([, text = '']) =>
    eraser.isReference(JSON.parse(`"${text}"`) as string),
  )
