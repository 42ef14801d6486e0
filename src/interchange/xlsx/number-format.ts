/** What a cell's number format makes of a number. `null`: nothing that changes what it says. */
export type NumberFormat = 'date' | 'time' | 'date-time' | { readonly digits: number } | null

/** A format by its code, such as `dd/mm/yyyy`, `[$-809]d mmm yyyy;@`, `h:mm` or `00000`. */
export const formatOfCode = (code: string): NumberFormat => {
  if (code.length > 1_000) return null
  const first = plainCode(code).split(';')[0] ?? ''
  if (/^0+$/.test(first)) return { digits: first.length }
  const hasDay = /[yd]/.test(first)
  const hasTime = /[hs]/.test(first)
  if (hasDay) return hasTime ? 'date-time' : 'date'
  if (hasTime) return 'time'
  return /m/.test(first) ? 'date' : null
}

/** A format that is built into Excel, by its number. */
export const formatOfNumber = (id: number): NumberFormat => {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date'
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time'
  return id === 22 ? 'date-time' : null
}

/** Without what is only written out: quoted and escaped letters, colours and countries in brackets; 'General' too. */
const plainCode = (code: string): string =>
  code
    .replaceAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/g, '')
    .toLowerCase()
    .replaceAll('general', '')
    .replaceAll(/am\/pm|a\/p/g, 'h')
