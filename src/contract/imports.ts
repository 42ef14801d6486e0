import { z } from 'zod'
import { ImportId, PersonId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'
import { ClientRef } from './caseload.ts'
import { command, query } from './operation.ts'
import { Base64 } from './platform.ts'

const FileBytes = z.strictObject({ name: z.string().min(1).max(300), base64: Base64 })

/** A question that only a person can answer; left open, the client stays as they are. */
export const ImportQuestion = z.strictObject({
  /** Stable for the same file and vault: the answer names it. */
  id: z.string(),
  kind: z.enum(['identity', 'typed-value', 'elsewhere', 'missing']),
  row: z.number().int().nullable(),
  client: z.strictObject({ reference: z.string(), initials: z.string().nullable() }),
  /** Field it is about, where there is one. */
  field: z.string().nullable(),
  inTandem: z.string().nullable(),
  inFile: z.string().nullable(),
  choices: z.array(z.enum(['keep', 'take', 'somebody-else', 'leave', 'left', 'transferred'])),
})
export type ImportQuestion = z.infer<typeof ImportQuestion>

export const ImportAnswers = z.record(
  z.string(),
  z.enum(['keep', 'take', 'somebody-else', 'leave', 'left', 'transferred']),
)
export type ImportAnswers = z.infer<typeof ImportAnswers>

export const RefusedRow = z.strictObject({
  /** As a spreadsheet shows it; the heading is row 1 when it is the first. */
  row: z.number().int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.enum([
    'missing-reference',
    'reference-twice-in-file',
    'not-a-date',
    'no-such-date',
    'in-the-future',
    'not-a-number',
    'not-a-whole-number',
    'out-of-range',
    'value-not-mapped',
    'too-long',
    'control-character',
    'unreadable-character',
    'stray-quote',
    'too-few-cells',
    'too-many-cells',
  ]),
})
export type RefusedRow = z.infer<typeof RefusedRow>

const DateOrder = z.enum(['day-first', 'month-first', 'year-first'])

const Named = z.strictObject({
  row: z.number().int(),
  reference: z.string(),
  initials: z.string().nullable(),
})

export const ImportPreview = z.strictObject({
  fileName: z.string(),
  sha256: z.string(),
  month: Month,
  encoding: z.string(),
  delimiter: z.string(),
  /** Null for a file without headings: its columns go by their letters. */
  headerRow: z.number().int().nullable(),
  skipped: z.array(z.strictObject({ row: z.number().int(), text: z.string() })),
  columns: z.array(
    z.strictObject({
      heading: z.string(),
      /** Field of Tandem it goes to; null is 'not brought in'. */
      field: z.string().nullable(),
      samples: z.array(z.string()),
    }),
  ),
  /** Rows of the first cells shown beside the columns. */
  sampleRows: z.array(z.number().int()),
  read: z.number().int(),
  added: z.array(Named),
  changed: z.array(
    Named.extend({
      changes: z.array(
        z.strictObject({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
      ),
    }),
  ),
  unchanged: z.number().int(),
  /** On the caseload, not in the file: left as they are unless answered otherwise. */
  missing: z.array(ClientRef),
  refused: z.array(RefusedRow),
  questions: z.array(ImportQuestion),
  /** References that look like NHS numbers: the draw prints references. */
  looksLikeNhsNumber: z.array(z.strictObject({ row: z.number().int(), reference: z.string() })),
  /** Figures that can't all be right; they go in as they are. */
  contradictions: z.number().int(),
  /** Practitioners named in the file; with more than one, whose rows are meant is chosen first. */
  workers: z.array(z.strictObject({ name: z.string(), rows: z.number().int(), chosen: z.boolean() })),
  dateOrder: DateOrder,
  /** What has to be chosen before anything can be brought in. */
  unsettled: z.array(z.enum(['field-twice', 'date-order-unclear', 'several-workers'])),
})
export type ImportPreview = z.infer<typeof ImportPreview>

const ImportInput = z.strictObject({
  practitionerId: PersonId,
  /** Month the figures belong to; null lets the file say. */
  month: Month.nullable(),
  file: FileBytes,
  answers: ImportAnswers,
  /** What else was chosen where the file leaves it open. */
  choice: z
    .strictObject({
      workers: z.array(z.string().max(200)).max(500).optional(),
      dateOrder: DateOrder.optional(),
    })
    .optional(),
})

export const ImportRow = z.strictObject({
  importId: ImportId,
  kind: z.enum(['caseload', 'history']),
  month: Month,
  fileName: z.string(),
  importedAt: Instant,
  added: z.number().int(),
  changed: z.number().int(),
  undone: z.boolean(),
})
export type ImportRow = z.infer<typeof ImportRow>

export const importOperations = {
  'import.preview': query('practitioner', ImportInput, ImportPreview),
  /** All of it in one transaction. Opens the month's review if there is none. */
  'import.run': command(
    'practitioner',
    ImportInput,
    z.strictObject({
      importId: ImportId,
      added: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
    }),
  ),
  /** Takes the whole import back, unless something was built on it since. */
  'import.undo': command('practitioner', z.strictObject({ importId: ImportId }), z.strictObject({})),
  'import.list': query(
    'practitioner',
    z.strictObject({ practitionerId: PersonId }),
    z.strictObject({ imports: z.array(ImportRow) }),
  ),
  /** Earlier months as reviews of the kind 'history', oldest first, without session or scores; before the first live month. */
  'import.runHistory': command(
    'practitioner',
    z.strictObject({
      practitionerId: PersonId,
      files: z
        .array(FileBytes.extend({ month: Month.nullable() }))
        .min(1)
        .max(60),
    }),
    z.strictObject({
      months: z.array(
        z.strictObject({
          month: Month,
          importId: ImportId,
          clients: z.number().int(),
          refused: z.number().int(),
        }),
      ),
    }),
  ),
} as const
