import { refuseTooMuch, type Spent, WORKBOOK_LIMITS } from './excel-limits.ts'
import { formatOfCode, formatOfNumber, type NumberFormat } from './number-format.ts'
import type { Unzipped } from './unzip.ts'
import { readXml } from './xml.ts'

/** The number format of each cell style, by the style's place. */
export const readStyles = async (
  parts: Unzipped,
  part: string | null,
  spent: Spent,
): Promise<readonly NumberFormat[]> => {
  const own = new Map<number, NumberFormat>()
  const styles: NumberFormat[] = []
  if (part === null) return styles
  let isCellStyle = false
  await readXml(parts, part, spent, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        own.set(Number(attributes.numFmtId), formatOfCode(attributes.formatCode ?? ''))
        if (own.size > WORKBOOK_LIMITS.formats) refuseTooMuch()
      } else if (name === 'cellXfs') isCellStyle = true
      else if (name === 'xf' && isCellStyle) {
        const id = Number(attributes.numFmtId ?? 0)
        styles.push(own.has(id) ? (own.get(id) ?? null) : formatOfNumber(id))
      }
    },
    close: name => {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return styles
}
