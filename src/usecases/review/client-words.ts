import type { ClientId } from '#basics/ids.ts'
import {
  addClientChanges,
  findClient,
  findLastClientChange,
  replaceClientChange,
} from '#database/stores/client-store.ts'
import { type ClientFacts, ClientWords } from '#domain/caseload/client.ts'
import { changedGoals } from '#domain/caseload/goals.ts'
import { requireHolding } from '../caseload/handed-on.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { isGoneOnWith } from './entries.ts'
import { clientWordsOf } from './get.ts'
import { noteWork, requireEntry, requirePreparing } from './working.ts'

/** A client's goals, strengths and choices as they are typed. */
export const setClientWords: CommandHandler<'review.setClientWords'> = async (context, input) => {
  const { reviewId, clientId } = input
  const review = await requirePreparing(context, reviewId)
  await requireEntry(context, reviewId, clientId)
  const words = await recordClientWords(context, clientId, input.words)
  noteWork(context, review)
  return words
}

/** What one person goes on typing is one attributed change until they pause. */
export const recordClientWords = async (
  context: CommandContext,
  clientId: ClientId,
  words: Partial<ClientWords>,
): Promise<ClientWords> => {
  const { db, actor, now, changed } = context
  const { facts } = (await findClient(db, clientId)) ?? refuse('not-found')
  const { strengths = facts.strengths, choices = facts.choices, goals, goalStates } = words
  const values: Partial<ClientFacts> = {
    ...changedGoals(facts, { goals: goals === undefined ? undefined : orNull(goals), goalStates }),
    ...(orNull(strengths) === facts.strengths ? {} : { strengths: orNull(strengths) }),
    ...(orNull(choices) === facts.choices ? {} : { choices: orNull(choices) }),
  }
  if (Object.keys(values).length === 0) return clientWordsOf(facts)
  await requireHolding(context, clientId)
  const last = await findLastClientChange(db, clientId)
  if (last !== undefined && isOnlyWords(last.values) && isGoneOnWith(last, actor.id, now)) {
    await replaceClientChange(db, last.sequence, { ...last.values, ...values }, now)
  } else {
    await addClientChanges(db, [{ clientId, values, source: 'typed', importId: null }], actor.id, now)
  }
  changed('caseload')
  return clientWordsOf({ ...facts, ...values })
}

const orNull = (text: string | null): string | null => (text?.trim() === '' ? null : text)

const isOnlyWords = (values: object): boolean =>
  Object.keys(values).every(field => field === 'goalsOutcome' || Object.hasOwn(ClientWords.shape, field))
