import { outlineBehind } from './draft-outline.ts'
import type { Part } from './flow.ts'
import { letterhead } from './letterhead.ts'
import { drawRunningLines } from './running-lines.ts'
import { Sheet } from './sheet.ts'
import type { TypeSetter } from './type-setter.ts'
import type { Typefaces } from './typefaces.ts'

/** What stands around the text of the smaller printed documents: who, what, when, and the foot of each page. */
export type PageWords = {
  readonly metadata: {
    readonly title: string
    readonly author: string
    readonly creator: string
    /** A day. */
    readonly createdOn: string
  }
  readonly service: string | null
  readonly notice: string | null
  readonly title: string
  readonly subtitle: string
  /** Beside one another under the title. */
  readonly columns: readonly {
    readonly label: string
    readonly name: string
    readonly below: readonly string[]
  }[]
  readonly footer: string
  readonly footerBelow: string
}

/**
 * An empty document with the metadata of these words; `subject` says what such a document is for, `across` stands in
 * outline behind the text of each page.
 */
export const sheetFor = (
  { metadata }: PageWords,
  subject: string,
  typefaces: Typefaces,
  across: string | null = null,
): Sheet => {
  const { createdOn, ...about } = metadata
  return new Sheet({
    typefaces,
    ...about,
    subject,
    keywords: '',
    createdAt: new Date(`${createdOn}T00:00:00Z`),
    ...(across === null ? {} : { behind: outlineBehind(typefaces, across) }),
  })
}

export const pageHead = (setter: TypeSetter, words: PageWords): Part => {
  const { service, notice, title, subtitle, columns } = words
  return letterhead(setter, { service, notice, title, subtitle, number: null, columns })
}

/** The foot of each page, and from the second page on what stands above it. To be drawn last. */
export const drawPageFrame = (
  sheet: Sheet,
  { footer, footerBelow }: PageWords,
  above: { readonly header: readonly string[]; readonly headerRight: string | null } = {
    header: [],
    headerRight: null,
  },
): void => drawRunningLines(sheet, { ...above, headerFrom: 2, footer, footerBelow, footerRight: null })
