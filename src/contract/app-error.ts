import { z } from 'zod'

/** Every way in which an operation can fail, by name. The sentence, and what to do next, are in `renderer/text`. */
export const ErrorCode = z.enum([
  // the bridge and the core
  'unknown-operation',
  'malformed-input',
  'foreign-sender',
  'core-stopped',
  'unforeseen',
  'message-too-large',
  // signing in, the vault
  'not-signed-in',
  'not-allowed',
  'no-vault',
  'vault-exists',
  'vault-in-use',
  'vault-newer',
  'vault-damaged',
  'vault-key-file-damaged',
  'disk-full',
  'disk-failed',
  'wrong-passphrase',
  'too-many-attempts',
  'passphrase-not-acceptable',
  'person-disabled',
  'folder-not-empty',
  // people
  'name-taken',
  'last-administrator',
  'supervises-self',
  'no-supervisor',
  // clients and caseloads
  'not-found',
  'reference-taken',
  'reference-not-usable',
  'not-on-caseload',
  'already-on-caseload',
  'date-in-the-future',
  'date-before-start',
  'referenced-by-record',
  'used-since',
  'nothing-to-undo',
  // import
  'file-too-large',
  'file-empty',
  'file-not-a-table',
  'file-not-readable',
  'file-damaged',
  'file-holds-too-much',
  'file-newer',
  'too-many-rows',
  'no-header-row',
  'no-reference-column',
  'nothing-to-import',
  'questions-open',
  'import-already-undone',
  'import-used-since',
  'month-already-entered',
  'month-not-before-live',
  // review and session
  'review-not-open',
  'review-exists',
  'earlier-review-open',
  'later-month-there',
  'stays-on-list',
  'not-part-of-this',
  'not-in-session',
  'session-running',
  'wrong-two',
  'both-must-sign-in',
  'step-not-allowed',
  'not-your-turn',
  'keyboard-elsewhere',
  'nobody-to-draw',
  'already-drawn',
  'not-drawn',
  'no-replacement-left',
  'already-revealed',
  'scores-missing',
  'not-revealed',
  'levels-not-of-scheme',
  'reason-needed',
  'not-all-agreed',
  'comment-needed',
  'managers-view-needed',
  'date-needed',
  'decision-open',
  // words
  'words-twice',
  'words-full',
  // schemes and checklists
  'scheme-built-in',
  'scheme-not-whole',
  'scheme-start-taken',
  'scheme-not-published',
  'what-changed-needed',
  'item-twice',
  // record
  'already-signed',
  'snapshot-changed',
  'record-locked',
  'before-the-decision',
  'later-record-signed',
  'file-exists',
  'cancelled',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** An error as data. It never holds a secret or a client's data beyond what the asker sent. */
export const AppError = z.strictObject({
  code: ErrorCode,
  /** Path of the field it belongs to, `values.lastContact`. */
  field: z.string().optional(),
  /** Figures for the sentence: seconds to wait, megabytes, rows, a version. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
  /** What to quote when nobody foresaw it; the same number stands in the log. */
  reference: z.string().optional(),
})
export type AppError = z.infer<typeof AppError>

export const appError = (code: ErrorCode, more: Omit<AppError, 'code'> = {}): AppError => ({ code, ...more })
