import { typefacesFrom } from '../kit/typefaces.ts'
import { drawSlip } from './draw.ts'
import { slipModel } from './model.ts'
import type { SlipToPrint } from './slip-to-print.ts'

/** One side of A4 until the next session, as a PDF. The same slip gives the same bytes. */
export const printSlip = async (
  slip: SlipToPrint,
  { fontsFolder }: { readonly fontsFolder: string },
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> => {
  const sheet = drawSlip(slipModel(slip), typefacesFrom(fontsFolder))
  return { bytes: await sheet.finish(), pages: sheet.pages }
}
