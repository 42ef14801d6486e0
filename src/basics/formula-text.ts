/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front (also after blanks and invisible
 * characters), and one that already begins so gets another.
 */
export const neutraliseFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The way back: takes off the apostrophe that `neutraliseFormula` has put in front, and no other. */
export const withoutNeutralising = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text

const FORMULA = /^(?:['\s\p{Cf}]*[=+\-@＝＋－＠]|'*[\t\r])/u
