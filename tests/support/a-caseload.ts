import {
  AssignmentId,
  type ClientId,
  ClientId as ClientIds,
  ClosingId,
  type DefinitionId,
  DiscussionId,
  DocumentId,
  EntryId,
  type PersonId,
  ReviewId,
} from '#basics/ids.ts'
import { type Instant, instantOf } from '#basics/instant.ts'
import { firstDayOf, type Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { addAssignments, addClients } from '#database/stores/client-store.ts'
import { addClosing } from '#database/stores/closing-store.ts'
import { findDefinition } from '#database/stores/definition-store.ts'
import { addDiscussion } from '#database/stores/discussion-store.ts'
import { addDocument } from '#database/stores/document-store.ts'
import { addEntries, addEntryChanges } from '#database/stores/entry-store.ts'
import { addReview } from '#database/stores/review-store.ts'
import { saveScoreDraft } from '#database/stores/score-store.ts'
import type { Db } from '#database/tables/db.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { unlockVault } from '#database/vault/vault.ts'
import { type ClosingForm, emptyForm } from '#domain/closure/closing-forms.ts'
import type { Levels } from '#domain/scheme/levels.ts'
import { idSource } from '#platform/ids.ts'
import { PASSPHRASES, type Team } from './a-team.ts'
import { testKeySource } from './test-keys.ts'

/** Levels of the house scheme in its order: contact, complexity, risk, instability, travel. */
export const levels = (...values: readonly number[]): Levels =>
  Object.fromEntries(
    ITEMS.flatMap((item, index) => (values[index] === undefined ? [] : [[item, values[index]]])),
  )

const ITEMS = ['contact', 'complexity', 'risk', 'instability', 'travel'] as const

export type CaseloadOptions = {
  readonly of?: 'Sam' | 'Alex'
  readonly month?: string
  readonly clients?: number
  /** First letters of the references, `LD` when not said: LD1001, LD1002 … */
  readonly prefix?: string
  /** Own score of the n-th client, from 0; null for none. */
  readonly own?: (index: number) => Levels | null
  readonly notes?: (index: number) => Record<string, string>
  /** False where the service does not score. */
  readonly scoring?: boolean
  /** Clients, by their place, with something brought to the session. */
  readonly discuss?: readonly number[]
  readonly read?: readonly number[]
  readonly close?: readonly { readonly index: number; readonly form?: ClosingForm }[]
}

export type Caseload = {
  readonly reviewId: ReviewId
  readonly month: Month
  readonly clientIds: readonly ClientId[]
  readonly references: readonly string[]
  readonly discussionIds: readonly DiscussionId[]
  readonly documentIds: readonly DocumentId[]
  readonly closingIds: readonly ClosingId[]
}

/** Works on the vault's database itself, while no core has it open. */
export const withDatabase = async <T>(
  team: Team,
  work: (db: Db, newId: () => string, at: Instant) => Promise<T>,
  randomBytes: (count: number) => Uint8Array = count => crypto.getRandomValues(new Uint8Array(count)),
): Promise<T> => {
  const { folder } = team.core
  await team.core.core.stop()
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no vault.')
  const means = { keys: testKeySource, randomBytes }
  const open = await unlockVault(folder, means, keyFile.value, team.people.Robin, PASSPHRASES.Robin)
  if (!open.ok) throw new Error(open.error)
  const at = instantOf(Date.parse('2026-10-29T09:30:00Z'), 0)
  let epoch = Date.parse('2026-10-01T09:00:00Z')
  const clock = () => {
    epoch += 1000
    return instantOf(epoch, 0)
  }
  const { newId } = idSource(clock, randomBytes)
  try {
    return await open.value.db.transaction().execute(db => work(db, newId, at))
  } finally {
    open.value.close()
  }
}

/** A month of a practitioner, prepared: clients, values, own scores, and what is brought to the session. */
export const aCaseload = (
  team: Team,
  options: CaseloadOptions = {},
  randomBytes?: (count: number) => Uint8Array,
): Promise<Caseload> =>
  withDatabase(team, (db, newId, at) => insertCaseload(team, options, db, newId, at), randomBytes)

const insertCaseload = async (
  team: Team,
  options: CaseloadOptions,
  db: Db,
  newId: () => string,
  at: Instant,
): Promise<Caseload> => {
  const month = (options.month ?? '2026-10') as Month
  const practitionerId = team.people[options.of ?? 'Sam']
  const supervisorId = options.of === 'Alex' ? team.people.Jo : team.people.Robin
  const scheme = await findDefinition(db, 'scheme', 'house', month)
  const reviewId = ReviewId.parse(newId())
  const schemeId: DefinitionId | null = options.scoring === false ? null : (scheme?.id ?? null)
  await addReview(
    db,
    { id: reviewId, practitionerId, supervisorId, month, kind: 'live', schemeId, importId: null },
    practitionerId,
    at,
  )
  const clientIds: ClientId[] = []
  const references = Array.from(
    { length: options.clients ?? 8 },
    (_, index) => `${options.prefix ?? 'LD'}${1001 + index}`,
  )
  for (const [index, reference] of references.entries()) {
    const id = await insertClient(db, newId, at, { reference, practitionerId, month })
    clientIds.push(id)
    await insertEntry(db, newId, at, { reviewId, clientId: id, practitionerId, index })
    const own = schemeId === null ? null : (options.own ?? (() => levels(1, 1, 1, 1, 0)))(index)
    if (own !== null) {
      const notes = options.notes?.(index) ?? {}
      const key = { reviewId, clientId: id, personId: practitionerId }
      await saveScoreDraft(db, key, { levels: own, notes, updatedAt: at })
    }
  }
  const clientAt = (index: number) => clientIds[index] ?? fail(index)
  const discussionIds: DiscussionId[] = []
  for (const index of options.discuss ?? []) {
    const id = DiscussionId.parse(newId())
    await addDiscussion(
      db,
      { id, reviewId, clientId: clientAt(index), whyRaised: 'Are two contacts right?', whyNow: null },
      null,
    )
    discussionIds.push(id)
  }
  const documentIds: DocumentId[] = []
  for (const index of options.read ?? []) {
    const id = DocumentId.parse(newId())
    const sample = { kind: 'care plan', stage: 'to read', title: null, dated: null, broughtAs: null } as const
    await addDocument(db, { id, reviewId, clientId: clientAt(index), carriedFrom: null, ...sample })
    documentIds.push(id)
  }
  const closingIds: ClosingId[] = []
  for (const { index, form = emptyForm('closing') } of options.close ?? []) {
    const id = ClosingId.parse(newId())
    const named = { kind: form.kind, stage: 'to decide', carriedFrom: null, note: null, form } as const
    await addClosing(db, { id, reviewId, clientId: clientAt(index), ...named })
    closingIds.push(id)
  }
  return { reviewId, month, clientIds, references, discussionIds, documentIds, closingIds }
}

const fail = (index: number): never => {
  throw new Error(`There is no client ${index}.`)
}

const insertClient = async (
  db: Db,
  newId: () => string,
  at: Instant,
  client: { reference: string; practitionerId: PersonId; month: Month },
): Promise<ClientId> => {
  const id = ClientIds.parse(newId())
  const by = client.practitionerId
  await addClients(db, [{ id, reference: client.reference, importId: null }], by, at)
  const assignment = {
    id: AssignmentId.parse(newId()),
    clientId: id,
    practitionerId: by,
    from: firstDayOf(client.month),
    membership: 'new',
    importId: null,
  } as const
  await addAssignments(db, [assignment], by, at)
  return id
}

const insertEntry = async (
  db: Db,
  newId: () => string,
  at: Instant,
  entry: { reviewId: ReviewId; clientId: ClientId; practitionerId: PersonId; index: number },
): Promise<void> => {
  const id = EntryId.parse(newId())
  await addEntries(db, [
    { id, reviewId: entry.reviewId, clientId: entry.clientId, membership: 'carried', importId: null },
  ])
  const values = {
    contactsPlanned: 2,
    contactsMade: entry.index % 3,
    lastContact: '2026-10-12' as PlainDate,
    risk: 'medium' as const,
    carePlanReviewDue: '2026-12-01' as PlainDate,
    riskAssessmentReviewDue: '2027-01-15' as PlainDate,
  }
  await addEntryChanges(
    db,
    [{ entryId: id, source: 'typed', values, drafts: {}, importId: null }],
    entry.practitionerId,
    at,
  )
}
