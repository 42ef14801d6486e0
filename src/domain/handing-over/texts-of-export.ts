import type { ClientExport } from './client-export.ts'

/** Every text of an export that somebody may have typed, with the part in which it stands: a month, or 'client'. */
export const textsOfExport = (whole: ClientExport): { readonly where: string; readonly text: string }[] => {
  const found: { where: string; text: string }[] = []
  const walk = (value: unknown, where: string): void => {
    if (typeof value === 'string') {
      if (/\p{L}/u.test(value)) found.push({ where, text: value })
    } else if (Array.isArray(value)) for (const item of value) walk(item, where)
    else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value)) if (!NOT_TYPED.has(name)) walk(item, where)
  }
  walk(
    [whole.changes, whole.stays, whole.chartBases, whole.holds, whole.imports.map(row => row.rowInFile)],
    'client',
  )
  for (const { month, ...about } of whole.months) walk(about, month)
  return found
}

/** Names of the people of the service, dates, words of lists and figures of the program itself. */
const NOT_TYPED: ReadonlySet<string> = new Set([
  'practitioner',
  'supervisor',
  'recordedBy',
  'person',
  'owner',
  'addedBy',
  'byPerson',
  'by',
  'client',
  'byClient',
  'state',
  'kind',
  'import',
  'endImport',
  'scheme',
  'checklist',
  'seed',
  'frameHash',
  'sha256',
  'method',
  'lockedAt',
  'number',
  'source',
  'band',
  'bandThen',
  'part',
  'given',
  'membership',
  'stage',
  'outcome',
  'risk',
])
