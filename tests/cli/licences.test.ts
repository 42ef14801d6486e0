import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { licenceTexts } from '#cli/licences.ts'

const within = (path: string): string => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url))
const textOf = (path: string): string => readFileSync(within(path), 'utf8').trim()

test('a package is named with its version and its text, once, whatever of it is shipped', () => {
  const text = licenceTexts([
    within('pdfkit/js/pdfkit.node.mjs'),
    `\0${within('pdfkit/js/pdfkit.js')}?commonjs-module`,
    fileURLToPath(import.meta.url),
  ])
  expect(text).toMatch(/^pdfkit \d+\.\d+\.\d+, MIT\n/)
  expect(text.split(textOf('pdfkit/LICENSE'))).toHaveLength(2)
})

test('what others wrote of a package comes with the texts that lie beside it: the decoders of PDF images', () => {
  const text = licenceTexts([
    within('pdfjs-dist/build/pdf.mjs'),
    `${within('pdfjs-dist/wasm/openjpeg_nowasm_fallback.js')}?url`,
  ])
  for (const file of [
    'LICENSE',
    'wasm/LICENSE_OPENJPEG',
    'wasm/LICENSE_PDFJS_OPENJPEG',
    'wasm/LICENSE_JBIG2',
  ])
    expect(text).toContain(textOf(`pdfjs-dist/${file}`))
})
