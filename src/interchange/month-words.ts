import { type Month, monthOf } from '#basics/month.ts'

/** 1 to 12 for a month's name or its beginning, in English, German or French; `null` for any other word. */
export const monthOfWord = (word: string): number | null => {
  const plain = plainWord(word)
  if (plain.length < 3) return null
  for (const names of NAMES) {
    const at = names.findIndex(name => name.startsWith(plain))
    // 'jui' begins both June and July in French; a name whose beginning fits two is no name.
    if (at >= 0 && names.filter(name => name.startsWith(plain)).length === 1) return at + 1
  }
  return SHORT.get(plain) ?? null
}

/** The month that a line of text names with its year: `Caseload October 2026`, `10/2026`, `2026-10`; a whole date is none. */
export const monthInText = (text: string): Month | null => {
  for (const found of text.matchAll(/(?<!\d\.?[ -]?)(?<!\p{L})(\p{L}{3,})\.?[ _-]?(\d{4})(?!\d)/gu)) {
    const month = monthOfWord(found[1] ?? '')
    if (month !== null) return monthText(Number(found[2]), month)
  }
  const yearFirst = /(?<!\d)(20\d{2})[-_/.](0[1-9]|1[0-2])(?!\d|[-_/.]\d)/.exec(text)
  if (yearFirst) return monthText(Number(yearFirst[1]), Number(yearFirst[2]))
  const yearLast = /(?<![\d./-])(0?[1-9]|1[0-2])[-_/.](20\d{2})(?!\d)/.exec(text)
  return yearLast ? monthText(Number(yearLast[2]), Number(yearLast[1])) : null
}

const monthText = (year: number, month: number): Month | null =>
  year >= 1900 && year < 2200 ? monthOf(`${year}-${String(month).padStart(2, '0')}`) : null

const plainWord = (word: string): string => word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

const NAMES: readonly (readonly string[])[] = [
  'january february march april may june july august september october november december',
  'januar februar marz april mai juni juli august september oktober november dezember',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
].map(line => line.split(' '))

const SHORT: ReadonlyMap<string, number> = new Map([
  ['sept', 9],
  ['janner', 1],
  ['maerz', 3],
  ['mrz', 3],
])
