import type { EntryView, PreparationView } from '#contract/review.ts'
import { listDocumentFiles } from '#database/stores/document-file-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { ClientFacts, ClientWords } from '#domain/caseload/client.ts'
import type { EntryValues } from '#domain/caseload/entry.ts'
import { goalsOf } from '#domain/caseload/goals.ts'
import { contradictionsOf } from '#domain/caseload/overdue.ts'
import type { Part } from '#domain/people/role.ts'
import { reviewAllows } from '#domain/review/review-state.ts'
import { requireReview } from '../access.ts'
import type { CaseloadLine, OwnScore } from '../caseload/caseload-month.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { actionViews } from './action-views.ts'
import { closingViews } from './closing-views.ts'
import { plannedSessionOf } from './plan-session.ts'
import { isEntryComplete, type Preparation, readableNotes, readPreparation } from './preparation.ts'
import { reviewRefOf } from './review-ref.ts'
import { readScheme } from './scheme.ts'

/** A month's preparation as its reader may see it. */
export const get: QueryHandler<'review.get'> = async (context, { reviewId }): Promise<PreparationView> => {
  const { review, part } = await requireReview(context, reviewId)
  return preparationView(context, review, part, await readPreparation(context, review))
}

/** The same of what was read already. */
export const preparationView = async (
  { db, actor, auditOnce }: QueryContext,
  review: StoredReview,
  part: Part,
  preparation: Preparation,
): Promise<PreparationView> => {
  const { month, last, previousMonth, sections, saidNone, discussions, documents } = preparation
  const clients = new Map(month.lines.map(({ entry, client }) => [entry.clientId, client.ref]))
  const files = await listDocumentFiles(db, review.id)
  const refOf = (id: CaseloadLine['entry']['clientId']) => clients.get(id) ?? { id, ...UNKNOWN }
  auditOnce(`read ${review.id}`, { act: 'review read', subjectKind: 'review', subjectId: review.id })
  return {
    review: await reviewRefOf(db, review),
    previousMonth,
    mayPrepare: part === 'practitioner' && reviewAllows(review.state, 'prepare'),
    sections: [...sections],
    saidNone: [...saidNone],
    scheme: await readScheme(db, review.schemeId),
    entries: month.lines.map(line => entryView(line, last.get(line.entry.clientId) ?? null, review.month)),
    discussions: discussions.map(({ id, clientId, position, whyRaised, whyNow }) => ({
      id,
      client: refOf(clientId),
      position,
      whyRaised,
      whyNow,
    })),
    closings: await closingViews(db, preparation.closings, review),
    documents: documents.map(({ id, clientId, kind, stage, title, dated, broughtAs, carriedFrom }) => ({
      id,
      client: refOf(clientId),
      kind,
      stage,
      title,
      dated,
      broughtAs,
      file: files.get(id) ?? null,
      askedForLastTime: carriedFrom !== null,
    })),
    notes: readableNotes(preparation.notes, preparation.sharedNotes, review, actor.id),
    sharedNotes: [...preparation.sharedNotes],
    lastActions: await actionViews(db, preparation.actions, review),
    session: await plannedSessionOf(db, review.id),
  }
}

export const entryView = (line: CaseloadLine, last: EntryValues | null, month: string): EntryView => {
  const { entry, client, standing, own, carried } = line
  return {
    id: entry.id,
    client: client.ref,
    service: client.facts.service,
    words: clientWordsOf(client.facts),
    membership: entry.membership,
    standing,
    values: entry.values,
    sources: entry.sources,
    drafts: entry.drafts,
    last,
    lastScore: carried,
    own: own === null ? null : scoreView(own),
    complete: isEntryComplete(entry),
    contradictions: contradictionsOf(entry.values, month),
  }
}

export const clientWordsOf = (facts: ClientFacts): ClientWords => ({
  goals: facts.goals,
  goalStates: goalsOf(facts).goals.map(({ state }) => state),
  strengths: facts.strengths,
  choices: facts.choices,
})

export const scoreView = ({ levels, notes, total, band }: OwnScore) => ({
  levels,
  notes: { ...notes },
  total,
  band,
})

/** A client is never without an entry in a review that names them; this keeps a list readable all the same. */
const UNKNOWN = { reference: '?', initials: null, name: null }
