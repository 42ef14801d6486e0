import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'
import PDFDocument from 'pdfkit'
import { chromium } from 'playwright-core'
import { typefacesFrom } from '#reports/kit/typefaces.ts'
import { type RecordModel, recordModel } from '#reports/record/model.ts'
import { renderRecord, writeRecord } from '#reports/record/write.ts'
import { findBrowser } from '#shell/chromium/find-browser.ts'
import { sampleRecord, signed } from '#tests/reports/record/record-fixture.ts'
import { type Line, pairOf } from './measure.ts'

const FONTS = fileURLToPath(new URL('../../assets/fonts', import.meta.url))
const ROUNDS = 12

/** The record's PDF: its text beside bare tagged pdfkit, the whole beside a warm Chromium printing HTML. */
export const benchPrinting = async (): Promise<Line[]> => {
  const print = signed(sampleRecord())
  const typefaces = typefacesFrom(FONTS)
  const textOnly = withoutCharts(recordModel(print))
  const bytes = await renderRecord(print, { fontsFolder: FONTS })
  const lines = linesOf(bytes)
  const regular = fontkit.create(readFileSync(join(FONTS, 'SourceSans3-Regular.ttf')) as Buffer)

  const text = await pairOf(
    ROUNDS,
    () => writeRecord(textOnly, typefaces),
    () => bareTagged(lines, regular),
  )

  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No browser to compare with.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] })
  const page = await browser.newPage()
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><body>${lines.map(line => `<p>${asHtml(line)}</p>`).join('')}`,
  )
  const whole = await pairOf(
    ROUNDS,
    () => renderRecord(print, { fontsFolder: FONTS }),
    () => page.pdf({ format: 'A4', tagged: true }),
  )
  await browser.close()
  return [
    {
      what: 'Record, text alone (no charts, attachments)',
      ours: text.ours,
      peer: { name: 'bare tagged pdfkit, same text', ms: text.peer, atMost: 1.5 },
      note: `(${lines.length} lines)`,
    },
    {
      what: 'Record, the whole',
      ours: whole.ours,
      peer: { name: 'warm Chromium printing the same as HTML', ms: whole.peer, atMost: 1 },
    },
  ]
}

const withoutCharts = (model: RecordModel): RecordModel => ({
  ...model,
  recordText: null,
  signaturesFile: null,
  sections: model.sections.map(section => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'chart'),
  })),
})

/** The text as a reader of somebody else's finds it, line by line. */
const linesOf = (pdf: Uint8Array): string[] => {
  const path = join(mkdtempSync(join(tmpdir(), 'tandem-bench-')), 'record.pdf')
  writeFileSync(path, pdf)
  return execFileSync('pdftotext', ['-layout', path, '-'])
    .toString()
    .split(/[\n\f]/)
    .map(line => line.trim().replaceAll(/\s{2,}/g, '  '))
    .filter(line => line !== '')
}

/** pdfkit as it comes: tagged, one embedded font parsed once, a paragraph a line. */
const bareTagged = (lines: readonly string[], font: unknown): Promise<Uint8Array> =>
  new Promise(resolve => {
    const doc = new PDFDocument({
      size: 'A4',
      margin: 50,
      font: '',
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      lang: 'en-GB',
      info: { Title: 'Peer' },
    } as PDFKit.PDFDocumentOptions)
    const chunks: Uint8Array[] = []
    doc.on('data', chunk => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.font(font as PDFKit.Mixins.PDFFontSource).fontSize(9)
    const root = doc.struct('Document')
    doc.addStructure(root)
    for (const line of lines) {
      const write = () => {
        doc.text(line)
      }
      root.add(doc.struct('P', {}, write))
    }
    root.end()
    doc.end()
  })

const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
