import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ExportedFile } from './export-payloads.ts'

/** What a spreadsheet takes for a formula, also behind blanks and what nobody sees. */
export const STARTS_FORMULA = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r])/u

export type Judged = {
  readonly files: number
  readonly cells: number
  /** Cells in which something of a payload stands. */
  readonly hostile: number
  readonly formulas: number
  /** Formula cells, the first of each file, and payloads that are not there at all. */
  readonly wrong: readonly string[]
}

export const hasPython = (): boolean => spawnSync('python3', ['--version'], { stdio: 'ignore' }).status === 0

/** The files' cells, read by Python. `bodies` are what the payloads come to behind their beginnings. */
export const judgeFiles = (files: readonly ExportedFile[], payloads: readonly string[]): Judged => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-cells-'))
  try {
    const paths = files.map(({ name, bytes }, index) => {
      const path = join(folder, `${index}-${name}`)
      writeFileSync(path, bytes)
      return path
    })
    const script = fileURLToPath(new URL('read-cells.py', import.meta.url))
    const said = execFileSync('python3', [script, ...paths], { encoding: 'utf8', maxBuffer: 2 ** 30 })
    const read = said
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as { cells: string[]; formulas: number })
    const bodies = payloads.map(bodyOf)
    const found = read.map(({ cells, formulas }, index) => judge(files[index], cells, formulas, bodies))
    const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((all, one) => all + of(one), 0)
    return {
      files: read.length,
      cells: sum(one => one.cells),
      hostile: sum(one => one.hostile),
      formulas: sum(one => one.formulas),
      wrong: [
        ...(read.length === files.length ? [] : [`${read.length} of ${files.length} files could be read`]),
        ...found.flatMap(one => one.wrong),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Without what it begins with, which may have been trimmed, and without its line breaks. */
const bodyOf = (payload: string): string =>
  payload
    .replace(/^[\s\p{Cf}=+\-@＝＋－＠]+/u, '')
    .split('\n')[0]
    ?.slice(0, 12) ?? ''

const judge = (
  file: ExportedFile | undefined,
  cells: readonly string[],
  inWorkbook: number,
  bodies: readonly string[],
) => {
  const name = file?.name ?? ''
  const formulas = cells.filter(cell => STARTS_FORMULA.test(cell))
  const hostile = cells.filter(cell => bodies.some(body => cell.includes(body)))
  const missing =
    file?.holdsAll === true ? bodies.filter(body => !hostile.some(cell => cell.includes(body))) : []
  return {
    cells: cells.length,
    hostile: hostile.length,
    formulas: formulas.length + inWorkbook,
    wrong: [
      ...formulas.slice(0, 1).map(cell => `${name}: ${JSON.stringify(cell.slice(0, 60))} is a formula`),
      ...(inWorkbook > 0 ? [`${name}: ${inWorkbook} formulas of the workbook's own`] : []),
      ...(hostile.length === 0 && file?.holdsAll === true ? [`${name}: no payload is in it`] : []),
      ...missing.slice(0, 3).map(body => `${name}: ${JSON.stringify(body)} is not in it`),
    ],
  }
}
