/** Each costs the parser an error in memory; a file with more of them is no CSV. */
const MOST_STRAY_QUOTES = 20_000

/** Whether more quotation marks than any honest file has neither open, close nor double one inside a quoted cell. */
export const hasManyStrayQuotes = (text: string, delimiter: string): boolean => {
  const isEnd = (at: number) => at >= text.length || text[at] === delimiter || text[at] === '\n'
  let stray = 0
  let at = nextOpening(text, 0, delimiter)
  while (at >= 0 && stray <= MOST_STRAY_QUOTES) {
    const quote = text.indexOf('"', at + 1)
    if (quote < 0) return false
    if (text[quote + 1] === '"') {
      at = quote + 1
    } else if (isEnd(afterBlanks(text, quote + 1))) {
      at = nextOpening(text, quote + 1, delimiter)
    } else {
      stray++
      at = quote
    }
  }
  return stray > MOST_STRAY_QUOTES
}

/** The next quotation mark at the beginning of a cell; -1 where there is none. */
const nextOpening = (text: string, from: number, delimiter: string): number => {
  let at = text.indexOf('"', from)
  while (at > 0 && text[at - 1] !== delimiter && text[at - 1] !== '\n') at = text.indexOf('"', at + 1)
  return at
}

const afterBlanks = (text: string, from: number): number => {
  let at = from
  while (text[at] === ' ') at++
  return at
}
