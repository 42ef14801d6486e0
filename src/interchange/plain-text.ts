/**
 * A text as a file can carry it and an import would keep it: whole characters in their composed form, no control
 * characters but tab and line break, none that turn the direction of what follows, no blanks around.
 */
export const plainText = (text: string): string =>
  (PLAIN.test(text)
    ? text
    : text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(NOT_KEPT, '').normalize('NFC')
  ).trim()

const PLAIN = /^[\t\n\u0020-\u007e]*$/
const NOT_KEPT = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff]/gu
