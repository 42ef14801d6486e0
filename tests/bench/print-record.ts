import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'
import { chromium } from 'playwright-core'
import { type Typefaces, typefacesFrom } from '#reports/kit/typefaces.ts'
import { type RecordModel, recordModel } from '#reports/record/model.ts'
import { renderRecord, writeRecord } from '#reports/record/write.ts'
import { findBrowser } from '#shell/chromium/find-browser.ts'
import { bareTagged, linesOf } from './bare-pdf.ts'
import { benchBatch } from './batch-memory.ts'
import { CLIENTS, longRecord } from './long-record.ts'
import { type Line, medianOf, pairOf } from './measure.ts'
import { recordAsHtml } from './record-as-html.ts'

const FONTS = fileURLToPath(new URL('../../assets/fonts', import.meta.url))
const ROUNDS = 12

/** The record's PDF: its text beside bare tagged pdfkit, the whole beside a warm Chromium printing HTML, many in a row. */
export const benchPrinting = async (): Promise<Line[]> => [
  ...(await benchText()),
  ...(await benchWhole()),
  ...benchBatch(),
]

const benchText = async (): Promise<Line[]> => {
  const typefaces = typefacesFrom(FONTS)
  const textOnly = withoutCharts(recordModel(longRecord()))
  const lines = linesOf((await writeRecord(textOnly, typefaces)).bytes)
  const regular = fontkit.create(readFileSync(join(FONTS, 'SourceSans3-Regular.ttf')) as Buffer)
  const { ours, peer } = await pairOf(
    ROUNDS,
    // The peer knows nothing of the last round either.
    () => writeRecord(textOnly, withNothingShaped(typefaces)),
    () => bareTagged(lines, regular),
  )
  const again = await medianOf(ROUNDS, () => writeRecord(textOnly, typefaces))
  return [
    {
      what: `Record of ${CLIENTS}, text alone (no charts, files)`,
      ours,
      peer: { name: 'bare tagged pdfkit, same text', ms: peer, atMost: 1.5 },
      note: `(${lines.length} lines; ${again.toFixed(0)} ms where its words were printed before)`,
    },
  ]
}

const benchWhole = async (): Promise<Line[]> => {
  const print = longRecord()
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No browser to compare with.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] })
  const page = await browser.newPage()
  await page.setContent(recordAsHtml(recordModel(print), FONTS))
  await page.evaluate(() => document.fonts.ready)
  const { ours, peer } = await pairOf(
    ROUNDS,
    () => renderRecord(print, { fontsFolder: FONTS }),
    () => page.pdf({ format: 'A4', tagged: true }),
  )
  await browser.close()
  return [
    {
      what: `Record of ${CLIENTS}, the whole`,
      ours,
      peer: { name: 'warm Chromium printing the same as HTML', ms: peer, atMost: 1 },
      note: '(its page loaded and laid out before, without charts)',
    },
  ]
}

const withNothingShaped = (typefaces: Typefaces): Typefaces => ({
  regular: { font: typefaces.regular.font, shaped: Object.create(null), count: 0 },
  semibold: { font: typefaces.semibold.font, shaped: Object.create(null), count: 0 },
  italic: { font: typefaces.italic.font, shaped: Object.create(null), count: 0 },
})

const withoutCharts = (model: RecordModel): RecordModel => ({
  ...model,
  recordText: null,
  signaturesFile: null,
  sections: model.sections.map(section => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'chart'),
  })),
})
