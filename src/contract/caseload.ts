import { z } from 'zod'
import { ActionId, ClientId, ClosingId, DocumentId, PersonId, RecordId, ReviewId } from '#basics/ids.ts'
import { Month } from '#basics/month.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { ActionStatus } from '#domain/action/action.ts'
import { ClientFacts, LeavingReason, Membership, Reference, Standing } from '#domain/caseload/client.ts'
import { EntryField, EntryValues, ValueSource } from '#domain/caseload/entry.ts'
import { ClosingKind, ClosingOutcome } from '#domain/closure/closing-kind.ts'
import { DocumentKind } from '#domain/document/checklist.ts'
import { AttachedFile } from '#domain/document/document-file.ts'
import { RecordFigures } from '#domain/record/record-caseload.ts'
import { Band } from '#domain/scheme/band.ts'
import { Levels } from '#domain/scheme/levels.ts'
import { command, query } from './operation.ts'
import { PersonRef } from './people.ts'
import { Base64 } from './platform.ts'

/** A client as every list shows them. Names are null unless the service turns full names on. */
export const ClientRef = z.strictObject({
  id: ClientId,
  reference: z.string(),
  initials: z.string().nullable(),
  name: z.string().nullable(),
})
export type ClientRef = z.infer<typeof ClientRef>

/** The score that counts for a client, and whose it is. Null where nobody has scored them. */
export const CountingScore = z.strictObject({
  total: z.number(),
  band: Band,
  source: z.enum(['agreed', 'own', 'carried']),
  /** Month in which it was judged. */
  month: Month,
})
export type CountingScore = z.infer<typeof CountingScore>

export const CaseloadRow = z.strictObject({
  client: ClientRef,
  service: z.string().nullable(),
  locality: z.string().nullable(),
  membership: Membership,
  standing: Standing,
  /** The last day on this caseload, once it is known; the day itself still belongs to it. */
  until: PlainDate.nullable(),
  score: CountingScore.nullable(),
  values: EntryValues,
  sources: z.partialRecord(EntryField, ValueSource),
  /** The sooner of the two review dates. */
  nextReview: z
    .strictObject({ due: PlainDate, kind: z.enum(['care plan', 'risk assessment']), overdue: z.boolean() })
    .nullable(),
})
export type CaseloadRow = z.infer<typeof CaseloadRow>

/** One caseload in one month (the latest with a review, unless asked for another). */
export const CaseloadView = z.strictObject({
  practitioner: PersonRef,
  month: Month.nullable(),
  reviewId: ReviewId.nullable(),
  asOf: PlainDate,
  /** False where the service does not score: there is no band and no score to show. */
  scoring: z.boolean(),
  rows: z.array(CaseloadRow),
  figures: RecordFigures.nullable(),
  months: z.array(Month),
})
export type CaseloadView = z.infer<typeof CaseloadView>

export const ClientMonth = z.strictObject({
  month: Month,
  values: EntryValues,
  own: z.strictObject({ levels: Levels, total: z.number(), band: Band }).nullable(),
  agreed: z.strictObject({ levels: Levels, total: z.number(), band: Band }).nullable(),
  /** The supervisor's own, of a signed month alone. */
  supervisor: z.strictObject({ levels: Levels, total: z.number(), band: Band }).nullable(),
})
export type ClientMonth = z.infer<typeof ClientMonth>

/** One thing that was decided about a client, newest first in lists. */
export const ClientDecision = z.strictObject({
  on: PlainDate,
  month: Month,
  kind: z.enum(['discussion', 'closing', 'stable casing', 'support staff']),
  outcome: ClosingOutcome.nullable(),
  decision: z.string(),
  reason: z.string().nullable(),
})
export type ClientDecision = z.infer<typeof ClientDecision>

export const ClientAction = z.strictObject({
  id: ActionId,
  text: z.string(),
  owner: PersonRef,
  due: PlainDate,
  agreedOn: PlainDate,
  status: ActionStatus,
  timesCarried: z.number().int(),
})
export type ClientAction = z.infer<typeof ClientAction>

