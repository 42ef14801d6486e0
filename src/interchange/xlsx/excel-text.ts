/** `_x000D_` stands for a character that XML can't hold; `_x005F_` for an underscore that begins such a thing. */
export const decodeExcelText = (text: string): string =>
  (text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
  ).replaceAll(/\r\n?/g, '\n')

/** The way back: every character that XML or the writer would lose or change. */
export const encodeExcelText = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(LOST, character =>
      Array.from(
        { length: character.length },
        (_, i) => `_x${character.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0')}_`,
      ).join(''),
    )

/** Control characters but tab and line feed, halves of pairs, characters that are none, and the replacement character. */
const LOST = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu
