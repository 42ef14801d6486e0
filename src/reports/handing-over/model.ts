import type { PageWords } from '../kit/page-frame.ts'
import type { Section, Words } from '../record/blocks.ts'

/** What is handed over, in words, before anything is measured: a first page, then sections. */
export type HandedOverModel = PageWords & {
  /** For the document's metadata. */
  readonly subject: string
  readonly header: readonly string[]
  /** What to know before it is given away, on the first page. */
  readonly first: readonly { readonly label: string; readonly text: Words }[]
  readonly contentsLabel: string
  readonly sections: readonly Section[]
}
