import { z } from 'zod'
import { ClosingId, DiscussionId, DocumentId, PersonId, ReviewId, SessionId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { ClosingState } from '#domain/closure/closing-state.ts'
import { DocumentKind } from '#domain/document/checklist.ts'
import { GoalOutcome } from '#domain/review/notes.ts'
import { AgendaKey } from '#domain/session/agenda.ts'
import { DrawStage } from '#domain/session/draw-stage.ts'
import { SessionState } from '#domain/session/session-state.ts'
import { ClientRef } from './caseload.ts'
import { command, query } from './operation.ts'
import { LoadView } from './overview.ts'
import { ActionView, PlannedSession, ReviewRef } from './review.ts'
import { Passphrase } from './vault.ts'

const nothing = z.strictObject({})
const reason = z.string().trim().min(1).max(2000)

export const SessionView = z.strictObject({
  review: ReviewRef,
  sessionId: SessionId,
  state: SessionState,
  plannedFor: Instant.nullable(),
  place: z.string().nullable(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  pausedBecause: z.string().nullable(),
  attended: z.array(PersonId),
  acting: PersonId.nullable(),
  item: AgendaKey.nullable(),
  step: z.string().nullable(),
  agenda: z.array(
    z.strictObject({
      key: AgendaKey,
      /** What the service wants to do there. */
      text: z.string().nullable(),
      plannedMinutes: z.number().int(),
      addedMinutes: z.number().int(),
      usedSeconds: z.number().int(),
      visited: z.boolean(),
      /** How many things the item holds (clients, documents, forms, actions), and how many are through. */
      count: z.number().int(),
      done: z.number().int(),
    }),
  ),
  drawStage: DrawStage,
  scoring: z.boolean(),
  /** Whole minutes between its sittings so far. */
  pausedMinutes: z.number().int(),
  /** What the lists of the agenda hold, in their order: the steps of those items. */
  things: z.strictObject({
    discussions: z.array(z.strictObject({ id: DiscussionId, client: ClientRef, done: z.boolean() })),
    /** Those to read today. */
    documents: z.array(
      z.strictObject({ id: DocumentId, client: ClientRef, kind: DocumentKind, done: z.boolean() }),
    ),
    /** Those to decide today. */
    closings: z.array(
      z.strictObject({ id: ClosingId, client: ClientRef, kind: ClosingKind, done: z.boolean() }),
    ),
  }),
  /** The core's clock when this was read; the page goes on from here. */
  now: Instant,
})
export type SessionView = z.infer<typeof SessionView>

export const OpeningView = z.strictObject({
  lastActions: z.array(ActionView),
  smallGoal: z
    .strictObject({ text: z.string(), outcome: GoalOutcome.nullable(), note: z.string().nullable() })
    .nullable(),
  /** A line of 'how are you' is kept only while both want it. */
  keepLine: z.strictObject({
    practitioner: z.boolean(),
    supervisor: z.boolean(),
    line: z.string().nullable(),
  }),
  /** What was decided last time and is not ticked as entered in the clients' own records; null when nothing is left. */
  textsToEnter: z.strictObject({ reviewId: ReviewId, month: Month, count: z.number().int() }).nullable(),
  /** What the practitioner brought. */
  wentWell: z.string().nullable(),
  isHard: z.string().nullable(),
  wanted: z.string().nullable(),
})
export type OpeningView = z.infer<typeof OpeningView>

export const CloseView = z.strictObject({
  /** Agreed today and still open from before; urgent first, then by date. */
  actions: z.array(ActionView),
  loadBefore: LoadView.nullable(),
  loadAfter: z
    .strictObject({
      clients: z.number().int(),
      points: z.number(),
      percent: z.number().nullable(),
      state: z.enum(['under', 'near', 'over', 'far over']).nullable(),
      changes: z.array(z.strictObject({ client: ClientRef, kind: z.string(), points: z.number() })),
    })
    .nullable(),
  doneWell: z.string().nullable(),
  nextSmallGoal: z.string().nullable(),
  next: PlannedSession.nullable(),
  named: z.array(z.strictObject({ id: ClosingId, client: ClientRef, kind: z.string(), state: ClosingState })),
  samplesAsked: z.array(z.strictObject({ id: DocumentId, client: ClientRef, kind: DocumentKind })),
  /** What is still open before signing; signing is possible with it, and the record says so. */
  open: z.array(
    z.strictObject({
      kind: z.enum([
        'action-not-answered',
        'not-agreed',
        'not-discussed',
        'document-not-read',
        'closing-not-decided',
        'no-next-date',
      ]),
      count: z.number().int(),
    }),
  ),
})
export type CloseView = z.infer<typeof CloseView>

export const sessionOperations = {
  /** The second person of the pair joins the first; each types their own passphrase once. */
  'session.signIn': command(
    'practising',
    z.strictObject({ reviewId: ReviewId, personId: PersonId, passphrase: Passphrase }),
    nothing,
  ),
  'session.start': command('practising', z.strictObject({ reviewId: ReviewId }), nothing),
  'session.get': query('practising', z.strictObject({ reviewId: ReviewId }), SessionView),
  'session.goTo': command(
    'practising',
    z.strictObject({ reviewId: ReviewId, item: AgendaKey, step: z.string().max(100).nullable() }),
    nothing,
  ),
  'session.extend': command(
    'practising',
    z.strictObject({ reviewId: ReviewId, minutes: z.union([z.literal(1), z.literal(5)]) }),
    nothing,
  ),
  'session.pause': command('practising', z.strictObject({ reviewId: ReviewId, reason }), nothing),
  /** Stops the clock before reading through and signing; `resume` goes back to the decisions. */
  'session.end': command('practising', z.strictObject({ reviewId: ReviewId }), nothing),
  'session.resume': command('practising', z.strictObject({ reviewId: ReviewId }), nothing),
  'session.passKeyboard': command(
    'practising',
    z.strictObject({ reviewId: ReviewId, to: PersonId }),
    nothing,
  ),
  /** What was typed in this session and is not recorded yet, by its place in the page; the two share it. */
  'session.drafts': query(
    'practising',
    z.strictObject({ reviewId: ReviewId }),
    z.strictObject({ drafts: z.record(z.string(), z.string()) }),
  ),
  'session.saveDraft': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      key: z.string().min(1).max(100),
      body: z.string().max(200_000).nullable(),
    }),
    nothing,
  ),
  'session.opening': query('practising', z.strictObject({ reviewId: ReviewId }), OpeningView),
  'session.keepLine': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      practitioner: z.boolean(),
      supervisor: z.boolean(),
      line: z.string().max(2000).nullable(),
    }),
    nothing,
  ),
  'session.goalOutcome': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      outcome: GoalOutcome.nullable(),
      note: z.string().max(2000).nullable(),
    }),
    nothing,
  ),

  'session.close': query('practising', z.strictObject({ reviewId: ReviewId }), CloseView),
  /** Date and place of the next meeting; the next review starts with it. */
  'session.planNext': command(
    'practising',
    z.strictObject({ reviewId: ReviewId, next: PlannedSession.nullable() }),
    nothing,
  ),
} as const
