import { z } from 'zod'
import { DocumentId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { LONG_TEXT } from '#domain/caseload/client.ts'
import { BroughtAs, Checklist, ChecklistAnswer, DocumentKind } from '#domain/document/checklist.ts'
import { AttachedFile, FileMediaType } from '#domain/document/document-file.ts'
import { ClientRef } from './caseload.ts'
import { command, query } from './operation.ts'
import { Base64 } from './platform.ts'
import { ActionView } from './review.ts'

const nothing = z.strictObject({})
const text = z.string().max(LONG_TEXT)
const reason = z.string().trim().min(1).max(2000)

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
  file: AttachedFile.nullable(),
  actions: z.array(ActionView),
})
export type DocumentTalk = z.infer<typeof DocumentTalk>

export const documentOperations = {
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
  /** Before it is read; what was attached before goes. Refused by its bytes where Tandem can't show it. */
  'document.attachFile': command(
    'practising',
    z.strictObject({ documentId: DocumentId, name: z.string().max(1000), base64: Base64 }),
    z.strictObject({ file: AttachedFile }),
  ),
  /** The bytes go at once. Before it is read nothing stays of it; after signing its name and hash do. */
  'document.takeFileOff': command('practising', z.strictObject({ documentId: DocumentId }), nothing),
  /** Its bytes, for the window to show. To the two of the review alone. */
  'document.file': query(
    'practising',
    z.strictObject({ documentId: DocumentId }),
    z.strictObject({ name: z.string(), mediaType: FileMediaType, base64: Base64 }),
  ),
} as const
