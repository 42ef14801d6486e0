import { ClientId } from '#basics/ids.ts'
import { listAddenda } from '#database/stores/addendum-store.ts'
import { listClients } from '#database/stores/client-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { getRecordText } from '#database/stores/record-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { NamesToHide } from '#domain/record/names-in-text.ts'
import { withoutNames } from '#domain/record/without-names.ts'
import { printCopy } from '#reports/record/copy-without-names.ts'
import { describeClient } from '../caseload/known-clients.ts'
import type { QueryHandler } from '../context.ts'
import { bodyOf, requireRecord } from './records.ts'

/** A record's text without names, made anew each time; the record itself is not touched. */
export const copyWithoutNames: QueryHandler<'record.copyWithoutNames'> = async (
  context,
  { recordId, purpose },
) => {
  const { record } = await requireRecord(context, recordId)
  const body = withoutNames(await bodyOf(context, record), await readNames(context.db))
  const { sha256 } = await getRecordText(context.db, record)
  const entry = { subjectKind: 'record', subjectId: record.id, detail: { purpose, kind: 'without names' } }
  if (purpose === 'view')
    context.auditOnce(`copy without names ${record.id}`, { act: 'copy without names viewed', ...entry })
  else
    context.audit({
      act: purpose === 'print' ? 'copy without names printed' : 'copy without names copied out',
      ...entry,
    })
  const { bytes, pages } = await printCopy(
    { body, recordSha256: sha256, addenda: (await listAddenda(context.db, record.id)).length },
    { fontsFolder: context.needs.fontsFolder },
  )
  return {
    name: `${record.number}-without-names.pdf`,
    base64: Buffer.from(bytes).toString('base64'),
    pages,
  }
}

/** Everybody the vault knows, since a text about one client may name another's. */
const readNames = async (db: ReadDb): Promise<NamesToHide> => {
  const rows = await db.selectFrom('client').select('id').execute()
  const clients = await listClients(
    db,
    rows.map(({ id }) => ClientId.parse(id)),
  )
  const facts = [...clients.values()].map(client => client.facts)
  return {
    names: [
      ...(await listPeople(db)).map(({ name }) => name),
      ...facts.flatMap(({ forename, surname }) => {
        const parts = [forename, surname].filter(part => part !== null)
        return [...parts, parts.join(' ')]
      }),
    ],
    initials: [...clients.values()].flatMap(({ id, facts: known }) => {
      const { ref } = describeClient(id, known, false)
      return ref.initials === null ? [] : [ref.initials]
    }),
  }
}
