import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

export const TOP = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

export type ImportOf = {
  /** From the top of the project, with forward slashes. */
  readonly file: string
  readonly specifier: string
  /** The imported file from the top, when it is one of ours. */
  readonly target: string | null
}

export const sourceFiles = (folder: string): string[] =>
  readdirSync(join(TOP, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map(entry => relative(TOP, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

/** Every import and re-export of a file, type-only and dynamic ones too. */
export const importsOf = (file: string): ImportOf[] => {
  const { module, errors } = parseSync(file, readFileSync(join(TOP, file), 'utf8'))
  if (errors.length > 0) throw new Error(`${file} can't be parsed: ${errors[0]?.message}`)
  const source = readFileSync(join(TOP, file), 'utf8')
  const specifiers = [
    ...module.staticImports.map(found => found.moduleRequest.value),
    ...module.staticExports.flatMap(found =>
      found.entries.flatMap(entry => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.map(found =>
      source.slice(found.moduleRequest.start, found.moduleRequest.end).replaceAll(/^['"`]|['"`]$/g, ''),
    ),
  ]
  return [...new Set(specifiers)].map(specifier => ({
    file,
    specifier,
    target: targetOf(file, specifier),
  }))
}

const targetOf = (file: string, specifier: string): string | null => {
  if (specifier.startsWith('#')) {
    const [room, ...rest] = specifier.slice(1).split('/')
    const folder = room === 'renderer' || room === 'assets' || room === 'tests' ? room : `src/${room}`
    return [folder, ...rest].join('/')
  }
  if (!specifier.startsWith('.')) return null
  return relative(TOP, join(TOP, file, '..', specifier)).replaceAll('\\', '/')
}
