import type { Font } from 'fontkit'

/**
 * What can be printed of a text: NFC, one kind of line end, tabs as spaces. A character that the font lacks, or that
 * cannot be seen (direction marks, zero-width spaces, controls), stands as `[U+0645]`: a signed record must show
 * everything that is in it. `onMissing` hears each such character.
 */
export const printable = (text: string, font: Font, onMissing: (character: string) => void): string => {
  if (PLAIN.test(text)) return text
  const tidy = text
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[\u2010\u2011]/g, '-')
  let printed = ''
  for (const character of tidy) {
    if (character === '\n' || (!UNSEEN.test(character) && has(font, character))) printed += character
    else {
      onMissing(character)
      printed += codeOf(character)
    }
  }
  return printed
}

/** Nearly every text: no need to look at each character. */
const PLAIN = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f‘’“”–→]*$/
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u

const has = (font: Font, character: string): boolean =>
  font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)

const codeOf = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
