import type { ActionId, ClientId } from '#basics/ids.ts'
import type { StoredAction } from '#database/stores/action-store.ts'
import { listClosings } from '#database/stores/closing-store.ts'
import { getDefinition } from '#database/stores/definition-store.ts'
import { listDiscussions } from '#database/stores/discussion-store.ts'
import { findDocumentFile } from '#database/stores/document-file-store.ts'
import { listDocuments, type StoredDocument } from '#database/stores/document-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { goalsOf } from '#domain/caseload/goals.ts'
import { type CriterionResult, criteriaCounts } from '#domain/closure/closing-criteria.ts'
import { openFields } from '#domain/closure/closing-forms.ts'
import { Checklist, type ChecklistCounts, checklistCounts } from '#domain/document/checklist.ts'
import { HOUSE_CHECKLISTS } from '#domain/document/house-checklists.ts'
import type {
  RecordClosing,
  RecordCriteria,
  RecordDiscussion,
  RecordDocument,
  RecordNamed,
  RecordResult,
  RecordSampleAskedFor,
} from '#domain/record/record-decisions.ts'
import type { CaseloadMonth } from '../caseload/caseload-month.ts'
import { type KnownClients, readClients } from '../caseload/known-clients.ts'
import { readCriteriaBook, readForm, resultsOf } from '../closing/closing-criteria.ts'
import { recordClient } from './record-clients.ts'

export type DecisionsInput = {
  readonly db: ReadDb
  readonly review: StoredReview
  readonly month: CaseloadMonth
  readonly actions: readonly StoredAction[]
  readonly numbers: ReadonlyMap<ActionId, string>
}

type Decisions = {
  readonly discussed: RecordDiscussion[]
  readonly documents: RecordDocument[]
  readonly closings: RecordClosing[]
  readonly named: RecordNamed[]
  readonly samplesAskedFor: RecordSampleAskedFor[]
}

/** Who was talked over, what was read, what was decided and who is named, with the numbers of the actions that follow. */
export const recordDecisions = async (input: DecisionsInput): Promise<Decisions> => {
  const { db, review } = input
  const discussions = await listDiscussions(db, review.id)
  const documents = await listDocuments(db, review.id)
  const closings = await listClosings(db, review.id)
  const book = await readCriteriaBook(db)
  const clients = await readClients(
    db,
    [...discussions, ...documents, ...closings].map(({ clientId }) => clientId),
  )
  return {
    discussed: discussions.map(discussion => discussedOf(input, clients, discussion)),
    documents: await Promise.all(
      documents
        .filter(({ stage }) => stage === 'to read')
        .map(document => documentOf(input, clients, document)),
    ),
    closings: closings
      .filter(({ stage }) => stage === 'to decide')
      .map(closing => {
        const form = readForm(book, closing.form)
        return {
          client: recordClient(clients.get(closing.clientId).ref),
          form,
          criteria: criteriaIn(form.criteriaVersion, resultsOf(book, form)),
          openFields: openFields(form),
          outcome: closing.decision?.outcome ?? null,
          reason: closing.decision?.reason ?? null,
          effectiveOn: closing.decision?.effectiveOn ?? null,
          manager: closing.decision?.manager ?? null,
          managersView: closing.decision?.managersView ?? null,
          decidedAt: closing.decidedAt,
          actions: numbersWhere(input, action => action.closingId === closing.id),
        }
      }),
    named: closings
      .filter(({ stage }) => stage === 'named')
      .map(({ clientId, kind, note }) => ({ client: recordClient(clients.get(clientId).ref), kind, note })),
    samplesAskedFor: documents
      .filter(({ stage }) => stage === 'asked for')
      .map(({ clientId, kind, title }) => ({ client: recordClient(clients.get(clientId).ref), kind, title })),
  }
}

