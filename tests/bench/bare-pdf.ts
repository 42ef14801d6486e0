import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'

/** The text as a reader of somebody else's finds it, line by line. */
export const linesOf = (pdf: Uint8Array): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'))
  const path = join(folder, 'record.pdf')
  writeFileSync(path, pdf)
  const text = execFileSync('pdftotext', ['-layout', path, '-']).toString()
  rmSync(folder, { recursive: true })
  return text
    .split(/[\n\f]/)
    .map(line => line.trim().replaceAll(/\s{2,}/g, '  '))
    .filter(line => line !== '')
}

/** pdfkit as it comes: tagged, one embedded font parsed once, a paragraph a line. */
export const bareTagged = (lines: readonly string[], font: unknown): Promise<Uint8Array> =>
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
