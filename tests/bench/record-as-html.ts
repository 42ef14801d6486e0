import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, CellWords, RowWords, Words } from '#reports/record/blocks.ts'
import type { RecordModel } from '#reports/record/model.ts'

/** The same words as HTML: headings, paragraphs, real tables, the same font. No chart, no running lines: a lighter peer. */
export const recordAsHtml = ({ summary, sections }: RecordModel, fontsFolder: string): string =>
  [
    '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Record</title>',
    `<style>${FACES.map(([file, rule]) => face(join(fontsFolder, file), rule)).join('')}${STYLE}</style>`,
    `<h1>${asText(summary.title)}</h1><p>${[summary.service, summary.notice, summary.month, summary.number].map(part => asText(part ?? '')).join('<br>')}</p>`,
    ...summary.people.map(({ label, name, below }) => row(label, [name, ...below].map(asText).join('<br>'))),
    ...summary.warnings.map(warning => `<p><b>${asText(warning)}</b></p>`),
    `<p>${asText(summary.inShort)}</p>`,
    ...summary.figures.map(({ figure, lines }) => row(figure, lines.map(asText).join('<br>'))),
    table(
      '',
      [],
      summary.decided.map(one => [one.client, one.decision, one.section]),
    ),
    table(
      '',
      [],
      summary.toDo.map(one => [one.number, one.action, one.client, one.owner, one.by]),
    ),
    `<p>${words(summary.parting)}</p>`,
    ...summary.signatures.map(({ name, lines }) => row(name, lines.map(asText).join('<br>'))),
    ...summary.below.map(({ text }) => `<p>${asText(text)}</p>`),
    ...sections.map(
      ({ number, title, blocks, ownPage }) =>
        `<section${ownPage ? ' class="own"' : ''}><h2>${number} ${asText(title)}</h2>${blocks.map(block).join('')}</section>`,
    ),
  ].join('\n')

const FACES = [
  ['SourceSans3-Regular.ttf', 'font-weight:400'],
  ['SourceSans3-Semibold.ttf', 'font-weight:700'],
  ['SourceSans3-It.ttf', 'font-style:italic'],
] as const

const face = (path: string, rule: string): string =>
  `@font-face{font-family:Record;${rule};src:url(data:font/ttf;base64,${readFileSync(path, 'base64')})}`

const STYLE =
  'body{font:9pt/1.35 Record}h1{font-size:16pt}h2{font-size:12pt}.own{break-before:page}.row{display:grid;grid-template-columns:9em 1fr}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;border-bottom:.5pt solid #999}tr{break-inside:avoid}'

const block = (one: Block): string => {
  switch (one.kind) {
    case 'row':
      return row(one.label, `${words(one.text)} ${asText(one.note ?? '')}`)
    case 'table':
      return table(words(one.caption ?? one.shortCaption), one.heads, one.rows.map(cellsOf))
    case 'order':
      return table(
        words(one.caption),
        one.heads,
        one.rows.map(({ place, client, band, drawn, key }) => [place, client, band, drawn, key]),
      )
    case 'item':
      return `<h3>${asText([one.number, one.title, one.facts, one.outcome].join(' '))}</h3>${one.blocks.map(block).join('')}`
    case 'heading':
      return `<h3>${asText(one.title)}</h3>`
    case 'steps':
      return `<ol>${one.steps.map(step => `<li>${asText(step)}</li>`).join('')}</ol>`
    case 'small':
      return `<p><small>${words(one.text)}</small></p>`
    case 'legend':
      return `<p>${one.items.map(({ text }) => asText(text)).join(' ')}</p>`
    case 'chart':
    case 'contents':
      return `<p>${asText(one.label)}</p>`
  }
}

const cellsOf = (one: RowWords): readonly CellWords[] => (one.kind === 'group' ? [one.text] : one.cells)

const row = (label: string, html: string): string =>
  `<div class="row"><div>${asText(label)}</div><div>${html}</div></div>`

const table = (caption: string, heads: readonly string[], rows: readonly (readonly CellWords[])[]): string =>
  `<table><caption>${caption}</caption><thead><tr>${heads.map(head => `<th>${asText(head)}</th>`).join('')}</tr></thead><tbody>${rows
    .map(cells => `<tr>${cells.map(cell => `<td>${cellWords(cell)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`

const cellWords = (cell: CellWords): string =>
  typeof cell === 'object' && 'text' in cell ? words(cell.text) : words(cell)

const words = (text: Words): string =>
  typeof text === 'string'
    ? asText(text)
    : text.map(part => (part.strong ? `<b>${asText(part.text)}</b>` : asText(part.text))).join('')

const asText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
