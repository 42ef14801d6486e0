import { typefacesFrom } from '../kit/typefaces.ts'
import type { BlankFormToPrint } from './blank-form-to-print.ts'
import { drawBlankForm } from './draw.ts'
import { blankFormModel } from './model.ts'

/** A form to fill in by hand, as a PDF. The same agenda and scheme give the same bytes. */
export const printBlankForm = async (
  form: BlankFormToPrint,
  { fontsFolder }: { readonly fontsFolder: string },
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> => {
  const sheet = drawBlankForm(blankFormModel(form), typefacesFrom(fontsFolder))
  return { bytes: await sheet.finish(), pages: sheet.pages }
}
