import { openSheet } from './open-sheet.ts'
import { findTable } from './table.ts'

/**
 * The rows of one client in a file, each as its headings with what stands under them: those in which a cell is the
 * reference, whatever its capitals. None where the file can't be read as a table.
 */
export const rowsOfClient = async (
  bytes: Uint8Array,
  reference: string,
): Promise<Readonly<Record<string, string>>[]> => {
  const opened = await openSheet(bytes)
  const table = opened.ok ? findTable(opened.value.rows) : opened
  if (!table.ok) return []
  const { columns, rows } = table.value
  const wanted = folded(reference)
  return rows
    .filter(({ cells }) => cells.some(cell => folded(cell) === wanted))
    .map(({ cells }) =>
      Object.fromEntries(
        columns.flatMap(({ name, index }) => {
          const cell = (cells[index] ?? '').trim()
          return cell === '' ? [] : [[name, cell]]
        }),
      ),
    )
}

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase()
