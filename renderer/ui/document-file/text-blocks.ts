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
    const brk = whole.lastIndexOf('\n', from + PIECE)
    const to = brk > from ? brk : from + PIECE
    blocks.push(whole.slice(from, to))
    from = brk > from ? to + 1 : to
  }
  blocks.push(whole.slice(from))
  return blocks
}
