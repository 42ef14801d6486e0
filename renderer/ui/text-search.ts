import { plainLetters } from '#basics/plain-letters.ts'

/** The text under a place as one string, each of its characters with where it stands. */
type Reading = { readonly text: string; readonly at: readonly (readonly [Text, number])[] }

/** Where a text occurs in what is shown under a place, in reading order. Case, accents, the kind of a dash or a quotation mark and the breaking of lines make no difference. */
export const findText = (place: Element, sought: string): Range[] => {
  const wanted = plainLetters(sought.trim().normalize('NFC').replaceAll(/\s+/g, ' '))
  if (wanted === '') return []
  const { text, at } = read(place)
  const found: Range[] = []
  for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + wanted.length)) {
    const [first, last] = [at[from], at[from + wanted.length - 1]]
    if (first === undefined || last === undefined) break
    const range = document.createRange()
    range.setStart(first[0], first[1])
    range.setEnd(last[0], last[1] + 1)
    found.push(range)
  }
  return found
}

const read = (place: Element): Reading => {
  const at: [Text, number][] = []
  let text = ''
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      const letters = plainLetters(node.data)
      for (let index = 0; index < letters.length; index += 1) {
        const character = letters[index] ?? ''
        if (character === ' ' && text.endsWith(' ')) continue
        text += character
        at.push([node, index])
      }
    } else if (node.nodeName === 'BR' && !text.endsWith(' ')) {
      // A line's end, told from a gap within it only by this.
      const before = at.at(-1)
      if (before === undefined) continue
      text += ' '
      at.push(before)
    }
  }
  return { text, at }
}
