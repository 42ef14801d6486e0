import { z } from 'zod'
import {
  ActionId,
  ClientId,
  ClosingId,
  DiscussionId,
  DocumentId,
  DrawId,
  PersonId,
  ReviewId,
  SessionId,
} from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { ActionFields, ActionFrom } from '#domain/action/action.ts'
import { LONG_TEXT, SHORT_TEXT, Standing } from '#domain/caseload/client.ts'
import { ContactCount } from '#domain/caseload/entry.ts'
import { ClosingDecision } from '#domain/closure/closing-decision.ts'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { BroughtAs, Checklist, ChecklistAnswer, DocumentKind } from '#domain/document/checklist.ts'
import { Prompt } from '#domain/prompt/prompt.ts'
import { RecordEntry, RecordFigures, RecordTrend } from '#domain/record/record-caseload.ts'
import { RecordAgreement } from '#domain/record/record-schema.ts'
import { GoalOutcome } from '#domain/review/notes.ts'
import { Band } from '#domain/scheme/band.ts'
import { Levels } from '#domain/scheme/levels.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { AgendaKey } from '#domain/session/agenda.ts'
import { SessionState } from '#domain/session/session-state.ts'
import { ClientDecision, ClientMonth, ClientRef, CountingScore } from './caseload.ts'
import { command, query } from './operation.ts'
import { PersonRef } from './people.ts'
import { ActionView, ClosingView, PlannedSession, ReviewRef, ScoreDraft } from './review.ts'
import { Passphrase } from './vault.ts'

const nothing = z.strictObject({})
const text = z.string().max(LONG_TEXT)
const reason = z.string().trim().min(1).max(2000)

/** Where the draw and the scores stand; what the page offers next follows from it. */
export const DrawStage = z.enum([
  'not drawn',
  'own scores missing',
  'supervisor scores',
  'both scored',
  'revealed',
  'agreed',
])
export type DrawStage = z.infer<typeof DrawStage>

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

export const DrawView = z.strictObject({
  stage: DrawStage,
  defaultSize: z.number().int(),
  /** In the frame's fixed order. `waits`: drawn lately, and enough others are left. No band, no score. */
  frame: z.array(
    z.strictObject({
      client: ClientRef,
      lastDrawn: Month.nullable(),
      waits: z.boolean(),
      place: z.number().int().nullable(),
    }),
  ),
  excluded: z.array(z.strictObject({ client: ClientRef, reason: z.string() })),
  draw: z
    .strictObject({
      id: DrawId,
      drawnAt: Instant,
      method: z.string(),
      size: z.number().int(),
      frameHash: z.string(),
      seed: z.string(),
      strata: z.array(Band),
      /** Strata for which nobody was eligible. */
      notForced: z.array(Band),
      /** Who is scored, in order, replacements in place. */
      sample: z.array(
        z.strictObject({
          client: ClientRef,
          service: z.string().nullable(),
          locality: z.string().nullable(),
          inPlaceOf: z.strictObject({ client: ClientRef, reason: z.string() }).nullable(),
        }),
      ),
      redrawnBecause: z.string().nullable(),
    })
    .nullable(),
  earlierDraws: z.number().int(),
  mayChange: z.boolean(),
})
export type DrawView = z.infer<typeof DrawView>

/** Clients for the acting person to score now. Never holds the other's scores. */
export const ScoreTurn = z.strictObject({
  part: z.enum(['own', 'supervisor']),
  person: PersonRef,
  other: PersonRef,
  scheme: SchemeDefinition,
  clients: z.array(
    z.strictObject({
      client: ClientRef,
      service: z.string().nullable(),
      risk: z.string().nullable(),
      contactsPlanned: z.number().int().nullable(),
      contactsMade: z.number().int().nullable(),
      lastContact: PlainDate.nullable(),
      whatChanged: z.string().nullable(),
      score: ScoreDraft,
    }),
  ),
})
export type ScoreTurn = z.infer<typeof ScoreTurn>

const OneScore = z.strictObject({
  levels: Levels,
  notes: z.record(z.string(), z.string()),
  total: z.number(),
  band: Band,
  given: z.enum(['before the draw', 'after the draw', 'at the session']),
})

