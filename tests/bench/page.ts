import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Line } from './measure.ts'

const PAGE = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

/** What the page loads before anything can be seen, compressed. */
export const startScriptKilobytes = (folder = PAGE): number => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(match => match[1] ?? '')
  return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0) / 1024
}

export const benchPage = async (): Promise<Line[]> => {
  const all = readdirSync(PAGE, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.js'))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  console.log(
    `Script at start: ${startScriptKilobytes().toFixed(0)} KB compressed (aim under 500); all scripts ${(all / 1024).toFixed(0)} KB plain`,
  )
  return []
}
