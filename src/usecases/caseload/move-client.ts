import type { ClientId } from '#basics/ids.ts'
import { addDays, type PlainDate } from '#basics/plain-date.ts'
import {
  type Assignment,
  endAssignment,
  findClientByReference,
  listAssignments,
  removeAssignment,
  removeClients,
  reopenAssignment,
} from '#database/stores/client-store.ts'
import { findEntry, removeEntry } from '#database/stores/entry-store.ts'
import { findPerson } from '#database/stores/people-store.ts'
import { areClientsUsed, isSpokenOf } from '#database/stores/use-store.ts'
import { requireClient, requirePart } from '../access.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { findLatestReview } from '../review/open-month.ts'
import { takeOnto } from './add-client.ts'

/** From a day on another practitioner holds the client; the history goes with them. */
export const transferClient: CommandHandler<'caseload.transferClient'> = async (context, input) => {
  const { db, audit, changed } = context
  const { clientId, toPractitionerId, on, note } = input
  await requireClient(context, clientId)
  const current = await requireCurrent(context, clientId)
  const to = await findPerson(db, toPractitionerId)
  if (to === undefined || to.disabledAt !== null || !to.roles.includes('practitioner')) {
    return refuse('not-found', { field: 'toPractitionerId' })
  }
  if (current.practitionerId === to.id) return refuse('already-on-caseload', { field: 'toPractitionerId' })
  refuseDay(context, current, on)
  await endAssignment(db, current.id, {
    until: on === current.from ? on : addDays(on, -1),
    reason: 'transferred to another practitioner',
    note: noteOf(note),
    importId: null,
  })
  await takeOnto(context, clientId, to.id, on, 'transferred')
  audit({ act: 'client transferred', subjectKind: 'client', subjectId: clientId, detail: { to: to.id } })
  changed('caseload', 'review', 'today')
  return {}
}

export const closeClient: CommandHandler<'caseload.closeClient'> = async (context, input) => {
  const { db, audit, changed } = context
  const { clientId, on, reason, note } = input
  await requireClient(context, clientId)
  const current = await requireCurrent(context, clientId)
  refuseDay(context, current, on)
  await endAssignment(db, current.id, { until: on, reason, note: noteOf(note), importId: null })
  audit({ act: 'client closed', subjectKind: 'client', subjectId: clientId, detail: { reason } })
  changed('caseload', 'review', 'today')
  return {}
}

/** Somebody who comes back, by the reference that they had. */
export const returnClient: CommandHandler<'caseload.returnClient'> = async (context, input) => {
  const { db, today, audit, changed } = context
  const { reference, practitionerId, on } = input
  await requirePart(context, practitionerId)
  const clientId = (await findClientByReference(db, reference)) ?? refuse('not-found', { field: 'reference' })
  const last = (await listAssignments(db, clientId)).at(-1)
  if (last !== undefined && last.until === null) {
    return refuse('already-on-caseload', { field: 'reference' })
  }
  if (on > today) return refuse('date-in-the-future', { field: 'on' })
  if (last?.until != null && on <= last.until) return refuse('date-before-start', { field: 'on' })
  await takeOnto(context, clientId, practitionerId, on, 'returned')
  audit({ act: 'client returned', subjectKind: 'client', subjectId: clientId })
  changed('caseload', 'review', 'today')
  return { clientId }
}

/** The last thing done by hand: an ending is taken back, a coming too, and an addition wholly where nothing was built on it. */
export const undoLastMove: CommandHandler<'caseload.undoLastMove'> = async (context, { clientId }) => {
  const { db, actor, audit, changed } = context
  const stays = await listAssignments(db, clientId)
  const last = stays.at(-1) ?? refuse('not-allowed')
  const before = stays.at(-2)
  const gaveAway = last.membership === 'transferred' && last.until === null && last.recordedBy === actor.id
  if (gaveAway && before !== undefined) await requirePart(context, before.practitionerId)
  else await requireClient(context, clientId)
  if (last.until !== null) await undoEnding(context, last)
  else await undoComing(context, last, before)
  audit({ act: 'move of a client undone', subjectKind: 'client', subjectId: clientId })
  changed('caseload', 'review', 'today')
  return {}
}

const undoEnding = async ({ db }: CommandContext, stay: Assignment): Promise<void> => {
  if (stay.endImportId !== null || stay.leavingReason === 'closed in a session') refuse('nothing-to-undo')
  await reopenAssignment(db, stay.id)
}

const undoComing = async (
  { db }: CommandContext,
  stay: Assignment,
  before: Assignment | undefined,
): Promise<void> => {
  if (stay.importId !== null) refuse('nothing-to-undo')
  const review = await findLatestReview({ db }, stay.practitionerId)
  const entry = review === undefined ? undefined : await findEntry(db, review.id, stay.clientId)
  if (before === undefined) {
    const bringer = { importId: null, reviewId: review?.id ?? null }
    if (await areClientsUsed(db, [stay.clientId], bringer)) refuse('used-since')
    await removeClients(db, [stay.clientId])
    return
  }
  if (entry !== undefined) {
    const isFilled = Object.values(entry.sources).some(source => source !== 'carried')
    if (isFilled || (await isSpokenOf(db, entry.reviewId, stay.clientId))) refuse('used-since')
    await removeEntry(db, entry.id)
  }
  await removeAssignment(db, stay.id)
  if (stay.membership === 'transferred') await reopenAssignment(db, before.id)
}

const requireCurrent = async ({ db }: CommandContext, clientId: ClientId): Promise<Assignment> => {
  const last = (await listAssignments(db, clientId)).at(-1)
  return last === undefined || last.until !== null ? refuse('not-on-caseload') : last
}

const refuseDay = ({ today }: CommandContext, { from }: Assignment, on: PlainDate): void => {
  if (on > today) refuse('date-in-the-future', { field: 'on' })
  if (on < from) refuse('date-before-start', { field: 'on', detail: { from } })
}

const noteOf = (note: string | null): string | null => (note === '' ? null : note)