export const ComparisonView = z.strictObject({
  scheme: SchemeDefinition,
  practitioner: PersonRef,
  supervisor: PersonRef,
  /** Clients on whom they agree most come first. */
  clients: z.array(
    z.strictObject({
      client: ClientRef,
      own: OneScore,
      supervisor: OneScore,
      /** Items two levels apart, and the whole when the bands differ, must be talked about. */
      mustTalk: z.array(z.string()),
      bandsDiffer: z.boolean(),
      /** Agreed so far; equal levels are filled in. */
      agreed: z.strictObject({
        levels: Levels,
        reasons: z.record(z.string(), z.string()),
        total: z.number().nullable(),
        band: Band.nullable(),
        done: z.boolean(),
      }),
    }),
  ),
  /** Per item: on how many clients they gave the same level, and who was higher how often. */
  items: z.array(
    z.strictObject({
      key: z.string(),
      same: z.number().int(),
      practitionerHigher: z.number().int(),
      supervisorHigher: z.number().int(),
    }),
  ),
  session: RecordAgreement.nullable(),
  pooled: RecordAgreement.nullable(),
})
export type ComparisonView = z.infer<typeof ComparisonView>

/** How a load was worked out, step by step, for 'how is this worked out?'. */
export const LoadView = z.strictObject({
  points: z.number(),
  byBand: z.array(
    z.strictObject({ band: Band, clients: z.number().int(), pointsEach: z.number(), points: z.number() }),
  ),
  notScored: z.number().int(),
  carriedScores: z.number().int(),
  contractedHours: z.number().nullable(),
  /** In force in the month, with the hours that each takes. */
  reductions: z.array(z.strictObject({ reason: z.string(), hours: z.number(), until: PlainDate })),
  hoursLeft: z.number().nullable(),
  pointsAtFullTime: z.number(),
  fullTimeHours: z.number(),
  available: z.number().nullable(),
  percent: z.number().nullable(),
  state: z.enum(['under', 'near', 'over', 'far over']).nullable(),
  scheme: z.strictObject({
    name: z.string(),
    version: z.number().int(),
    standing: z.string(),
    /** What points are. */
    unit: z.enum(['points', 'hours a month']),
  }),
})
export type LoadView = z.infer<typeof LoadView>

export const OverviewView = z.strictObject({
  figures: RecordFigures,
  lastMonth: RecordFigures.nullable(),
  load: LoadView.nullable(),
  trends: z.array(RecordTrend),
  entries: z.array(RecordEntry),
  moved: z.array(z.strictObject({ client: ClientRef, from: Band, to: Band })),
  left: z.array(z.strictObject({ client: ClientRef, on: PlainDate.nullable(), reason: z.string() })),
  note: z.string().nullable(),
})
export type OverviewView = z.infer<typeof OverviewView>

/** A client's page for talking. */
export const TalkView = z.strictObject({
  id: DiscussionId,
  client: ClientRef,
  place: z.number().int(),
  of: z.number().int(),
  service: z.string().nullable(),
  standing: Standing,
  score: CountingScore.nullable(),
  lastScore: CountingScore.nullable(),
  highestTotal: z.number().nullable(),
  whyRaised: z.string().nullable(),
  whyNow: z.string().nullable(),
  /** What the service's rules find, as this reader may know it. */
  prompts: z.array(Prompt),
  goals: z.string().nullable(),
  goalsOutcome: GoalOutcome.nullable(),
  strengths: z.string().nullable(),
  choices: z.string().nullable(),
  stage: z.string().nullable(),
  /** Newest first. */
  months: z.array(ClientMonth),
  bands: z.array(z.strictObject({ key: Band, from: z.number(), to: z.number() })),
  contradictions: z.array(z.string()),
  decisions: z.array(ClientDecision),
  talkedOver: z.string().nullable(),
  outcome: z.enum(['decision', 'nothing to decide']).nullable(),
  decision: z.string().nullable(),
  reason: z.string().nullable(),
  contactsPlannedNext: z.number().int().nullable(),
  decidedAt: Instant.nullable(),
  actions: z.array(ActionView),
})
export type TalkView = z.infer<typeof TalkView>

export const DocumentTalk = z.strictObject({
  id: DocumentId,
  client: ClientRef,
  place: z.number().int(),
  of: z.number().int(),
  kind: DocumentKind,
  title: z.string().nullable(),
  dated: PlainDate.nullable(),
  broughtAs: BroughtAs.nullable(),
  checklist: Checklist,
  answers: z.array(ChecklistAnswer),
  feedback: z.string().nullable(),
  reply: z.string().nullable(),
  setAside: z.string().nullable(),
  readAt: Instant.nullable(),
  actions: z.array(ActionView),
})
export type DocumentTalk = z.infer<typeof DocumentTalk>

