import { sha256Hex } from '#basics/hash.ts'
import { type Month, monthOf } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { ErrorCode } from '#contract/app-error.ts'
import type { ImportChoice } from '#contract/imports.ts'
import type { ParsedInput } from '#contract/index.ts'
import type { ImportChoice as OurChoice } from '#interchange/import-choice.ts'
import type { ImportProblem } from '#interchange/import-problem.ts'
import type { Mapping } from '#interchange/mapping.ts'
import { type ReadImport, readImport } from '#interchange/read-import.ts'
import { refuse } from '../refusal.ts'

type Input = Pick<ParsedInput<'import.preview'>, 'file' | 'month' | 'choice'>

type Reading = {
  readonly today: PlainDate
  /** How earlier files were read; see `readPastMappings`. */
  readonly remembered: readonly Mapping[]
}

export type FileRead = {
  readonly read: ReadImport
  readonly sha256: string
  /** The one chosen, else what the file says, else this month. */
  readonly month: Month
}

/** The file as a table with typed rows, or a refusal that says why nothing can be read from it. */
export const readFile = async (
  { file, month, choice }: Input,
  { today, remembered }: Reading,
): Promise<FileRead> => {
  const bytes = new Uint8Array(Buffer.from(file.base64, 'base64'))
  const read = await readImport({
    bytes,
    fileName: file.name,
    asOf: today,
    choice: { ...(month !== null && { month }), ...ourChoice(choice ?? {}) },
    remembered: choice?.guessAgain === true ? [] : remembered,
  })
  if (!read.ok) return refuse(PROBLEMS[read.error.code], { field: 'file', detail: detailOf(read.error) })
  return { read: read.value, sha256: sha256Hex(bytes), month: read.value.month?.month ?? monthOf(today) }
}

/** A choice of the contract as the interchange words it. */
const ourChoice = ({
  headerRow,
  workers,
  columns,
  words,
  dateOrder,
  decimalSign,
}: ImportChoice): OurChoice => ({
  headerRow,
  workers,
  mapping: { columns, words, dateOrder, decimalSign },
})

const PROBLEMS = {
  'empty-file': 'file-empty',
  'file-too-large': 'file-too-large',
  'too-many-rows': 'too-many-rows',
  'too-many-columns': 'file-not-a-table',
  'not-a-table': 'file-not-a-table',
  'unterminated-quote': 'file-not-readable',
  'stray-quotes': 'file-not-readable',
  'no-rows': 'file-empty',
  'too-much-inside': 'file-holds-too-much',
  'damaged-file': 'file-damaged',
  'newer-export': 'file-newer',
} as const satisfies Record<ImportProblem['code'], ErrorCode>

/** Figures and kinds only: nothing of what the file holds. */
const detailOf = (problem: ImportProblem): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(problem).filter(([name, value]) => name !== 'code' && value !== null),
  ) as Record<string, string | number>
