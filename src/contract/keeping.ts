import { z } from 'zod'
import { ClientId, ErasureId, HoldId, PersonId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'
import { PlainDate } from '#basics/plain-date.ts'
import {
  ERASURE_NOTE_MAX,
  EraserRole,
  ErasureCounts,
  ErasureKind,
  ErasureReason,
} from '#domain/keeping/erasure.ts'
import { KEEPING_CLASSES, KeepingYears } from '#domain/keeping/retention.ts'
import { ClientRef } from './caseload.ts'
import { command, query } from './operation.ts'

const PersonNamed = z.strictObject({ id: PersonId, name: z.string() })

/** Why something must not be erased, until somebody lifts it. */
export const HoldView = z.strictObject({
  id: HoldId,
  reason: z.string(),
  by: z.string(),
  at: Instant,
})
export type HoldView = z.infer<typeof HoldView>

/** Something that has been kept as long as the service set; nothing goes by itself. */
export const PastItem = z.strictObject({
  class: z.enum(KEEPING_CLASSES),
  client: ClientRef.nullable(),
  /** Of a record; or the name of a document's file. */
  title: z.string().nullable(),
  /** Whose scores. */
  person: PersonNamed.nullable(),
  /** The day from which it is kept. */
  since: PlainDate,
  until: PlainDate,
  hold: HoldView.nullable(),
})
export type PastItem = z.infer<typeof PastItem>

/** A backup that was made while what is erased was in the vault. `where`: the folder, null for the vault's own. */
export const HoldingBackup = z.strictObject({
  name: z.string(),
  madeAt: Instant.nullable(),
  where: z.string().nullable(),
})
export type HoldingBackup = z.infer<typeof HoldingBackup>

export const ErasureView = z.strictObject({
  id: ErasureId,
  kind: ErasureKind,
  reason: ErasureReason,
  note: z.string().nullable(),
  people: z.tuple([z.string(), z.string()]),
  at: Instant,
  counts: ErasureCounts,
  /** Files that held it that day; those of the vault's own folder that are still there. */
  backups: z.array(z.strictObject({ name: z.string(), gone: z.boolean() })),
})
export type ErasureView = z.infer<typeof ErasureView>

/** Somebody who may be the second of the two. */
export const SecondPerson = PersonNamed.extend({ role: EraserRole })
export type SecondPerson = z.infer<typeof SecondPerson>

export const KeepingView = z.strictObject({
  years: KeepingYears,
  mayChange: z.boolean(),
  past: z.array(PastItem),
  /** Clients on hold whom the asker may see. */
  held: z.array(z.strictObject({ client: ClientRef, hold: HoldView })),
  /** Newest first: what was erased says nothing of whose it was. */
  erasures: z.array(ErasureView),
  /** For an administrator: people who have left and whose scores are still here. */
  left: z.array(
    PersonNamed.extend({ leftOn: PlainDate, scores: z.number().int(), hold: HoldView.nullable() }),
  ),
})
export type KeepingView = z.infer<typeof KeepingView>

/** What an erasure would take, what it would leave, and what stops it. */
export const ErasurePreview = z.strictObject({
  client: ClientRef,
  goes: z.strictObject({
    entries: z.number().int(),
    scores: z.number().int(),
    discussions: z.number().int(),
    closings: z.number().int(),
    documents: z.number().int(),
    actions: z.number().int(),
    rows: z.number().int(),
  }),
  /** Import files that are kept whole and hold a row of the client: they go as a whole. */
  files: z.array(z.string()),
  records: z.array(z.strictObject({ number: z.string(), month: Month, passages: z.number().int() })),
  addenda: z.array(z.string()),
  backups: z.array(HoldingBackup),
  hold: HoldView.nullable(),
  /** Months with the client that are in session or half signed: they end first. */
  running: z.array(Month),
  seconds: z.array(SecondPerson),
})
export type ErasurePreview = z.infer<typeof ErasurePreview>

/** What would go of somebody who has left, and what stops it. */
export const ScoresPreview = z.strictObject({
  person: PersonNamed,
  scores: z.number().int(),
  drafts: z.number().int(),
  backups: z.array(HoldingBackup),
  hold: HoldView.nullable(),
  seconds: z.array(SecondPerson),
})
export type ScoresPreview = z.infer<typeof ScoresPreview>

const passphrase = z.string().min(1).max(1000)
const Erase = z.strictObject({
  reason: ErasureReason,
  /** Must not say whose it is; one that names the client is refused. */
  note: z.string().trim().min(1).max(ERASURE_NOTE_MAX).nullable(),
  /** Of whoever asks. */
  passphrase,
  secondPersonId: PersonId,
  secondPassphrase: passphrase,
})

const Erased = z.strictObject({ erasure: ErasureView })

const HoldReason = z.string().trim().min(1).max(500)

export const keepingOperations = {
  /** How long each class is kept, what is past its time, holds and erasures, as far as the asker may see each. */
  'keeping.get': query('signed in', z.strictObject({}), KeepingView),
  'keeping.setYears': command('administrator', KeepingYears, KeepingView),
  'keeping.ofClient': query(
    'practising',
    z.strictObject({ clientId: ClientId }),
    z.strictObject({ hold: HoldView.nullable() }),
  ),
  'keeping.hold': command(
    'practising',
    z.strictObject({ clientId: ClientId, reason: HoldReason }),
    z.strictObject({ hold: HoldView }),
  ),
  'keeping.lift': command(
    'practising',
    z.strictObject({ clientId: ClientId, because: HoldReason }),
    z.strictObject({}),
  ),
  'keeping.previewErasure': query('practising', z.strictObject({ clientId: ClientId }), ErasurePreview),
  'keeping.eraseClient': command('practising', Erase.extend({ clientId: ClientId }), Erased),
  'keeping.holdScores': command(
    'administrator',
    z.strictObject({ personId: PersonId, reason: HoldReason.nullable() }),
    KeepingView,
  ),
  'keeping.previewScores': query('administrator', z.strictObject({ personId: PersonId }), ScoresPreview),
  'keeping.eraseScores': command('administrator', Erase.extend({ personId: PersonId }), Erased),
} as const
