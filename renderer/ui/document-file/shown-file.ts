import type { FileMediaType } from '#domain/document/document-file.ts'

/** A file with its bytes, to be looked at. */
export type ShownFile = {
  readonly name: string
  readonly mediaType: FileMediaType
  readonly base64: string
}
