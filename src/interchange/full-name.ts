import type { CellValue } from './read-cell.ts'

/**
 * `QUAYLE, Siân (Ms)` → Siân, QUAYLE; `Siân Quayle` → Siân, Quayle. Without a comma the last word is taken for the
 * surname, which the preview shows before anything is kept.
 */
export const splitFullName = (name: CellValue): { forename: string | null; surname: string | null } => {
  if (typeof name !== 'string') return { forename: null, surname: null }
  const bare = name.replace(/\s*\((?:mrs?|ms|miss|mx|dr|prof|rev)\.?\)\s*$/i, '').trim()
  const comma = bare.indexOf(',')
  const [forename, surname] =
    comma >= 0
      ? [bare.slice(comma + 1).trim(), bare.slice(0, comma).trim()]
      : [bare.slice(0, Math.max(0, bare.lastIndexOf(' '))).trim(), bare.slice(bare.lastIndexOf(' ') + 1)]
  return { forename: forename === '' ? null : forename, surname: surname === '' ? null : surname }
}
