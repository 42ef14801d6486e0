import { addendumBodyOf, getAddendumFile, markAddendumRead } from '#database/stores/addendum-store.ts'
import { addendumFileName } from '#domain/record/addendum-schema.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { bodyOf, noteReading, requireRecord } from '../record/records.ts'
import { clientsOf, requireAddendum } from './record-to-add-to.ts'

export const clients: QueryHandler<'addendum.clients'> = async (context, { recordId }) => {
  const { record, review } = await requireRecord(context, recordId)
  noteReading(context, record, review)
  return { clients: [...clientsOf(await bodyOf(context, record))] }
}

/** The bytes as they were signed. */
export const pdf: QueryHandler<'addendum.pdf'> = async (context, { addendumId, purpose }) => {
  const { addendum, record, review } = await requireAddendum(context, addendumId)
  const { id } = addendum
  const entry = { subjectKind: 'addendum', subjectId: id, detail: { purpose, recordId: record.id } }
  const { actor } = context
  if (actor.id !== review.practitionerId && actor.id !== review.supervisorId)
    context.auditOnce(`read ${id}`, {
      act: 'addendum read by another',
      subjectKind: 'addendum',
      subjectId: id,
    })
  if (purpose === 'view') context.auditOnce(`view ${id}`, { act: 'addendum viewed', ...entry })
  else context.audit({ act: purpose === 'print' ? 'addendum printed' : 'addendum copied out', ...entry })
  const file = await getAddendumFile(context.db, id)
  return {
    name: addendumFileName(addendumBodyOf(addendum).number),
    base64: Buffer.from(file.pdf).toString('base64'),
    pages: file.pages,
  }
}

export const opened: CommandHandler<'addendum.opened'> = async (context, { addendumId }) => {
  const { db, actor, now, changed } = context
  const { addendum } = await requireAddendum(context, addendumId)
  if (addendum.personId === actor.id) return {}
  if (await markAddendumRead(db, addendum.id, actor.id, now)) changed('record', 'today')
  return {}
}
