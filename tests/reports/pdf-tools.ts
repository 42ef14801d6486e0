import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What Poppler and qpdf say about the bytes of a PDF. Everything is written to a folder that goes away again. */

/** Whether they are installed: their own version answers differ in exit code, so only their absence counts. */
export const hasPdfTools = ['qpdf', 'pdftotext', 'pdfinfo', 'pdffonts', 'pdfdetach'].every(
  tool => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined,
)

const inFolder = <T>(bytes: Uint8Array, work: (file: string, folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-pdf-'))
  try {
    const file = join(folder, 'record.pdf')
    writeFileSync(file, bytes)
    return work(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (tool: string, args: readonly string[]): string =>
  execFileSync(tool, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** The text as it is laid out, one entry a page. */
export const pagesOf = (bytes: Uint8Array): readonly string[] =>
  inFolder(bytes, file => run('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1))

/** The text in reading order, white space as single spaces. */
export const readingText = (bytes: Uint8Array): string =>
  inFolder(bytes, file => run('pdftotext', ['-raw', file, '-']).replaceAll(/[\s\u00a0\u2007]+/g, ' '))

/** Throws what qpdf says unless it finds nothing wrong. */
export const qpdfCheck = (bytes: Uint8Array): string =>
  inFolder(bytes, file => run('qpdf', ['--check', file]))

/** The tree of elements with their attributes; with the text in it, pdfinfo takes a minute. */
export const structure = (bytes: Uint8Array): string =>
  inFolder(bytes, file => run('pdfinfo', ['-struct', file]))

/** Each word with the box that it takes, in points from the left upper corner of its page. */
export const wordBoxes = (bytes: Uint8Array) =>
  inFolder(bytes, file =>
    [
      ...run('pdftotext', ['-bbox', file, '-']).matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
      ),
    ].map(([, left, top, right, bottom, word]) => ({
      word,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  )

/** How many Bézier curves are drawn: letters in outline have them, text and rules have not. */
export const curves = (bytes: Uint8Array): number =>
  inFolder(bytes, file => [...run('qpdf', ['--qdf', file, '-']).matchAll(/ [cvy]$/gm)].length)

export const info = (bytes: Uint8Array): string => inFolder(bytes, file => run('pdfinfo', [file]))

/** One line a font: name, type, and whether it is embedded, a subset, and mapped to Unicode. */
export const fonts = (bytes: Uint8Array): readonly string[] =>
  inFolder(bytes, file =>
    run('pdffonts', [file])
      .split('\n')
      .slice(2)
      .filter(line => line !== ''),
  )

/** Attached files by name. */
export const attachments = (bytes: Uint8Array): Readonly<Record<string, Buffer>> =>
  inFolder(bytes, (file, folder) => {
    run('pdfdetach', ['-saveall', '-o', folder, file])
    const names = readdirSync(folder).filter(name => name !== 'record.pdf')
    return Object.fromEntries(names.map(name => [name, readFileSync(join(folder, name))]))
  })
