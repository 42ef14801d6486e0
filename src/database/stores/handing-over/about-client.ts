import { sql } from 'kysely'
import { type ClientId, type ImportId, type PersonId, ReviewId } from '#basics/ids.ts'
import type { ReadDb } from '../../tables/db.ts'
import { oneOf } from '../one-of.ts'
import { CLIENT_TABLES } from './client-tables.ts'
import { type Row, readRows, rowsOf } from './read-rows.ts'

export type ClientTable = keyof typeof CLIENT_TABLES

/** Everything that stands under a client's id, table by table, as it lies in the vault. */
export type RowsAboutClient = {
  readonly tables: Readonly<Record<ClientTable, readonly Row[]>>
  /** Reviews that have any of these rows. */
  readonly reviewIds: readonly ReviewId[]
  readonly imports: readonly ImportAbout[]
  /** Entries of the audit trail about the client and what belongs to them, oldest first. */
  readonly audit: readonly AuditAbout[]
}

export type ImportAbout = {
  readonly id: ImportId
  /** Whose caseload the file was. */
  readonly practitionerId: PersonId
  readonly fileName: string
  readonly sha256: string
  readonly kind: string
  readonly month: string
  readonly by: string
  readonly at: string
  readonly undoneAt: string | null
  /** The file itself lies in the vault. */
  readonly isKept: boolean
}

export type AuditAbout = {
  readonly sequence: number
  readonly at: string
  readonly person: string | null
  readonly act: string
  readonly subjectKind: string | null
  readonly detail: unknown
}

export const readAboutClient = async (db: ReadDb, clientId: ClientId): Promise<RowsAboutClient> => {
  const tables = {} as Record<ClientTable, readonly Row[]>
  for (const table of Object.keys(CLIENT_TABLES) as ClientTable[])
    tables[table] = await readRows(db, table, CLIENT_TABLES[table], clientId)
  const all = Object.values(tables).flat()
  const reviewIds = new Set(all.flatMap(({ review_id: id }) => (typeof id === 'string' ? [id] : [])))
  const importIds = all.flatMap(row => [row.import_id, row.end_import_id])
  const belonging = BELONGING.flatMap(table => tables[table].map(({ id }) => String(id)))
  return {
    tables,
    reviewIds: [...reviewIds].map(id => ReviewId.parse(id)),
    imports: await readImports(
      db,
      importIds.filter(id => typeof id === 'string'),
    ),
    audit: await readAuditAbout(db, [clientId, ...belonging]),
  }
}

/** Tables whose rows the audit trail speaks of by their own ids. */
const BELONGING = ['entry', 'discussion', 'document', 'closing', 'action'] as const satisfies ClientTable[]

const readImports = async (db: ReadDb, ids: readonly string[]): Promise<ImportAbout[]> => {
  const rows = await rowsOf(
    db,
    sql<
      Omit<ImportAbout, 'isKept'> & { isKept: number }
    >`(SELECT i.id, i.practitioner_id AS practitionerId, i.file_name AS fileName, i.file_sha256 AS sha256, i.kind, i.month, p.name AS "by", i.imported_at AS "at",
      i.undone_at AS undoneAt, EXISTS (SELECT 1 FROM import_file AS f WHERE f.import_id = i.id) AS isKept
    FROM import AS i JOIN person AS p ON p.id = i.imported_by
    WHERE i.id IN ${oneOf(ids)})`,
    'at',
  )
  return rows.map(row => ({ ...row, isKept: row.isKept === 1 }))
}

/** Entries of the audit trail whose subject is one of these, oldest first. */
export const readAuditAbout = async (db: ReadDb, ids: readonly string[]): Promise<AuditAbout[]> => {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.person_id')
    .select(['sequence', 'at', 'name', 'act', 'subject_kind', 'detail_json'])
    .where('subject_id', 'in', oneOf(ids))
    .orderBy('sequence')
    .execute()
  return rows.map(({ sequence, at, name, act, subject_kind, detail_json }) => ({
    sequence,
    at,
    person: name,
    act,
    subjectKind: subject_kind,
    detail: JSON.parse(detail_json),
  }))
}

/** A text of a review that says nothing of whose it is: a note, or what stands about somebody else. */
export type LooseText = { readonly where: string; readonly text: string }

/** Texts of a review that stand under no client or under another one than this; its notes are read elsewhere. */
export const listLooseTexts = async (
  db: ReadDb,
  reviewId: ReviewId,
  clientId: ClientId,
): Promise<LooseText[]> => {
  const rows = await rowsOf(
    db,
    sql<LooseText>`(SELECT 'discussed' AS "where", concat_ws(char(10), why_raised, why_now, talked_over, decision, reason) AS text
      FROM discussion WHERE review_id = ${reviewId} AND client_id <> ${clientId}
    UNION ALL SELECT 'actions', concat_ws(char(10), fields_json ->> '$.text', fields_json ->> '$.toldWhom', fields_json ->> '$.shownBy')
      FROM action WHERE review_id = ${reviewId} AND client_id IS NOT ${clientId}
    UNION ALL SELECT 'documents', concat_ws(char(10), title, feedback, reply, set_aside)
      FROM document WHERE review_id = ${reviewId} AND client_id <> ${clientId}
    UNION ALL SELECT 'documents', answer.value ->> '$.comment'
      FROM document, json_each(document.answers_json) AS answer WHERE review_id = ${reviewId} AND client_id <> ${clientId}
    UNION ALL SELECT 'closings', concat_ws(char(10), note, decision_json ->> '$.reason', decision_json ->> '$.managersView')
      FROM closing WHERE review_id = ${reviewId} AND client_id <> ${clientId}
    UNION ALL SELECT 'closings', leaf.value
      FROM closing, json_tree(closing.form_json) AS leaf
      WHERE review_id = ${reviewId} AND client_id <> ${clientId} AND leaf.type = 'text'
    UNION ALL SELECT 'caseload', concat_ws(char(10), c.values_json ->> '$.whatChanged', c.values_json ->> '$.comment')
      FROM entry_change AS c JOIN entry AS e ON e.id = c.entry_id
      WHERE e.review_id = ${reviewId} AND e.client_id <> ${clientId})`,
    'where',
  )
  return rows.filter(({ text }) => text !== null && text !== '')
}