/** Everything about one client, for the panel beside the list. */
export const ClientView = z.strictObject({
  client: ClientRef,
  facts: ClientFacts,
  standing: Standing,
  practitioner: PersonRef.nullable(),
  onCaseloadSince: PlainDate.nullable(),
  left: z.strictObject({ on: PlainDate, reason: LeavingReason, note: z.string().nullable() }).nullable(),
  score: CountingScore.nullable(),
  /** Newest first. */
  months: z.array(ClientMonth),
  /** Items of the scheme in force, for the table of scores. */
  items: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  /** Bands of that scheme, lowest first; totals both counted. */
  bands: z.array(z.strictObject({ key: Band, from: z.number(), to: z.number() })),
  schemeName: z.string().nullable(),
  highestTotal: z.number().nullable(),
  decisions: z.array(ClientDecision),
  actions: z.array(ClientAction),
  documents: z.array(
    z.strictObject({
      id: DocumentId,
      month: Month,
      kind: DocumentKind,
      title: z.string().nullable(),
      readOn: PlainDate.nullable(),
      /** Null also for somebody who is none of the two of that review. */
      file: AttachedFile.nullable(),
      /** Its month is signed, and the service kept its bytes. */
      mayDelete: z.boolean(),
    }),
  ),
  closings: z.array(z.strictObject({ id: ClosingId, kind: ClosingKind, month: Month })),
  records: z.array(z.strictObject({ id: RecordId, month: Month })),
})
export type ClientView = z.infer<typeof ClientView>

const nothing = z.strictObject({})

export const caseloadOperations = {
  'caseload.list': query(
    'practising',
    z.strictObject({ practitionerId: PersonId, month: Month.nullable() }),
    CaseloadView,
  ),
  'caseload.client': query('practising', z.strictObject({ clientId: ClientId }), ClientView),
  /** A file for somewhere else, which goes back in with no mapping. Without names clients go by reference and initials. */
  'caseload.export': query(
    'practising',
    z.strictObject({
      practitionerId: PersonId,
      month: Month.nullable(),
      format: z.enum(['csv', 'xlsx', 'json']),
      withNames: z.boolean(),
    }),
    z.strictObject({ name: z.string(), base64: Base64, clients: z.number().int() }),
  ),
  /** Practitioners a client can be transferred to. */
  'caseload.practitioners': query('practising', nothing, z.strictObject({ people: z.array(PersonRef) })),
  'caseload.addClient': command(
    'practising',
    z.strictObject({
      practitionerId: PersonId,
      facts: ClientFacts.omit({ goalsOutcome: true }).partial().extend({ reference: Reference }),
      from: PlainDate,
    }),
    z.strictObject({ clientId: ClientId }),
  ),
  'caseload.changeClient': command(
    'practising',
    z.strictObject({
      clientId: ClientId,
      facts: ClientFacts.omit({ reference: true, goalsOutcome: true }).partial(),
    }),
    nothing,
  ),
  'caseload.transferClient': command(
    'practising',
    z.strictObject({
      clientId: ClientId,
      toPractitionerId: PersonId,
      on: PlainDate,
      note: z.string().trim().max(2000).nullable(),
    }),
    nothing,
  ),
  /** By hand, outside a session, with the reason. */
  'caseload.closeClient': command(
    'practising',
    z.strictObject({
      clientId: ClientId,
      on: PlainDate,
      reason: LeavingReason,
      note: z.string().trim().max(2000).nullable(),
    }),
    nothing,
  ),
  /** A client who comes back keeps their history. */
  'caseload.returnClient': command(
    'practising',
    z.strictObject({ reference: Reference, practitionerId: PersonId, on: PlainDate }),
    z.strictObject({ clientId: ClientId }),
  ),
  /** Takes the last close, transfer or addition by hand of this client back. */
  'caseload.undoLastMove': command('practising', z.strictObject({ clientId: ClientId }), nothing),
} as const
