import { z } from 'zod'
import { Instant } from '#basics/instant.ts'

/** What Tandem can show inside its window without running anything. Decided by the bytes, never by the name. */
export const FileMediaType = z.enum([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'text/plain',
])
export type FileMediaType = z.infer<typeof FileMediaType>

/** A file of a document sample as everybody of the review sees it; its bytes go at signing, or when it is taken off. */
export const AttachedFile = z.strictObject({
  name: z.string(),
  mediaType: FileMediaType,
  sizeBytes: z.number().int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Null while the bytes are in the vault. */
  deletedAt: Instant.nullable(),
})
export type AttachedFile = z.infer<typeof AttachedFile>
