import type { PersonId } from '#basics/ids.ts'
import { type Instant, secondsBetween } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { EntryInput, EntryView } from '#contract/review.ts'
import {
  addEntryChanges,
  findEntry,
  findLastEntryChange,
  type LastEntryChange,
  listEntries,
  type NewEntryChange,
  replaceEntryChange,
} from '#database/stores/entry-store.ts'
import { findPreviousReview, type StoredReview } from '#database/stores/review-store.ts'
import {
  CARRIED_FIELDS,
  type EntryField,
  type EntryValues,
  type ValueSource,
} from '#domain/caseload/entry.ts'
import { readLines } from '../caseload/caseload-month.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { entryView } from './get.ts'
import { noteWork, requireEntry, requirePreparing } from './working.ts'

/** Keeps what was typed: values, and as drafts what can't be read yet. */
export const setEntry: CommandHandler<'review.setEntry'> = async (context, { reviewId, clientId, input }) => {
  const review = await requirePreparing(context, reviewId)
  const entry = await requireEntry(context, reviewId, clientId)
  refuseFuture(input.values, context.today)
  await recordTyped(context, entry.id, input)
  noteWork(context, review)
  context.changed('caseload')
  return describeEntry(context, review, clientId)
}

/** Only fields that are empty, that may be carried, and that last month has a value for. */
export const asLastMonth: CommandHandler<'review.asLastMonth'> = async (context, input) => {
  const { db, actor, now } = context
  const review = await requirePreparing(context, input.reviewId)
  const previous = await findPreviousReview(db, review.practitionerId, review.month)
  const last = new Map(
    previous === undefined ? [] : (await listEntries(db, previous.id)).map(entry => [entry.clientId, entry]),
  )
  const asked = new Set(input.clientIds)
  const fields = CARRIED_FIELDS.filter(field => input.fields.includes(field))
  const changes: NewEntryChange[] = []
  const filled: { clientId: (typeof input.clientIds)[number]; fields: EntryField[] }[] = []
  for (const entry of await listEntries(db, review.id)) {
    if (!asked.has(entry.clientId)) continue
    const before = last.get(entry.clientId)?.values
    const empty = fields.filter(
      field =>
        entry.values[field] === null &&
        entry.drafts[field] === undefined &&
        (before?.[field] ?? null) !== null,
    )
    if (before === undefined || empty.length === 0) continue
    const values = Object.fromEntries(empty.map(field => [field, before[field]]))
    changes.push({ entryId: entry.id, source: 'carried', values, drafts: {}, importId: null })
    filled.push({ clientId: entry.clientId, fields: empty })
  }
  await addEntryChanges(db, changes, actor.id, now)
  noteWork(context, review)
  context.changed('caseload')
  return { filled }
}

/** What one person goes on typing stays one attributed change; after a pause, or somebody else, it is another. */
export const recordTyped = async (
  { db, actor, now }: CommandContext,
  entryId: NewEntryChange['entryId'],
  input: EntryInput,
): Promise<void> => {
  const last = await findLastEntryChange(db, entryId)
  if (last !== undefined && isGoneOnWith(last, actor.id, now)) {
    await replaceEntryChange(db, last.sequence, merged(last, input), now)
    return
  }
  const { values, drafts } = input
  await addEntryChanges(db, [{ entryId, source: 'typed', values, drafts, importId: null }], actor.id, now)
}

const ONE_CHANGE_SECONDS = 600

/** Whether what this person types now belongs to the change that they made last. */
export const isGoneOnWith = (
  last: { readonly source: ValueSource; readonly by: PersonId; readonly at: Instant },
  by: PersonId,
  now: Instant,
): boolean => last.source === 'typed' && last.by === by && isSoonAfter(last.at, now)

const isSoonAfter = (earlier: Instant, now: Instant): boolean => {
  const seconds = secondsBetween(earlier, now)
  return seconds >= 0 && seconds <= ONE_CHANGE_SECONDS
}

/** A value ends the draft of its field. */
const merged = (last: LastEntryChange, input: EntryInput): Pick<NewEntryChange, 'values' | 'drafts'> => {
  const drafts = { ...last.drafts }
  for (const field of Object.keys(input.values) as EntryField[]) delete drafts[field]
  return { values: { ...last.values, ...input.values }, drafts: { ...drafts, ...input.drafts } }
}

/** Contact and notes have happened; a day to come is kept as a draft until it is put right. */
const refuseFuture = (values: Partial<EntryValues>, today: PlainDate): void => {
  for (const field of ['lastContact', 'lastCaseNote'] as const) {
    const day = values[field] ?? null
    if (day !== null && day > today) refuse('date-in-the-future', { field: `input.values.${field}` })
  }
}

const describeEntry = async (
  context: CommandContext,
  review: StoredReview,
  clientId: Parameters<typeof findEntry>[2],
): Promise<EntryView> => {
  const { db } = context
  const entry = await requireEntry(context, review.id, clientId)
  const [line] = await readLines(context, review, [entry])
  const previous = await findPreviousReview(db, review.practitionerId, review.month)
  const last = previous === undefined ? undefined : await findEntry(db, previous.id, clientId)
  return line === undefined ? refuse('not-found') : entryView(line, last?.values ?? null, review.month)
}
