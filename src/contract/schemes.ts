import { z } from 'zod'
import { PersonId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'
import { SHORT_TEXT } from '#domain/caseload/client.ts'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { ChecklistItem, DocumentKind } from '#domain/document/checklist.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { SchemeDraft } from '#domain/scheme/scheme-draft.ts'
import { command, query } from './operation.ts'
import { LoadUnit } from './over-time.ts'
import { PersonRef } from './people.ts'

export const SchemeKey = z.string().min(1).max(60)

/** Who published a version and when; neither for what Tandem ships. */
const Published = {
  version: z.number().int(),
  by: z.string().nullable(),
  at: Instant.nullable(),
  whatChanged: z.string().nullable(),
}

export const SchemeVersion = z.strictObject({
  ...Published,
  /** From which month's reviews on; null is 'always'. */
  startsMonth: Month.nullable(),
  /** Months that were opened under it and go by it for ever. */
  months: z.number().int(),
  scheme: SchemeDefinition,
})
export type SchemeVersion = z.infer<typeof SchemeVersion>

export const SchemeView = z.strictObject({
  key: SchemeKey,
  /** Built-in ones are read-only: they are copied to be edited. */
  builtIn: z.boolean(),
  /** Newest first; none of a copy that wasn't published yet. */
  versions: z.array(SchemeVersion),
  /** What administrators are writing; null for everybody else. */
  draft: z.strictObject({ body: SchemeDraft, by: z.string().nullable(), at: Instant }).nullable(),
})
export type SchemeView = z.infer<typeof SchemeView>

export const SchemesView = z.strictObject({
  schemes: z.array(SchemeView),
  /** What the next month that is opened goes by; `key` null where the service does not score. */
  used: z.strictObject({ key: SchemeKey.nullable(), by: z.string().nullable(), at: Instant.nullable() }),
  /** Months that a new version may start with, earliest first. */
  startMonths: z.array(Month),
})
export type SchemesView = z.infer<typeof SchemesView>

/** A caseload under one scheme. */
export const TriedSide = z.strictObject({
  clients: z.strictObject({
    low: z.number().int(),
    medium: z.number().int(),
    high: z.number().int(),
    'very high': z.number().int(),
  }),
  notScored: z.number().int(),
  /** Scored, but not with these items and levels. */
  notMapped: z.number().int(),
  points: z.number(),
  unit: LoadUnit,
  /** Null where no contracted hours are recorded, or nothing is available. */
  percent: z.number().nullable(),
  state: z.enum(['under', 'near', 'over', 'far over']).nullable(),
})
export type TriedSide = z.infer<typeof TriedSide>

/** A draft on a caseload of an earlier month. Nothing is written. */
export const SchemeTry = z.strictObject({
  /** Whose caseloads the asker sees as practitioner or supervisor. Administering alone shows none, counts neither. */
  practitioners: z.array(PersonRef),
  practitioner: PersonRef.nullable(),
  /** Months of theirs with scores, newest first, and the one that is shown; null where there is none. */
  months: z.array(Month),
  month: Month.nullable(),
  /** Own scores of the month are there, and the asker may not know them yet. */
  ownWithheld: z.boolean(),
  /** How the month was scored; null where nothing can be tried. */
  before: z.strictObject({ name: z.string(), version: z.number().int(), side: TriedSide }).nullable(),
  /** Null while something stands against the draft. */
  draft: TriedSide.nullable(),
})
export type SchemeTry = z.infer<typeof SchemeTry>

/** What a document is read against, or a form on closing, stable casing or support staff held against. */
export const ListKind = z.enum([...DocumentKind.options, ...ClosingKind.options])
export type ListKind = z.infer<typeof ListKind>

export const isClosingKind = (kind: ListKind): kind is ClosingKind => ClosingKind.safeParse(kind).success

export const VersionedList = z.strictObject({
  kind: ListKind,
  version: z.number().int().min(1),
  items: z.array(ChecklistItem).min(1).max(40),
})
export type VersionedList = z.infer<typeof VersionedList>

export const ChecklistView = z.strictObject({
  kind: ListKind,
  /** Newest first; the first is in force. */
  versions: z
    .array(
      z.strictObject({
        ...Published,
        checklist: VersionedList,
        /** Documents or forms that were begun with it and keep it. */
        used: z.number().int(),
      }),
    )
    .min(1),
})
export type ChecklistView = z.infer<typeof ChecklistView>

const WhatChanged = z
  .string()
  .trim()
  .min(1)
  .max(SHORT_TEXT * 5)

const Empty = z.strictObject({})

export const schemeOperations = {
  'scheme.list': query('signed in', Empty, SchemesView),
  /** Of a built-in one a copy under a key of its own; of the service's own its next version. One that is there stays. */
  'scheme.startDraft': command(
    'administrator',
    z.strictObject({ key: SchemeKey }),
    z.strictObject({ key: SchemeKey }),
  ),
  /** As it is typed, for all administrators; null drops it. */
  'scheme.saveDraft': command(
    'administrator',
    z.strictObject({ key: SchemeKey, draft: SchemeDraft.nullable() }),
    Empty,
  ),
  /** `practitionerId` and `month` null: the first one's last month. */
  'scheme.try': query(
    'administrator',
    z.strictObject({
      key: SchemeKey,
      practitionerId: PersonId.nullable(),
      month: Month.nullable(),
    }),
    SchemeTry,
  ),
  /** A version of what was typed, for ever as it is. What is as the newest version publishes none. */
  'scheme.publish': command(
    'administrator',
    z.strictObject({ key: SchemeKey, draft: SchemeDraft }),
    z.strictObject({ version: z.number().int() }),
  ),
  /** For months that are opened from now on; null switches scoring off. */
  'scheme.use': command('administrator', z.strictObject({ key: SchemeKey.nullable() }), Empty),

  'checklist.list': query('signed in', Empty, z.strictObject({ checklists: z.array(ChecklistView) })),
  /** A version of its own; what is as the newest publishes none. */
  'checklist.publish': command(
    'administrator',
    z.strictObject({
      kind: ListKind,
      items: z.array(ChecklistItem).min(1).max(40),
      whatChanged: WhatChanged,
    }),
    z.strictObject({ version: z.number().int() }),
  ),
} as const
