import type { AddendumRow } from '#contract/addendum.ts'

/** The nth of its record: of 'CS-2026-10-0007/A2', 2. */
export const nthOf = ({ number }: Pick<AddendumRow, 'number'>): string =>
  number.slice(number.lastIndexOf('A') + 1)

/** Where one is read. */
export const addendumHref = (recordId: string, { id }: Pick<AddendumRow, 'id'>): string =>
  `/records/${recordId}/${id}`

/** Where one is written. */
export const newAddendumHref = (recordId: string): string => `/records/${recordId}/${NEW}`

/** In place of an addendum's id. */
export const NEW = 'add'
