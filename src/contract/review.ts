import { z } from 'zod'
import {
  ActionId,
  ClientId,
  ClosingId,
  DiscussionId,
  DocumentId,
  EntryId,
  PersonId,
  ReviewId,
} from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { ActionAnswer, ActionFrom, ActionStatus } from '#domain/action/action.ts'
import { ActionState } from '#domain/action/action-state.ts'
import { ClientWords, LONG_TEXT, Membership, SHORT_TEXT, Standing } from '#domain/caseload/client.ts'
import { EntryField, EntryValues, ValueSource } from '#domain/caseload/entry.ts'
import { ClosingCriteria } from '#domain/closure/closing-criteria.ts'
import { ClosingDecision } from '#domain/closure/closing-decision.ts'
import { ClosingForm } from '#domain/closure/closing-forms.ts'
import { ClosingKind, ClosingStage } from '#domain/closure/closing-kind.ts'
import { ClosingState } from '#domain/closure/closing-state.ts'
import { BroughtAs, DocumentKind } from '#domain/document/checklist.ts'
import { AttachedFile } from '#domain/document/document-file.ts'
import { CandidateReason } from '#domain/prompt/candidates.ts'
import { Criteria } from '#domain/prompt/criteria.ts'
import { Prompt } from '#domain/prompt/prompt.ts'
import { NoteName } from '#domain/review/notes.ts'
import { ReviewState } from '#domain/review/review-state.ts'
import { SectionKey, SectionStatus } from '#domain/review/sections.ts'
import { Band } from '#domain/scheme/band.ts'
import { Levels } from '#domain/scheme/levels.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { ClientRef } from './caseload.ts'
import { command, query } from './operation.ts'
import { PersonRef } from './people.ts'

const nothing = z.strictObject({})
const text = z.string().max(LONG_TEXT)

export const ReviewRef = z.strictObject({
  id: ReviewId,
  month: Month,
  state: ReviewState,
  practitioner: PersonRef,
  supervisor: PersonRef.nullable(),
})
export type ReviewRef = z.infer<typeof ReviewRef>

/** A level given per item so far, with a note per item; total and band once complete. */
export const ScoreDraft = z.strictObject({
  levels: Levels,
  notes: z.record(z.string(), z.string().max(SHORT_TEXT * 5)),
  total: z.number().nullable(),
  band: Band.nullable(),
})
export type ScoreDraft = z.infer<typeof ScoreDraft>

/** One row of the grid: this month's values, last month's beside them. */
export const EntryView = z.strictObject({
  id: EntryId,
  client: ClientRef,
  service: z.string().nullable(),
  /** The client's own goals, strengths and choices; they belong to no month. */
  words: ClientWords,
  membership: Membership,
  standing: Standing,
  values: EntryValues,
  sources: z.partialRecord(EntryField, ValueSource),
  /** Typed texts that can't be read yet, as typed. */
  drafts: z.partialRecord(EntryField, z.string()),
  /** Null for a client without an entry last month. */
  last: EntryValues.nullable(),
  /** Last score that counts, of an earlier month. */
  lastScore: z.strictObject({ total: z.number(), band: Band, month: Month }).nullable(),
  /** Own score of this month; null where none, or where the viewer may not see it. */
  own: ScoreDraft.nullable(),
  complete: z.boolean(),
  contradictions: z.array(z.string()),
})
export type EntryView = z.infer<typeof EntryView>

export const DiscussionView = z.strictObject({
  id: DiscussionId,
  client: ClientRef,
  position: z.number().int(),
  whyRaised: z.string().nullable(),
  /** What of the figures speaks for this month; begun from the rules, written by the practitioner. */
  whyNow: z.string().nullable(),
})
export type DiscussionView = z.infer<typeof DiscussionView>

export const ClosingView = z.strictObject({
  id: ClosingId,
  client: ClientRef,
  kind: ClosingKind,
  stage: ClosingStage,
  note: z.string().nullable(),
  form: ClosingForm,
  /** The version that the form was begun with; the newest for one that nobody has begun. */
  criteria: ClosingCriteria,
  openFields: z.array(z.string()),
  completedAt: Instant.nullable(),
  /** What was said last time, where it comes back: declined or deferred, with the comment. */
  lastDecision: ClosingDecision.nullable(),
  namedInMonth: Month,
  decision: ClosingDecision.nullable(),
  /** What may be done with it follows from this by `closingAllows`. */
  state: ClosingState,
})
export type ClosingView = z.infer<typeof ClosingView>

export const DocumentView = z.strictObject({
  id: DocumentId,
  client: ClientRef,
  kind: DocumentKind,
  stage: z.enum(['asked for', 'to read']),
  title: z.string().nullable(),
  dated: PlainDate.nullable(),
  broughtAs: BroughtAs.nullable(),
  file: AttachedFile.nullable(),
  askedForLastTime: z.boolean(),
})
export type DocumentView = z.infer<typeof DocumentView>

