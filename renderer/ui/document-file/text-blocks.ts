/** Letters of one piece, about. */
const PIECE = 8000

/**
 * A text in pieces that end at line breaks where there are any, so that a window lays out those that are seen and not
 * ten megabytes at once. Together they are the text without the breaks between pieces.
 */
export const textBlocks = (text: string): readonly string[] => {
  const whole = text.replaceAll(/\r\n?/g, '\n')
  const blocks: string[] = []
  let from = 0
  while (whole.length - from > PIECE) {
    const piece = whole.slice(from, from + PIECE)
    const lineEnd = piece.lastIndexOf('\n')
    const length = lineEnd > 0 ? lineEnd : wholeLetters(piece)
    blocks.push(piece.slice(0, length))
    from += lineEnd > 0 ? length + 1 : length
  }
  blocks.push(whole.slice(from))
  return blocks
}

/** A letter of two units is not cut in the middle. */
const wholeLetters = (piece: string): number =>
  /[\ud800-\udbff]$/.test(piece) ? piece.length - 1 : piece.length