export const ClosingTalk = z.strictObject({
  closing: ClosingView,
  place: z.number().int(),
  of: z.number().int(),
  score: CountingScore.nullable(),
  firstScore: CountingScore.nullable(),
  highestTotal: z.number().nullable(),
  needsManagersView: z.boolean(),
  decidedAt: Instant.nullable(),
  actions: z.array(ActionView),
})
export type ClosingTalk = z.infer<typeof ClosingTalk>

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
  named: z.array(z.strictObject({ id: ClosingId, client: ClientRef, kind: z.string() })),
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

  'draw.get': query('practising', z.strictObject({ reviewId: ReviewId }), DrawView),
  /** Fixes the frame, hashes it, takes the seed and draws, in one transaction. A reason is needed after the first. */
  'draw.make': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      size: z.number().int().min(1).max(50).nullable(),
      strata: z.array(Band).max(4),
      excluded: z.array(z.strictObject({ clientId: ClientId, reason })).max(500),
      redrawnBecause: reason.nullable(),
    }),
    DrawView,
  ),
  'draw.replace': command(
    'practising',
    z.strictObject({ reviewId: ReviewId, clientId: ClientId, reason }),
    DrawView,
  ),

  'score.turn': query('practising', z.strictObject({ reviewId: ReviewId }), ScoreTurn),
  'score.save': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      clientId: ClientId,
      levels: Levels,
      notes: z.record(z.string(), z.string().max(SHORT_TEXT * 5)),
    }),
    ScoreDraft,
  ),
  /** All drawn clients in one step, once both scores of each are there. */
  'score.reveal': command('practising', z.strictObject({ reviewId: ReviewId }), ComparisonView),
  'score.comparison': query('practising', z.strictObject({ reviewId: ReviewId }), ComparisonView),
  /** `done` records the agreed score; before that it is kept as a draft. */
  'score.agree': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      clientId: ClientId,
      levels: Levels,
      reasons: z.record(z.string(), z.string().max(2000)),
      done: z.boolean(),
    }),
    ComparisonView,
  ),

  'overview.get': query('practising', z.strictObject({ reviewId: ReviewId }), OverviewView),
  'discussion.get': query('practising', z.strictObject({ discussionId: DiscussionId }), TalkView),
  'discussion.save': command(
    'practising',
    z.strictObject({
      discussionId: DiscussionId,
      talkedOver: text.nullable(),
      outcome: z.enum(['decision', 'nothing to decide']).nullable(),
      decision: text.nullable(),
      reason: text.nullable(),
      contactsPlannedNext: ContactCount.nullable(),
      /** Records the decision; before that it is kept as typed. */
      done: z.boolean(),
    }),
    nothing,
  ),
  'document.get': query('practising', z.strictObject({ documentId: DocumentId }), DocumentTalk),
  'document.save': command(
    'practising',
    z.strictObject({
      documentId: DocumentId,
      answers: z.array(ChecklistAnswer).max(40),
      feedback: text.nullable(),
      reply: text.nullable(),
      done: z.boolean(),
    }),
    nothing,
  ),
  'document.setAside': command(
    'practising',
    z.strictObject({ documentId: DocumentId, reason: reason.nullable() }),
    nothing,
  ),
  'closing.get': query('practising', z.strictObject({ closingId: ClosingId }), ClosingTalk),
  /** Null takes the decision back, until both have signed. */
  'closing.decide': command(
    'practising',
    z.strictObject({ closingId: ClosingId, decision: ClosingDecision.nullable() }),
    nothing,
  ),
  'action.add': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      fields: ActionFields,
      ownerId: PersonId,
      clientId: ClientId.nullable(),
      from: ActionFrom,
      discussionId: DiscussionId.nullable(),
      documentId: DocumentId.nullable(),
      closingId: ClosingId.nullable(),
    }),
    z.strictObject({ actionId: ActionId }),
  ),
  'action.change': command(
    'practising',
    z.strictObject({ actionId: ActionId, fields: ActionFields, ownerId: PersonId }),
    nothing,
  ),
  /** Answers with what it followed from, so that it can be added again. */
  'action.remove': command(
    'practising',
    z.strictObject({ actionId: ActionId }),
    z.strictObject({
      discussionId: DiscussionId.nullable(),
      documentId: DocumentId.nullable(),
      closingId: ClosingId.nullable(),
    }),
  ),
  'session.close': query('practising', z.strictObject({ reviewId: ReviewId }), CloseView),
  /** Date and place of the next meeting; the next review starts with it. */
  'session.planNext': command(
    'practising',
    z.strictObject({ reviewId: ReviewId, next: PlannedSession.nullable() }),
    nothing,
  ),
} as const
