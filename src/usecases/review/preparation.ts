import type { ClientId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import { listActionsBefore, type StoredAction } from '#database/stores/action-store.ts'
import { listClosings, type StoredClosing } from '#database/stores/closing-store.ts'
import { listDiscussions, type StoredDiscussion } from '#database/stores/discussion-store.ts'
import { listDocuments, type StoredDocument } from '#database/stores/document-store.ts'
import { listEntries } from '#database/stores/entry-store.ts'
import { listNotes, listSaidNone, listSharedNotes } from '#database/stores/note-store.ts'
import { findPreviousReview, type StoredReview } from '#database/stores/review-store.ts'
import { type EntryState, type EntryValues, missingFields } from '#domain/caseload/entry.ts'
import { emptyForm, openFields } from '#domain/closure/closing-forms.ts'
import { scoreIsOld } from '#domain/prompt/score-age.ts'
import { type NoteName, PRIVATE_UNTIL_READY, SESSION_NOTES } from '#domain/review/notes.ts'
import { type SectionKey, type SectionStatus, sectionStatuses } from '#domain/review/sections.ts'
import {
  activeLines,
  type CaseloadContext,
  type CaseloadLine,
  type CaseloadMonth,
  readCaseloadMonth,
} from '../caseload/caseload-month.ts'

/** All of a month's preparation, and where each section stands. */
export type Preparation = {
  readonly review: StoredReview
  readonly month: CaseloadMonth
  readonly previousMonth: Month | null
  readonly last: ReadonlyMap<ClientId, EntryValues>
  readonly actions: readonly StoredAction[]
  readonly discussions: readonly StoredDiscussion[]
  readonly closings: readonly StoredClosing[]
  readonly documents: readonly StoredDocument[]
  readonly notes: Partial<Record<NoteName, string>>
  readonly sharedNotes: readonly NoteName[]
  readonly saidNone: readonly SectionKey[]
  readonly sections: readonly SectionStatus[]
}

export const readPreparation = async (
  context: CaseloadContext,
  review: StoredReview,
): Promise<Preparation> => {
  const { db } = context
  const month = await readCaseloadMonth(context, review)
  const previous = await findPreviousReview(db, review.practitionerId, review.month)
  const lastEntries = previous === undefined ? [] : await listEntries(db, previous.id)
  const gathered = {
    review,
    month,
    previousMonth: previous?.month ?? null,
    last: new Map(lastEntries.map(entry => [entry.clientId, entry.values])),
    actions: await listActionsBefore(db, review.practitionerId, review.month),
    discussions: await listDiscussions(db, review.id),
    closings: await listClosings(db, review.id),
    documents: await listDocuments(db, review.id),
    notes: await listNotes(db, review.id),
    sharedNotes: await listSharedNotes(db, review.id),
    saidNone: await listSaidNone(db, review.id),
  }
  return { ...gathered, sections: sectionStatuses(countsOf(gathered)) }
}

/** Needed values are there, and nothing waits to be read. */
export const isEntryComplete = (entry: EntryState): boolean =>
  missingFields(entry).length === 0 && Object.keys(entry.drafts).length === 0

/** Texts that may be read by somebody: what the practitioner writes for themself is theirs until 'ready', or until they show it. */
export const readableNotes = (
  notes: Partial<Record<NoteName, string>>,
  sharedNotes: readonly NoteName[],
  review: StoredReview,
  reader: string,
): Partial<Record<NoteName, string>> => {
  const hidden = new Set<string>(SESSION_NOTES)
  if (reader !== review.practitionerId && review.state === 'open') {
    for (const name of PRIVATE_UNTIL_READY) if (!sharedNotes.includes(name)) hidden.add(name)
  }
  return Object.fromEntries(Object.entries(notes).filter(([name]) => !hidden.has(name)))
}

const countsOf = ({
  review,
  month,
  actions,
  discussions,
  closings,
  documents,
  notes,
  saidNone,
}: Omit<Preparation, 'sections'>) => {
  const lines = activeLines(month)
  const named = closings.filter(({ stage }) => stage === 'named')
  const forms = closings.filter(({ stage }) => stage === 'to decide')
  const isSet = (name: NoteName) => notes[name] !== undefined
  return {
    actions: {
      all: actions.length,
      answered: actions.filter(({ answers }) => answers.some(answer => answer.review === review.id)).length,
    },
    entries: {
      all: lines.length,
      complete: lines.filter(({ entry }) => isEntryComplete(entry)).length,
      started: lines.filter(({ entry }) => isStarted(entry)).length,
      toLookAt: lines.filter(({ entry }) => Object.keys(entry.drafts).length > 0).length,
      scored: lines.filter(line => hasScore(line, review.month)).length,
      scoring: review.schemeId !== null,
    },
    discussion: {
      all: discussions.length,
      withReason: discussions.filter(({ whyRaised }) => whyRaised !== null && whyRaised.trim() !== '').length,
    },
    candidates: {
      closingOrStable: named.filter(({ kind }) => kind !== 'support staff').length,
      supportStaff: named.filter(({ kind }) => kind === 'support staff').length,
    },
    forms: {
      all: forms.length,
      complete: forms.filter(({ completedAt }) => completedAt !== null).length,
      started: forms.filter(isFormStarted).length,
    },
    documents: { all: documents.filter(({ stage }) => stage === 'to read').length },
    texts: { wentWell: isSet('went-well'), isHard: isSet('is-hard'), wanted: isSet('wanted') },
    saidNone,
  }
}

/** This month's own score, or one that was judged so lately that nobody asks about it. */
const hasScore = ({ isScored, carried }: CaseloadLine, month: Month): boolean =>
  isScored || (carried !== null && !scoreIsOld(carried.month, month))

const isStarted = (entry: EntryState): boolean =>
  Object.keys(entry.drafts).length > 0 ||
  Object.values(entry.sources).some(source => source === 'typed' || source === 'imported')

const isFormStarted = ({ form }: StoredClosing): boolean =>
  openFields(form).length < openFields(emptyForm(form.kind)).length
