import { typefacesFrom } from '../kit/typefaces.ts'
import type { BriefToPrint } from './brief-to-print.ts'
import { drawBrief } from './draw.ts'
import { briefModel } from './model.ts'

/** One side of A4 for one of the two, as a PDF. The same brief gives the same bytes. */
export const printBrief = async (
  brief: BriefToPrint,
  { fontsFolder }: { readonly fontsFolder: string },
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> => {
  const sheet = drawBrief(briefModel(brief), typefacesFrom(fontsFolder))
  return { bytes: await sheet.finish(), pages: sheet.pages }
}
