import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildPage } from '#cli/build.ts'

const PAGE = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

/** What the page loads before anything can be seen, compressed, and what it loads when somebody needs it. */
export const describePage = async (): Promise<string> => {
  await buildPage()
  const html = readFileSync(join(PAGE, 'index.html'), 'utf8')
  const start = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path]) => path ?? '')
  const all = readdirSync(join(PAGE, 'assets'))
    .filter(name => /\.m?js$/.test(name))
    .map(name => `assets/${name}`)
  const parts = all.filter(path => /\/(pdf|chart)/.test(path))
  const early = parts.filter(path => start.includes(path))
  return [
    `Script at start: ${kilobytes(start)} KB compressed (aim under 500); all scripts ${kilobytes(all)} KB.`,
    early.length === 0
      ? `Loaded when needed: PDF and charts, ${parts.length} parts, ${kilobytes(parts)} KB compressed.`
      : `Loaded at start, though not needed then: ${early.join(', ')}.`,
  ].join('\n')
}

const kilobytes = (paths: readonly string[]): string =>
  (paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(PAGE, path))).length, 0) / 1024).toFixed(0)
