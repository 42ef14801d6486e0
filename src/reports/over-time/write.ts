import { typefacesFrom } from '../kit/typefaces.ts'
import { drawOverTime } from './draw.ts'
import { overTimeModel } from './model.ts'
import type { OverTimeToPrint } from './over-time-to-print.ts'

/** A caseload over time as a PDF. The same figures give the same bytes. */
export const printOverTime = async (
  print: OverTimeToPrint,
  { fontsFolder }: { readonly fontsFolder: string },
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> => {
  const sheet = drawOverTime(overTimeModel(print), typefacesFrom(fontsFolder))
  return { bytes: await sheet.finish(), pages: sheet.pages }
}
