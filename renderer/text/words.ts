export { capital, firstName, listed, times } from '#basics/wording.ts'

/** 'LD1370 C.I.': a client in a sentence, where a `ClientName` can't stand. */
export const clientWords = (client: {
  readonly reference: string
  readonly initials: string | null
}): string => (client.initials === null ? client.reference : `${client.reference} ${client.initials}`)
