import { longMonth, shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { TrailRow } from '#domain/audit/trail.ts'
import { actWords, CLOCK_WORDS, factWords, personWords, subjectWords } from '#domain/audit/trail-words.ts'
import { Flow, gap } from '../kit/flow.ts'
import { RIGHT_EDGE, SIDE, TYPE } from '../kit/geometry.ts'
import { drawPageFrame, type PageWords, pageHead, sheetFor } from '../kit/page-frame.ts'
import { paragraph } from '../kit/paragraph.ts'
import { table } from '../kit/table.ts'
import type { TableColumn, TableRow } from '../kit/table-spec.ts'
import { typefacesFrom } from '../kit/typefaces.ts'
import { SAMPLE_NOTICE } from '../record/summary.ts'

export type TrailToPrint = {
  readonly rows: readonly TrailRow[]
  /** True where there are more entries than the paper takes. */
  readonly cut: boolean
  readonly whose: 'everybody' | 'own'
  readonly by: string | null
  readonly month: Month | null
  readonly text: string
  readonly reader: string
  readonly service: string | null
  readonly sample: boolean
  readonly printedOn: PlainDate
  readonly tandem: string
  readonly chain: { readonly length: number; readonly head: string }
}

/** A part of the audit trail on paper, newest first. The same entries give the same bytes. */
export const printTrail = async (
  print: TrailToPrint,
  { fontsFolder }: { readonly fontsFolder: string },
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> => {
  const words = trailWords(print)
  const sheet = sheetFor(words, 'Who did what, in the order in which it happened', typefacesFrom(fontsFolder))
  const element = sheet.element('Sect', sheet.root, { title: words.title })
  const { setter } = sheet
  const flow = new Flow(sheet)
  flow.place([pageHead(setter, words), gap(8), paragraph(setter, summaryOf(print), WIDE), gap(8)], element)
  if (print.rows.length > 0)
    flow.place(
      [table(setter, { title: words.title, columns: COLUMNS, rows: print.rows.map(rowOf) })],
      element,
    )
  drawPageFrame(sheet, words)
  return { bytes: await sheet.finish(), pages: sheet.pages }
}

const trailWords = (print: TrailToPrint): PageWords => {
  const title = print.whose === 'own' ? `What concerns ${print.reader}` : 'Who did what'
  return {
    metadata: {
      title: `${title}, ${shortDate(print.printedOn)}`,
      author: print.reader,
      creator: `Tandem ${print.tandem}`,
      createdOn: print.printedOn,
    },
    service: print.service,
    notice: print.sample ? SAMPLE_NOTICE : null,
    title,
    subtitle:
      print.month === null ? 'From the audit trail' : `From the audit trail, ${longMonth(print.month)}`,
    columns: [
      { label: 'Done by', name: print.by ?? 'Anybody', below: [] },
      { label: 'Holding the words', name: print.text === '' ? 'Any' : print.text, below: [] },
      { label: 'Printed', name: shortDate(print.printedOn), below: [`by ${print.reader}`] },
    ],
    footer:
      'Confidential. About identifiable people: keep, copy and share it only as you would their records.',
    footerBelow: `The trail had ${print.chain.length} entries then; the last has the hash ${print.chain.head}.`,
  }
}

const summaryOf = ({ rows, cut }: TrailToPrint): string => {
  if (rows.length === 0) return 'No entry fits.'
  const count = rows.length === 1 ? 'One entry' : `${rows.length} entries`
  return cut
    ? `The latest ${rows.length} entries, newest first. There are more: save them as a file, or choose a month.`
    : `${count}, newest first. The number in front is the order in which things happened, whatever the clock said.`
}

const WIDE = { style: { type: TYPE.table }, column: { x: SIDE.x, width: RIGHT_EDGE - SIDE.x } } as const

const COLUMNS: readonly TableColumn[] = [
  { head: 'No.', width: 38, align: 'right' },
  { head: 'When', width: 88, colour: 'secondary' },
  { head: 'Who', width: 96 },
  { head: 'What', width: 'rest' },
  { head: 'About', width: 128 },
]

const rowOf = (row: TrailRow): TableRow => ({
  kind: 'row',
  cells: [
    String(row.sequence),
    `${shortDate(dateOf(row.at))}, ${timeOf(row.at)}`,
    personWords(row),
    [
      `${actWords(row.act)}.`,
      ...row.facts.map(fact => `${factWords(fact)}.`),
      ...(row.clockWentBack ? [CLOCK_WORDS] : []),
    ].join(' '),
    subjectWords(row.subject),
  ],
})
