import { canonicalJson } from '#basics/canonical-json.ts'
import { utf8 } from '#basics/hash.ts'
import type { Seal, Sheet } from '../kit/sheet.ts'
import { type Typefaces, typefacesFrom } from '../kit/typefaces.ts'
import { drawRecord } from './draw.ts'
import { type RecordModel, recordModel } from './model.ts'
import type { RecordToPrint } from './record-to-print.ts'

export type RenderOptions = {
  /** The folder that holds the three faces of Source Sans 3. */
  readonly fontsFolder: string
  /** A signature over the file's bytes, where there is one. */
  readonly seal?: Seal
}

export type PrintedRecord = { readonly bytes: Uint8Array; readonly pages: number }

/** The printed record as a PDF: model, draw, write. The same record gives the same bytes. */
export const printRecord = async (
  print: RecordToPrint,
  { fontsFolder, seal }: RenderOptions,
): Promise<PrintedRecord> => writeRecord(recordModel(print), typefacesFrom(fontsFolder), seal)

/** Its bytes alone. */
export const renderRecord = async (print: RecordToPrint, options: RenderOptions): Promise<Uint8Array> =>
  (await printRecord(print, options)).bytes

export const writeRecord = async (
  model: RecordModel,
  typefaces: Typefaces,
  seal?: Seal,
): Promise<PrintedRecord> => {
  const sheet = drawRecord(model, typefaces)
  attachments(sheet, model)
  return { bytes: await sheet.finish(seal), pages: sheet.pages }
}

/** The very text that was signed, and what checks it. */
const attachments = (sheet: Sheet, model: RecordModel): void => {
  if (model.recordText === null) return
  const at = new Date(model.metadata.createdAt)
  const dates = { creationDate: at, modifiedDate: at }
  sheet.attach(utf8(model.recordText), {
    name: 'record.json',
    type: 'application/json',
    description: 'The record as it was signed (RFC 8785)',
    relationship: 'Source',
    ...dates,
  })
  sheet.attach(utf8(canonicalJson(model.signaturesFile)), {
    name: 'signatures.json',
    type: 'application/json',
    description: 'Who signed it, with what to check',
    relationship: 'Data',
    ...dates,
  })
}
