import { z } from 'zod'
import { ImportId, PersonId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { LeavingReason } from '#domain/caseload/client.ts'
import { RowContradiction } from '#domain/import/contradiction.ts'
import {
  ColumnMeanings,
  DateOrder,
  DecimalSign,
  ImportField,
  WordMeanings,
} from '#domain/import/file-mapping.ts'
import { RefusalReason } from '#domain/import/refusal-reason.ts'
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

/** What is known of somebody who is missing from the file and has left: why, or to whom they went. */
const Leaving = z.strictObject({
  reason: LeavingReason.optional(),
  note: z.string().trim().max(2000).nullable().optional(),
})

export const RefusedRow = z.strictObject({
  /** As a spreadsheet shows it; the heading is row 1 when it is the first. */
  row: z.number().int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: RefusalReason,
})
export type RefusedRow = z.infer<typeof RefusedRow>

/** What the person decided of how the file is read; the rest is remembered from an earlier file, or guessed. */
export const ImportChoice = z.strictObject({
  /** Row of the headings as a spreadsheet shows it; null: the file has none. */
  headerRow: z.number().int().positive().nullable().optional(),
  columns: ColumnMeanings.optional(),
  words: WordMeanings.partial().optional(),
  dateOrder: DateOrder.optional(),
  decimalSign: DecimalSign.optional(),
  /** Names in the file whose rows are meant. */
  workers: z.array(z.string().max(200)).max(500).optional(),
  /** As if no file with these headings had come in before. */
  guessAgain: z.boolean().optional(),
})
export type ImportChoice = z.infer<typeof ImportChoice>

export const ImportColumn = z.strictObject({
  heading: z.string(),
  /** Field of Tandem it goes to; null is 'not brought in'. */
  field: ImportField.nullable(),
  /** What that rests on; null where nothing was guessed. */
  from: z.enum(['heading', 'contents', 'remembered', 'chosen']).nullable(),
  /** What it could be by what is in it: offered, never taken. */
  candidates: z.array(ImportField),
  samples: z.array(z.string()),
  /** Of a list: each word with how often it stands there and its meaning; `meaning` null: not recorded; unknown words have none. */
  words: z.array(
    z.strictObject({
      word: z.string(),
      times: z.number().int(),
      known: z.boolean(),
      meaning: z.string().nullable(),
    }),
  ),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** A column whose dates leave day and month open, with its first such date read both ways. */
export const DateQuestion = z.strictObject({
  heading: z.string(),
  row: z.number().int(),
  value: z.string(),
  dayFirst: PlainDate,
  monthFirst: PlainDate,
  /** What the dates of other columns say; null: nothing. */
  others: DateOrder.nullable(),
})
export type DateQuestion = z.infer<typeof DateQuestion>

export const DecimalQuestion = z.strictObject({
  heading: z.string(),
  row: z.number().int(),
  value: z.string(),
})
export type DecimalQuestion = z.infer<typeof DecimalQuestion>

const Named = z.strictObject({
  row: z.number().int(),
  reference: z.string(),
  initials: z.string().nullable(),
})

export const ImportPreview = z.strictObject({
  fileName: z.string(),
  sha256: z.string(),
  month: Month,
  /** How the text was encoded, or 'xlsx' or 'json'. */
  encoding: z.string(),
  /** What parts the cells; null where nothing does. */
  delimiter: z.string().nullable(),
  /** Of a workbook: the sheet that was read, and those that were not. */
  sheet: z.strictObject({ name: z.string(), others: z.array(z.string()) }).nullable(),
  /** Null for a file without headings: its columns go by their letters. */
  headerRow: z.number().int().nullable(),
  /** The first rows with anything in them, for choosing the one with the headings. */
  firstRows: z.array(z.strictObject({ row: z.number().int(), text: z.string() })),
  skipped: z.array(
    z.strictObject({
      row: z.number().int(),
      reason: z.enum(['title', 'heading-again', 'sum', 'note']),
      text: z.string(),
    }),
  ),
  /** First and last row of the clients. */
  clientRows: z.strictObject({ first: z.number().int(), last: z.number().int() }),
  columns: z.array(ImportColumn),
  /** The earlier file whose mapping was taken; its name is null where it was somebody else's. */
  remembered: z.strictObject({ fileName: z.string().nullable(), on: PlainDate }).nullable(),
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
  contradictions: z.array(Named.extend({ code: RowContradiction })),
  /** Practitioners named in the file; with more than one, whose rows are meant is chosen first. */
  workers: z.array(z.strictObject({ name: z.string(), rows: z.number().int(), chosen: z.boolean() })),
  dateOrder: DateOrder,
  /** To be confirmed, or asked where nothing in the file decides; null where no date reads two ways. */
  dateQuestion: DateQuestion.nullable(),
  /** Some dates can be read day first only, others month first only. */
  datesDisagree: z.boolean(),
  decimalSign: DecimalSign,
  decimalQuestion: DecimalQuestion.nullable(),
  /** Fields that several columns claim. */
  twice: z.array(z.strictObject({ field: ImportField, headings: z.array(z.string()) })),
  /** What has to be chosen before anything can be brought in. */
  unsettled: z.array(
    z.enum([
      'no-reference-column',
      'field-twice',
      'date-order-unclear',
      'decimal-sign-unclear',
      'several-workers',
    ]),
  ),
})
export type ImportPreview = z.infer<typeof ImportPreview>

const ImportInput = z.strictObject({
  practitionerId: PersonId,
  /** Month the figures belong to; null lets the file say. */
  month: Month.nullable(),
  file: FileBytes,
  answers: ImportAnswers,
  /** Question → more about an answer 'left' or 'transferred'. */
  leavings: z.record(z.string(), Leaving).optional(),
  choice: ImportChoice.optional(),
  /** A name for this piece of work, by which it can be cancelled and its progress is told. */
  work: z.string().max(60).optional(),
})

export const ImportRow = z.strictObject({
  importId: ImportId,
  kind: z.enum(['caseload', 'history']),
  month: Month,
  fileName: z.string(),
  fileSha256: z.string(),
  importedAt: Instant,
  /** The file itself is in the vault, since somebody asked to keep it. */
  fileKept: z.boolean(),
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
    ImportInput.extend({
      /** The file itself stays in the vault too; its name and hash always do. */
      keepFile: z.boolean().optional(),
    }),
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
  /**
   * Stops a preview or a run that is going on under this name: it then answers 'cancelled', and nothing of it is written.
   * Answered at once, past what is being worked on. A run that is through by then answers as ever.
   */
  'import.cancel': command('signed in', z.strictObject({ work: z.string().max(60) }), z.strictObject({})),
  /** The copy of a file that was kept with its import. */
  'import.file': query(
    'practitioner',
    z.strictObject({ importId: ImportId }),
    z.strictObject({ name: z.string(), base64: Base64 }),
  ),
  /** Deletes that copy; what came in by it stays, and so do the file's name and hash. */
  'import.deleteFile': command('practitioner', z.strictObject({ importId: ImportId }), z.strictObject({})),
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
