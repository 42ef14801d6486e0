import { z } from 'zod'
import { ClientId, PersonId, RecordId, ReviewId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { Part } from '#domain/people/role.ts'
import { HandSignature } from '#domain/record/signature.ts'
import { SignedOtherwise } from '#domain/record/signed-otherwise.ts'
import { MissedSession } from '#domain/session/missed-session.ts'
import { AddendumRow } from './addendum.ts'
import { ClientRef } from './caseload.ts'
import { command, query } from './operation.ts'
import { PersonRef } from './people.ts'
import { Pdf } from './platform.ts'
import { ReviewRef } from './review.ts'
import { Passphrase } from './vault.ts'

/** Who gave no signature of their own key, how they answered, and who of the two states it. */
export const Otherwise = z.strictObject({
  person: PersonRef,
  part: Part,
  answer: SignedOtherwise,
  statedBy: PersonRef,
  at: Instant,
})
export type Otherwise = z.infer<typeof Otherwise>

export const RecordRow = z.strictObject({
  /** Null until it is locked. */
  recordId: RecordId.nullable(),
  review: ReviewRef,
  number: z.string().nullable(),
  heldOn: PlainDate.nullable(),
  /** 'one signature': one of the two has answered. 'put off': planned, not held, and still to be held. */
  state: z.enum(['locked', 'one signature', 'put off', 'not held']),
  lockedAt: Instant.nullable(),
  pages: z.number().int().nullable(),
  /** Dates of this month that did not take place, oldest first. */
  missed: z.array(MissedSession),
  /** Null where whoever signed did it with their passphrase. */
  otherwise: Otherwise.nullable(),
  /** What was added to it, in order; empty until it is locked. */
  addenda: z.array(AddendumRow),
})
export type RecordRow = z.infer<typeof RecordRow>

/**
 * Who has signed what. Each of the two has one answer: their own signature (`signedAt`), or `otherwise`. The text is
 * fixed by the first answer, and is the same for both; the second one locks. One of the two signs by passphrase always.
 */
export const SignView = z.strictObject({
  review: ReviewRef,
  /** Hash of the text as it stands, or as it was fixed. */
  sha256: z.string(),
  fixed: z.boolean(),
  people: z.array(
    z.strictObject({
      person: PersonRef,
      part: Part,
      signedAt: Instant.nullable(),
      hand: HandSignature.nullable(),
      otherwise: Otherwise.nullable(),
    }),
  ),
  recordId: RecordId.nullable(),
})
export type SignView = z.infer<typeof SignView>

/** What belongs into one client's own record, outside Tandem, and whether somebody said that it stands there. */
export const ClientText = z.strictObject({
  client: ClientRef,
  decidedOn: PlainDate,
  /** The decisions in a line, for lists. */
  short: z.string(),
  /** Plain text, without the client's name and reference. */
  text: z.string(),
  entered: z.strictObject({ on: PlainDate, by: PersonRef }).nullable(),
})
export type ClientText = z.infer<typeof ClientText>

const OneText = z.strictObject({ reviewId: ReviewId, clientId: ClientId })

/** From when to when, and whole minutes: by the clock, planned, between its sittings, and in them without a clock. */
const SessionMinutes = {
  from: Instant,
  to: Instant,
  minutes: z.number().int(),
  plannedMinutes: z.number().int(),
  pausedMinutes: z.number().int(),
  withoutClockMinutes: z.number().int(),
}

export const recordOperations = {
  'record.signing': query('practising', z.strictObject({ reviewId: ReviewId }), SignView),
  /** The record as it would be printed now, marked as a draft, with lines to sign on in ink. The purpose goes into the audit trail. */
  'record.draft': query(
    'practising',
    z.strictObject({ reviewId: ReviewId, purpose: z.enum(['view', 'print', 'copy']) }),
    Pdf,
  ),
  /** Signs with the person's own key, opened by their passphrase for this moment. The second answer locks. */
  'record.sign': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      personId: PersonId,
      passphrase: Passphrase,
      /** Hash of the text that was read; another one is refused. */
      sha256: z.string().length(64),
      hand: HandSignature.nullable(),
    }),
    SignView,
  ),
  /**
   * Somebody signed a print of this very text in ink, or can't or won't sign: recorded by the other of the two, who states
   * it over their own key, so that the file alone shows whose word it is. It comes before or after the stating one's own
   * signature. Refused where neither would have signed by passphrase, where the ink is older than the text, and where
   * somebody is said to have seen themself sign. `record.reopen` makes it void until both have answered.
   */
  'record.signOtherwise': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      /** Whose answer it is. */
      personId: PersonId,
      answer: SignedOtherwise,
      /** Of the other of the two. */
      passphrase: Passphrase,
      /** Hash of the text that was read; another one is refused. */
      sha256: z.string().length(64),
    }),
    SignView,
  ),
  /** Before the second answer: back to the session; the first one is void and the audit says so. */
  'record.reopen': command(
    'practising',
    z.strictObject({ reviewId: ReviewId, reason: z.string().trim().min(1).max(2000) }),
    z.strictObject({}),
  ),
  'record.list': query(
    'practising',
    z.strictObject({ practitionerId: PersonId.nullable() }),
    z.strictObject({ rows: z.array(RecordRow) }),
  ),
  'record.get': query(
    'practising',
    z.strictObject({ recordId: RecordId }),
    z.strictObject({
      row: RecordRow,
      sha256: z.string(),
      session: z.strictObject(SessionMinutes),
      /** Practitioner first. Who has no `signedAt` has answered as the row's `otherwise` says. */
      people: z.array(z.strictObject({ person: PersonRef, part: Part, signedAt: Instant.nullable() })),
    }),
  ),
  /** The bytes as they were locked. The purpose goes into the audit trail. */
  'record.pdf': query(
    'practising',
    z.strictObject({ recordId: RecordId, purpose: z.enum(['view', 'print', 'copy']) }),
    Pdf,
  ),
  /** Its text without names, initials, attachments and signatures: a copy, never the record. The purpose is audited. */
  'record.copyWithoutNames': query(
    'practising',
    z.strictObject({ recordId: RecordId, purpose: z.enum(['view', 'print', 'copy']) }),
    Pdf,
  ),
  /** The signed text, byte for byte. */
  'record.json': query(
    'practising',
    z.strictObject({ recordId: RecordId }),
    z.strictObject({ text: z.string(), sha256: z.string() }),
  ),
  /** Texts for the clients' own records, one for each client decided on, from the decision on. */
  'record.clientTexts': query(
    'practising',
    z.strictObject({ reviewId: ReviewId }),
    z.strictObject({
      review: ReviewRef,
      /** Null until it is locked. */
      recordId: RecordId.nullable(),
      /** Until the record of a later month is signed. */
      mayTick: z.boolean(),
      rows: z.array(ClientText),
    }),
  ),
  /** One of them, to be copied; the audit trail holds whose it was, not what it says. */
  'record.copyClientText': query('practising', OneText, z.strictObject({ text: z.string() })),
  /** It was entered in the client's own record on a day; null takes that back. */
  'record.enteredElsewhere': command(
    'practising',
    OneText.extend({ on: PlainDate.nullable() }),
    z.strictObject({}),
  ),
  /** One side of A4 with actions and dates until the two meet again. The purpose goes into the audit trail. */
  'record.slip': query(
    'practising',
    z.strictObject({ recordId: RecordId, purpose: z.enum(['view', 'print', 'copy']) }),
    Pdf,
  ),
  /** What the last screen of a session says. */
  'record.summary': query(
    'practising',
    z.strictObject({ recordId: RecordId }),
    z.strictObject({
      reviewId: ReviewId,
      month: Month,
      ...SessionMinutes,
      /** Clients scored by both; null where the service does not score: the drawn ones were reviewed. */
      scored: z.number().int().nullable(),
      drawn: z.number().int(),
      decisions: z.number().int(),
      documents: z.number().int(),
      actions: z.number().int(),
      urgentActions: z.number().int(),
      next: z.strictObject({ at: Instant, place: z.string().nullable() }).nullable(),
      smallGoal: z.string().nullable(),
    }),
  ),
} as const
