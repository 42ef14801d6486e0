import { addendumBodyOf } from '#database/stores/addendum-store.ts'
import { readToErase } from '#database/stores/erasing/erase-client.ts'
import type { ClientTable } from '#database/stores/handing-over/about-client.ts'
import { readAboutClient } from '#database/stores/handing-over/about-client.ts'
import { findHoldOf } from '#database/stores/hold-store.ts'
import { findAddedAt } from '#database/stores/keeping-store.ts'
import { eraserOf } from '#domain/record/erased-person.ts'
import { requireClient } from '../access.ts'
import { readClients } from '../caseload/known-clients.ts'
import type { QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { describeHold } from './describe.ts'
import { findKeptFiles, monthsUnderWay } from './erase-client.ts'
import { listHoldingBackups } from './holding-backups.ts'
import { findToRedact } from './redact-signed.ts'
import { secondsForClient } from './who-erases.ts'

/** What an erasure would take and leave, before anybody decides. Looked at by whoever sees the client anyway. */
export const previewErasure: QueryHandler<'keeping.previewErasure'> = async (context, { clientId }) => {
  const { db, needs, now } = context
  const { practitionerId, part } = await requireClient(context, clientId)
  const { tables } = await readAboutClient(db, clientId)
  const eraser = eraserOf((await readToErase(db, clientId)) ?? refuse('not-found'))
  const { records, addenda } = await findToRedact(db, eraser)
  const hold = await findHoldOf(db, clientId)
  const count = (table: ClientTable) => tables[table].length
  return {
    client: (await readClients(db, [clientId])).get(clientId).ref,
    goes: {
      entries: count('entry'),
      scores: count('score'),
      discussions: count('discussion'),
      closings: count('closing'),
      documents: count('document'),
      actions: count('action'),
      rows: Object.values(tables).flat().length,
    },
    files: (await findKeptFiles(db, clientId)).map(({ name }) => name),
    records: records.map(({ record, month, passages }) => ({
      number: record.number,
      month,
      passages,
    })),
    addenda: addenda.map(({ addendum }) => addendumBodyOf(addendum).number),
    backups: listHoldingBackups(needs.folder, (await findAddedAt(db, clientId)) ?? now),
    hold: hold === undefined ? null : await describeHold(context, hold),
    running: await monthsUnderWay(db, clientId),
    seconds: await secondsForClient(context, practitionerId, part),
  }
}
