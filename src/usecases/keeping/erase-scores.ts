import { ErasureId, HoldId, type PersonId } from '#basics/ids.ts'
import { throughTheDoor } from '#database/stores/erasing/door.ts'
import { addErasure, type StoredErasure } from '#database/stores/erasing/erasure-store.ts'
import { addHold, findHoldOfScores, liftHold } from '#database/stores/hold-store.ts'
import { countScoresOf, eraseScoresOf } from '#database/stores/keeping-store.ts'
import { findPerson } from '#database/stores/people-store.ts'
import { findReview, listReviewsUnderWay } from '#database/stores/review-store.ts'
import { writeAnchor } from '#database/vault/anchor.ts'
import type { CommandHandler, QueryContext, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { describeErasure, describeHold } from './describe.ts'
import { enterErasure, openBoth } from './erase-client.ts'
import { backupWords, listHoldingBackups } from './holding-backups.ts'
import { readKeeping } from './keeping.ts'
import { secondsForScores } from './who-erases.ts'

/** Sets a hold with its reason, or lifts it without one. */
export const holdScores: CommandHandler<'keeping.holdScores'> = async (context, { personId, reason }) => {
  const { db, needs, actor, now, audit, changed } = context
  await requireLeft(context, personId)
  const there = await findHoldOfScores(db, personId)
  const entry = { subjectKind: 'person', subjectId: personId }
  if (reason === null && there !== undefined) {
    await liftHold(db, there.id, '', actor.id, now)
    audit({ act: 'hold lifted', ...entry })
  }
  if (reason !== null && there === undefined) {
    const of = { kind: 'scores', personId } as const
    await addHold(db, { id: HoldId.parse(needs.newId()), of, reason, setBy: actor.id, setAt: now })
    audit({ act: 'hold set', ...entry })
  }
  changed('settings')
  return readKeeping(context)
}

export const previewScores: QueryHandler<'keeping.previewScores'> = async (context, { personId }) => {
  const { db, needs } = context
  const { id, name } = await requireLeft(context, personId)
  const { scores, drafts, first } = await countScoresOf(db, personId)
  const hold = await findHoldOfScores(db, personId)
  return {
    person: { id, name },
    scores,
    drafts,
    backups: first === null ? [] : listHoldingBackups(needs.folder, first),
    hold: hold === undefined ? null : await describeHold(context, hold),
    seconds: await secondsForScores(context, personId),
  }
}

/**
 * What somebody who has left judged, as practitioner and as supervisor, goes by the same door and with the same two
 * passphrases. What a pair agreed is the client's, and signed records are what both signed: these stay.
 */
export const eraseScores: CommandHandler<'keeping.eraseScores'> = async (context, input) => {
  const { db, needs, vault, actor, now, afterCommit, changed } = context
  const { personId } = input
  await requireLeft(context, personId)
  if ((await findHoldOfScores(db, personId)) !== undefined) return refuse('on-hold')
  if (await isUnderWay(context, personId)) return refuse('erasing-in-session')
  const { first } = await countScoresOf(db, personId)
  if (first === null) return refuse('not-found')
  const seconds = await secondsForScores(context, personId)
  const signers = await openBoth(context, input, { name: actor.name, role: 'administrator' }, seconds)
  for (const { seed } of signers) seed.fill(0)
  const id = ErasureId.parse(needs.newId())
  const backups = listHoldingBackups(needs.folder, first).map(backupWords)
  const rows = await throughTheDoor(db, id, () => eraseScoresOf(db, personId))
  const erasure: StoredErasure = {
    id,
    kind: 'scores',
    reason: input.reason,
    note: input.note,
    first: actor.id,
    second: input.secondPersonId,
    counts: { rows, texts: 0, files: 0, records: 0, addenda: 0 },
    backups,
    at: now,
  }
  await addErasure(db, erasure)
  const head = await enterErasure(context, erasure)
  afterCommit(() => {
    writeAnchor(vault.folder, head)
    vault.checkpoint()
  })
  changed('people', 'review', 'session', 'settings', 'caseload')
  return { erasure: await describeErasure(context, erasure) }
}

/** Only of somebody who has left: whoever still works here needs their scores, and may look at them. */
const requireLeft = async ({ db }: Pick<QueryContext, 'db'>, personId: PersonId) => {
  const person = (await findPerson(db, personId)) ?? refuse('not-found')
  return person.disabledAt === null ? refuse('still-signs-in') : person
}

const isUnderWay = async ({ db }: Pick<QueryContext, 'db'>, personId: PersonId): Promise<boolean> => {
  for (const id of await listReviewsUnderWay(db)) {
    const review = await findReview(db, id)
    const isTheirs = review?.practitionerId === personId || review?.supervisorId === personId
    if (isTheirs && (review?.state === 'in session' || review?.state === 'fixed')) return true
  }
  return false
}
