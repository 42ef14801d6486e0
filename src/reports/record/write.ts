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

/** The printed record as the bytes of a PDF: model, draw, write. The same record gives the same bytes. */
export const renderRecord = async (
  print: RecordToPrint,
  { fontsFolder, seal }: RenderOptions,
): Promise<Uint8Array> => writeRecord(recordModel(print), typefacesFrom(fontsFolder), seal)

export const writeRecord = async (
  model: RecordModel,
  typefaces: Typefaces,
  seal?: Seal,
): Promise<Uint8Array> => {
  const sheet = drawRecord(model, typefaces)
  attachments(sheet, model)
  return sheet.finish(seal)
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