const discussedOf = (
  input: DecisionsInput,
  clients: KnownClients,
  discussion: Awaited<ReturnType<typeof listDiscussions>>[number],
): RecordDiscussion => {
  const { ref, facts } = clients.get(discussion.clientId)
  const line = lineOf(input.month, discussion.clientId)
  const decided = discussion.decidedAt !== null
  const known = goalsOf(facts)
  return {
    client: recordClient(ref),
    service: facts.service,
    band: line?.score?.band ?? null,
    total: line?.score?.total ?? null,
    risk: line?.entry.values.risk ?? null,
    contactsPlanned: line?.entry.values.contactsPlanned ?? null,
    contactsMade: line?.entry.values.contactsMade ?? null,
    whyRaised: discussion.whyRaised,
    whyNow: discussion.whyNow,
    stage: line?.entry.values.stage ?? null,
    strengths: facts.strengths,
    goals: [...known.goals],
    goalsTogether: known.together,
    choices: facts.choices,
    talkedOver: discussion.talkedOver,
    outcome: decided ? (discussion.outcome ?? 'nothing to decide') : 'not discussed',
    decision: decided ? discussion.decision : null,
    reason: decided ? discussion.reason : null,
    contactsPlannedNext: discussion.contactsPlannedNext,
    decidedAt: discussion.decidedAt,
    actions: numbersWhere(input, action => action.discussionId === discussion.id),
  }
}

const documentOf = async (
  input: DecisionsInput,
  clients: KnownClients,
  document: StoredDocument,
): Promise<RecordDocument> => {
  const checklist =
    document.checklistId === null
      ? HOUSE_CHECKLISTS[document.kind]
      : Checklist.parse((await getDefinition(input.db, document.checklistId)).body)
  const file = await findDocumentFile(input.db, document.id)
  const answers = new Map(document.answers.map(answer => [answer.key, answer]))
  return {
    client: recordClient(clients.get(document.clientId).ref),
    kind: document.kind,
    title: document.title,
    dated: document.dated,
    brought: document.broughtAs,
    file: file === undefined ? null : { name: file.name, sizeBytes: file.sizeBytes, sha256: file.sha256 },
    setAside: document.setAside,
    checklistVersion: checklist.version,
    items: checklist.items.map(item => ({
      key: item.key,
      text: item.text,
      critical: item.critical,
      result: answers.get(item.key)?.result ?? null,
      comment: answers.get(item.key)?.comment ?? null,
    })),
    result: document.setAside === null ? resultOf(checklistCounts(checklist, document.answers)) : null,
    feedback: document.feedback,
    reply: document.reply,
    actions: numbersWhere(input, action => action.documentId === document.id),
  }
}

const criteriaIn = (version: number, items: readonly CriterionResult[]): RecordCriteria => {
  const { met, partly, notMet, notApplicable, notRecorded, applicable, all, criticalOpen } =
    criteriaCounts(items)
  const critical = (state: CriterionResult['state']) =>
    criticalOpen.filter(one => one.state === state).map(({ text }) => text)
  return {
    version,
    items: [...items],
    result: {
      met,
      partlyMet: partly,
      notMet,
      notApplicable,
      notRecorded,
      applicable,
      all,
      criticalNotMet: critical('not met'),
      criticalPartlyMet: critical('partly'),
      criticalNotRecorded: critical(null),
    },
  }
}

const resultOf = (counts: ChecklistCounts): RecordResult => ({
  met: counts.met,
  partlyMet: counts.partlyMet,
  notMet: counts.notMet,
  notApplicable: counts.notApplicable,
  notRecorded: counts.toRead,
  applicable: counts.applicable,
  all: counts.all,
  criticalNotMet: [...counts.critical.notMet],
  criticalPartlyMet: [...counts.critical.partlyMet],
  criticalNotRecorded: [...counts.critical.toRead],
})

const lineOf = (month: CaseloadMonth, clientId: ClientId) =>
  month.lines.find(({ entry }) => entry.clientId === clientId)

const numbersWhere = (
  { actions, numbers }: DecisionsInput,
  belongs: (action: StoredAction) => boolean,
): string[] =>
  actions
    .filter(belongs)
    .flatMap(action => numbers.get(action.id) ?? [])
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
