const NBSP = '\u00a0'

/**
 * Puts a non-breaking space where a line must not end: in dates ('29 Oct 2026'), between initials and a name
 * ('R. Adeyemi'), between a reference and its initials ('LD1851 W. O.'), between a number and what it counts
 * ('107.0 %', 'section 8', '→ A7').
 */
export const keepTogether = (text: string): string => {
  if (!text.includes(' ')) return text
  return text
    .replaceAll(DAY_AND_MONTH, `$1${NBSP}`)
    .replaceAll(MONTH_AND_YEAR, `$1${NBSP}`)
    .replaceAll(INITIAL, `$1${NBSP}`)
    .replaceAll(REFERENCE, `$1${NBSP}`)
    .replaceAll(UNIT, `$1${NBSP}`)
    .replaceAll(PLACE, `$1${NBSP}`)
    .replaceAll('→ ', `→${NBSP}`)
}

const MONTHS =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)'
const DAY_AND_MONTH = new RegExp(`\\b(\\d{1,2}) (?=${MONTHS}\\b)`, 'g')
const MONTH_AND_YEAR = new RegExp(`\\b(${MONTHS}) (?=\\d{4}\\b)`, 'g')
/** An initial before another one or before a surname. */
const INITIAL = /(?<![\p{L}\p{N}])(\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu
const REFERENCE = /(?<![\p{L}\p{N}])([\p{Lu}]+\d[\p{L}\p{N}-]*) (?=\p{Lu}\.)/gu
const UNIT = /(\d) (?=%(?:\s|[.,;:)]|$))/g
const PLACE = /\b([Ss]ections?|[Pp]age|[Tt]able|[Ff]igure|[Rr]oom|[Vv]ersion|[Bb]egins) (?=\d)/g
