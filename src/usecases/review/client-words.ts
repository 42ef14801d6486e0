import {
  addClientChanges,
  findClient,
  findLastClientChange,
  replaceClientChange,
} from '#database/stores/client-store.ts'
import { ClientWords } from '#domain/caseload/client.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { isGoneOnWith } from './entries.ts'
import { clientWordsOf } from './get.ts'
import { noteWork, requireEntry, requirePreparing } from './working.ts'

/** A client's goals, strengths and choices as they are typed: one attributed change until somebody pauses. */
export const setClientWords: CommandHandler<'review.setClientWords'> = async (context, input) => {
  const { db, actor, now, changed } = context
  const { reviewId, clientId } = input
  const review = await requirePreparing(context, reviewId)
  await requireEntry(context, reviewId, clientId)
  const before = clientWordsOf((await findClient(db, clientId))?.facts ?? refuse('not-found'))
  const wanted = Object.entries(input.words).map(([field, value]) => [
    field,
    value?.trim() === '' ? null : value,
  ])
  const values = Object.fromEntries(
    wanted.filter(([field, value]) => before[field as keyof ClientWords] !== value),
  ) as Partial<ClientWords>
  if (Object.keys(values).length === 0) return before
  const last = await findLastClientChange(db, clientId)
  if (last !== undefined && isOnlyWords(last.values) && isGoneOnWith(last, actor.id, now)) {
    await replaceClientChange(db, last.sequence, { ...last.values, ...values }, now)
  } else {
    await addClientChanges(db, [{ clientId, values, source: 'typed', importId: null }], actor.id, now)
  }
  noteWork(context, review)
  changed('caseload')
  return { ...before, ...values }
}

const isOnlyWords = (values: object): boolean =>
  Object.keys(values).every(field => Object.hasOwn(ClientWords.shape, field))
