import type { ReviewId } from '#basics/ids.ts'
import { SectionKey } from '#domain/review/sections.ts'

/** Of one section, and of one form in it. */
export const sectionPath = (reviewId: ReviewId, section: SectionKey, item?: string): string =>
  `/prepare/${reviewId}/${section}${item === undefined ? '' : `/${item}`}`

export const MONTHS_PATH = '/prepare/months'

/** The section that an address names; the figures, which take longest, where it names none. */
export const sectionOf = (parameter: string | undefined): SectionKey => {
  const found = SectionKey.safeParse(parameter)
  return found.success ? found.data : 'figures'
}
