import { longMonth, monthName, shortDate } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import { inWords } from '#basics/number-words.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { RecordClient } from '#domain/record/record-parts.ts'

export { amount, capital, firstName, listed, sentence, shortened, times } from '#basics/wording.ts'

export const NOT_RECORDED = 'Not recorded'
export const orNotRecorded = (text: string | null): string =>
  text === null || text.trim() === '' ? NOT_RECORDED : text

/** 'one client', 'no clients', '34 clients'. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${inWords(count)} ${count === 1 ? one : many}`

export const percent = (value: number): string => `${value.toFixed(1).replace('-', '−')} %`

/** A share of 1 in whole percent. */
export const share = (value: number): string => String(Math.round(value * 100))

export const dayOf = (moment: string): PlainDate => moment.slice(0, 10) as PlainDate
export const timeOf = (moment: string): string => moment.slice(11, 16)
export const secondOf = (moment: string): string => moment.slice(11, 19)

/** `29 Oct`, with the year where it is not `year`. */
export const day = (date: PlainDate, year: string): string =>
  date.startsWith(year) ? shortDate(date).slice(0, -5) : shortDate(date)

/** `29 October 2026`; without the year where it is `year`. */
export const dayInFull = (date: PlainDate, year: string | null = null): string => {
  const month = date.slice(0, 7) as Month
  return `${Number(date.slice(8, 10))} ${year !== null && date.startsWith(year) ? monthName(month) : longMonth(month)}`
}

/** `W.O.` as it is printed: `W. O.` */
export const spacedInitials = (initials: string | null): string =>
  (initials ?? '').replaceAll(/\.(?=\p{L})/gu, '. ').trim()

/** Reference and initials, or the reference alone. */
export const clientWords = (client: Pick<RecordClient, 'reference' | 'initials'>): string =>
  `${client.reference} ${spacedInitials(client.initials)}`.trim()

/** 'R. Adeyemi': a name as it stands in running text and narrow columns. */
export const shortName = (name: string): string => {
  const parts = name.trim().split(/\s+/)
  const [first] = [...(parts[0] ?? '')]
  return parts.length < 2 || first === undefined ? name.trim() : `${first}. ${parts.at(-1)}`
}

/** Eight characters at a time, so that they can be compared by eye; `perLine` groups to a line. */
export const inGroups = (hex: string, size = 8, perLine = Number.POSITIVE_INFINITY): string => {
  const groups = hex.match(new RegExp(`.{1,${size}}`, 'g')) ?? []
  const lines: string[] = []
  for (let at = 0; at < groups.length; at += Math.min(perLine, groups.length))
    lines.push(groups.slice(at, at + perLine).join(' '))
  return lines.join('\n')
}

/** The beginning of a hash, as it stands at the foot of every page: `543c ebfd`. */
export const hashBegins = (hash: string): string => inGroups(hash.slice(0, 8), 4)

/** '→ A7, A10', or nothing. */
export const actionNote = (numbers: readonly string[]): { readonly note?: string } =>
  numbers.length === 0 ? {} : { note: `→ ${numbers.join(', ')}` }