export const ActionView = z.strictObject({
  id: ActionId,
  text: z.string(),
  client: ClientRef.nullable(),
  owner: PersonRef,
  due: PlainDate,
  urgent: z.boolean(),
  toldWhom: z.string().nullable(),
  shownBy: z.string().nullable(),
  from: ActionFrom,
  agreedOn: PlainDate,
  status: ActionStatus,
  timesCarried: z.number().int(),
  /** The answer given in the review that is looked at. */
  answer: ActionAnswer.nullable(),
  /** As that review sees it; what may be done with it follows by `actionAllows`. */
  state: ActionState,
})
export type ActionView = z.infer<typeof ActionView>

export const PlannedSession = z.strictObject({ plannedFor: Instant.nullable(), place: z.string().nullable() })
export type PlannedSession = z.infer<typeof PlannedSession>

export const PreparationView = z.strictObject({
  review: ReviewRef,
  previousMonth: Month.nullable(),
  /** Whether the viewer may change anything here now. */
  mayPrepare: z.boolean(),
  sections: z.array(SectionStatus),
  saidNone: z.array(SectionKey),
  scheme: SchemeDefinition.nullable(),
  entries: z.array(EntryView),
  discussions: z.array(DiscussionView),
  closings: z.array(ClosingView),
  documents: z.array(DocumentView),
  notes: z.partialRecord(NoteName, z.string()),
  /** Texts that are private until 'ready' and were shown before. */
  sharedNotes: z.array(NoteName),
  lastActions: z.array(ActionView),
  session: PlannedSession.nullable(),
})
export type PreparationView = z.infer<typeof PreparationView>

/** What the service's rules find about one client, in the order of the rules. */
export const ClientPrompts = z.strictObject({
  client: ClientRef,
  /** As the reader may know it. */
  prompts: z.array(Prompt),
  /** The same without what rests on this month's own score until the reveal: for a text that both read. */
  forBoth: z.array(Prompt),
  /** Set where the client is on the list of those to discuss. */
  discussionId: DiscussionId.nullable(),
})
export type ClientPrompts = z.infer<typeof ClientPrompts>

/** A client who meets criteria of the service for closing, stable casing or support staff. */
export const CandidateView = z.strictObject({
  client: ClientRef,
  kind: ClosingKind,
  reasons: z.array(CandidateReason).min(1),
  /** Of these, what a text that both read may say now. */
  forBoth: z.array(CandidateReason),
  /** Set where the client is named for this, or to be decided on. */
  closingId: ClosingId.nullable(),
})
export type CandidateView = z.infer<typeof CandidateView>

/** A value, or what was typed and can't be read yet. */
export const EntryInput = z.strictObject({
  values: EntryValues.partial(),
  drafts: z.partialRecord(EntryField, z.string().max(SHORT_TEXT)),
})
export type EntryInput = z.infer<typeof EntryInput>

