import { canonicalJson } from '#basics/canonical-json.ts'
import { utf8 } from '#basics/hash.ts'
import type { Seal } from '../kit/sheet.ts'
import { type Typefaces, typefacesFrom } from '../kit/typefaces.ts'
import type { AddendumToPrint } from './addendum-to-print.ts'
import { drawAddendum } from './draw.ts'
import { type AddendumModel, addendumModel } from './model.ts'

export type PrintedAddendum = { readonly bytes: Uint8Array; readonly pages: number }

/** The printed addendum as a PDF, signed over its bytes: model, draw, write. The same addendum gives the same bytes. */
export const printAddendum = async (
  print: AddendumToPrint,
  { fontsFolder, seal }: { readonly fontsFolder: string; readonly seal: Seal },
): Promise<PrintedAddendum> => writeAddendum(addendumModel(print), typefacesFrom(fontsFolder), seal)

export const writeAddendum = async (
  model: AddendumModel,
  typefaces: Typefaces,
  seal: Seal,
): Promise<PrintedAddendum> => {
  const sheet = drawAddendum(model, typefaces)
  const at = new Date(model.metadata.createdAt)
  const file = { type: 'application/json', creationDate: at, modifiedDate: at }
  sheet.attach(utf8(model.text), {
    ...file,
    name: 'addendum.json',
    description: 'The addendum as it was signed (RFC 8785)',
    relationship: 'Source',
  })
  sheet.attach(utf8(canonicalJson(model.signatures)), {
    ...file,
    name: 'signatures.json',
    description: 'Who signed it, with what to check',
    relationship: 'Data',
  })
  return { bytes: await sheet.finish(seal), pages: sheet.pages }
}
