import type { ClientRef } from '#contract/caseload.ts'

/** A client in a sentence: reference and initials, never the name. */
export const clientWords = ({ reference, initials }: Pick<ClientRef, 'reference' | 'initials'>): string =>
  initials === null ? reference : `${reference} ${initials}`
