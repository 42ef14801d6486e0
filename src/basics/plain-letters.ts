/**
 * A text as it is searched: small letters without accents, one kind of dash, quotation mark and space. Each UTF-16 unit
 * stands for one of the text's, so that a place found here is a place in the text.
 */
export const plainLetters = (text: string): string => {
  let plain = ''
  for (let index = 0; index < text.length; index += 1) plain += plainLetter(text[index] ?? '')
  return plain
}

const plainLetter = (character: string): string => {
  if (character >= ' ' && character <= '~') return character.toLowerCase()
  const known = ALIKE[character]
  if (known !== undefined) return known
  const bare = character.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
  const small = ALIKE[bare] ?? bare
  return small.length === 1 ? small : character
}

const ALIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\n': ' ',
  '\r': ' ',
  '\t': ' ',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}