export const reviewOperations = {
  'review.list': query(
    'practising',
    z.strictObject({ practitionerId: PersonId }),
    z.strictObject({
      /** Newest month first. */
      reviews: z.array(ReviewRef),
      /** The month that can be opened next; null when one is open, or when nothing is there to begin with. */
      nextMonth: Month.nullable(),
    }),
  ),
  /** Opens a month from the last one: clients, last values, unfinished actions, clients named, samples asked for. */
  'review.open': command(
    'practising',
    z.strictObject({ practitionerId: PersonId, month: Month }),
    z.strictObject({ reviewId: ReviewId }),
  ),
  'review.get': query('practising', z.strictObject({ reviewId: ReviewId }), PreparationView),
  /**
   * Clients of whom a rule found something, by reference: an order that ranks nobody. Made for its reader: the
   * practitioner's own scores of this month are in nobody else's until the reveal.
   */
  'review.prompts': query(
    'practising',
    z.strictObject({ reviewId: ReviewId }),
    z.strictObject({ clients: z.array(ClientPrompts) }),
  ),
  /** Clients who meet the service's criteria, by reference and kind; made for its reader as the prompts are. */
  'review.candidates': query(
    'practising',
    z.strictObject({ reviewId: ReviewId }),
    z.strictObject({ criteria: Criteria, candidates: z.array(CandidateView) }),
  ),
  'review.setEntry': command(
    'practitioner',
    z.strictObject({ reviewId: ReviewId, clientId: ClientId, input: EntryInput }),
    EntryView,
  ),
  /** Fills permitted fields that are empty, from last month, and marks them as carried. */
  'review.asLastMonth': command(
    'practitioner',
    z.strictObject({
      reviewId: ReviewId,
      clientIds: z.array(ClientId).min(1).max(1000),
      fields: z.array(EntryField).max(20),
    }),
    /** What was filled, so that it can be taken back. */
    z.strictObject({ filled: z.array(z.strictObject({ clientId: ClientId, fields: z.array(EntryField) })) }),
  ),
  /** Goals, strengths and choices of a client, kept while a month is prepared, so that the session has them. */
  'review.setClientWords': command(
    'practitioner',
    z.strictObject({ reviewId: ReviewId, clientId: ClientId, words: ClientWords.partial() }),
    ClientWords,
  ),
  'review.setOwnScore': command(
    'practitioner',
    z.strictObject({
      reviewId: ReviewId,
      clientId: ClientId,
      levels: Levels,
      notes: z.record(z.string(), z.string().max(SHORT_TEXT * 5)),
    }),
    ScoreDraft,
  ),
  /** 'Still right': the levels of the last score that counts, judged again this month. */
  'review.confirmScore': command(
    'practitioner',
    z.strictObject({ reviewId: ReviewId, clientId: ClientId }),
    ScoreDraft,
  ),
  'review.addDiscussion': command(
    'practitioner',
    z.strictObject({
      reviewId: ReviewId,
      clientId: ClientId,
      whyRaised: text.nullable(),
      whyNow: text.nullable().default(null),
      position: z.number().int().min(0).nullable(),
    }),
    z.strictObject({ discussionId: DiscussionId }),
  ),
  /** Fields given are set, others stay. */
  'review.changeDiscussion': command(
    'practitioner',
    z.strictObject({
      discussionId: DiscussionId,
      whyRaised: text.nullable().optional(),
      whyNow: text.nullable().optional(),
    }),
    nothing,
  ),
  /** To a place in the order, from 0. */
  'review.moveDiscussion': command(
    'practitioner',
    z.strictObject({ discussionId: DiscussionId, to: z.number().int().min(0) }),
    nothing,
  ),
  'review.removeDiscussion': command('practitioner', z.strictObject({ discussionId: DiscussionId }), nothing),
  /** `named` readies a client for next month; `to decide` brings a form to this session. */
  'review.nameClosing': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      clientId: ClientId,
      kind: ClosingKind,
      stage: ClosingStage,
      note: text.nullable(),
    }),
    z.strictObject({ closingId: ClosingId }),
  ),
  'review.removeClosing': command('practising', z.strictObject({ closingId: ClosingId }), nothing),
  'review.saveClosingForm': command(
    'practitioner',
    z.strictObject({ closingId: ClosingId, form: ClosingForm, complete: z.boolean() }),
    z.strictObject({ openFields: z.array(z.string()) }),
  ),
  /** `asked for` is brought next month; `to read` belongs to this session. */
  'review.addDocument': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      clientId: ClientId,
      kind: DocumentKind,
      stage: z.enum(['asked for', 'to read']),
      title: z.string().trim().max(SHORT_TEXT).nullable(),
      dated: PlainDate.nullable(),
      broughtAs: BroughtAs.nullable(),
    }),
    z.strictObject({ documentId: DocumentId }),
  ),
  'review.changeDocument': command(
    'practising',
    z.strictObject({
      documentId: DocumentId,
      kind: DocumentKind,
      title: z.string().trim().max(SHORT_TEXT).nullable(),
      dated: PlainDate.nullable(),
      broughtAs: BroughtAs.nullable(),
    }),
    nothing,
  ),
  'review.removeDocument': command('practising', z.strictObject({ documentId: DocumentId }), nothing),
  'review.saveNote': command(
    'practising',
    z.strictObject({ reviewId: ReviewId, name: NoteName, text }),
    nothing,
  ),
  /** Shows one of the practitioner's own texts to their supervisor before 'ready', or makes it private again. */
  'review.shareNote': command(
    'practitioner',
    z.strictObject({ reviewId: ReviewId, name: NoteName, shared: z.boolean() }),
    nothing,
  ),
  /** What became of an action, for this review; null takes the answer back. */
  'review.answerAction': command(
    'practising',
    z.strictObject({ reviewId: ReviewId, actionId: ActionId, answer: ActionAnswer.nullable() }),
    nothing,
  ),
  /** 'Nobody this month', 'nothing this month'. */
  'review.sayNone': command(
    'practitioner',
    z.strictObject({ reviewId: ReviewId, section: SectionKey, none: z.boolean() }),
    nothing,
  ),
  'review.sayReady': command('practitioner', z.strictObject({ reviewId: ReviewId }), nothing),
  'review.takeReadyBack': command('practitioner', z.strictObject({ reviewId: ReviewId }), nothing),
  'review.planSession': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      plannedFor: Instant.nullable(),
      place: z.string().trim().max(SHORT_TEXT).nullable(),
    }),
    nothing,
  ),
  /** The planned session did not take place; the review goes on with a new date, if there is one. */
  'review.sessionNotHeld': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      reason: z.string().trim().min(1).max(2000),
      newDate: Instant.nullable(),
    }),
    nothing,
  ),
} as const
