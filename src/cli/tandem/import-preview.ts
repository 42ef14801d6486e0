import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { isPlainDate, type PlainDate } from '#basics/plain-date.ts'
import { ImportChoice } from '#interchange/import-choice.ts'
import type { ImportProblem } from '#interchange/import-problem.ts'
import { MappingChoice } from '#interchange/mapping.ts'
import { previewAsJson } from '#interchange/preview-json.ts'
import { readImport } from '#interchange/read-import.ts'
import { cannot, json, readBytes, type SlowCommand } from './command.ts'

/** What would be read of a caseload export, row by row; nothing is written anywhere. */
export const importPreview: SlowCommand = {
  usage: 'import-preview FILE [--as-of 2026-11-22] [--mapping FILE]',
  what: 'reads a caseload export (CSV, XLSX or our own JSON) and prints what would go in; exit 2 if nothing could be read',
  run: async args => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: false,
      options: { 'as-of': { type: 'string' }, mapping: { type: 'string' } },
    })
    const [path] = positionals
    if (path === undefined) return cannot('Name the file: import-preview FILE.')
    const asOf = dayOf(values['as-of'])
    if (asOf === null) return cannot('--as-of takes a day such as 2026-11-22.')
    const choice = choiceOf(values.mapping)
    if (choice === null)
      return cannot('--mapping takes a JSON file such as the mapping that this command prints.')
    const bytes = readBytes(path)
    if (!bytes.ok) return cannot(bytes.error)
    const read = await readImport({ bytes: bytes.value, fileName: basename(path), asOf, choice })
    if (!read.ok) return cannot(sentenceOf(read.error, path))
    return { exitCode: 0, text: json(previewAsJson(read.value)) }
  },
}

const dayOf = (text: unknown): PlainDate | null => {
  const day = typeof text === 'string' ? text : new Date().toISOString().slice(0, 10)
  return isPlainDate(day) ? day : null
}

const choiceOf = (path: unknown): ImportChoice | null => {
  if (typeof path !== 'string') return ImportChoice.parse({})
  try {
    const mapping = MappingChoice.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return mapping.success ? ImportChoice.parse({ mapping: mapping.data }) : null
  } catch {
    return null
  }
}

const sentenceOf = (problem: ImportProblem, path: string): string => {
  switch (problem.code) {
    case 'empty-file':
      return `${path} is empty. Export it once more.`
    case 'file-too-large':
      return `${path} is larger than ${problem.limitBytes / 1024 / 1024} MB. Export one caseload alone.`
    case 'too-many-rows':
      return `${path} has more than ${problem.limitRows.toLocaleString('en-GB')} rows. Export one caseload alone.`
    case 'too-many-columns':
      return `${path} has ${problem.columns} columns; ${problem.limitColumns} are the most that are read.`
    case 'not-a-table':
      return problem.looksLike === 'encrypted'
        ? `${path} is locked with a password. Save it as CSV or XLSX without one.`
        : `${path} is no caseload export (it looks like ${problem.looksLike}). Save it as CSV or XLSX.`
    case 'too-much-inside':
      return `${path} holds far more than a caseload when it is unpacked. Save the sheet with the caseload as CSV.`
    case 'damaged-file':
      return `${path} is damaged. Open it where it comes from and save it once more.`
    case 'newer-export':
      return `${path} is from a newer Tandem. Export the caseload as CSV there.`
    case 'unterminated-quote':
      return `A quotation mark in row ${problem.row} of ${path} is never closed. Close it, or save the file as CSV again.`
    case 'stray-quotes':
      return `${path} has quotation marks in mid-cell. Open it in a spreadsheet and save it as CSV again.`
    case 'no-rows':
      return `${path} has headings and no rows below them.`
  }
}
