import { typefacesFrom } from '../kit/typefaces.ts'
import { drawForm } from './draw.ts'
import type { FormToPrint } from './form-to-print.ts'
import { formModel } from './model.ts'

/** One client's form as a PDF. The same form gives the same bytes. */
export const printForm = async (
  form: FormToPrint,
  { fontsFolder }: { readonly fontsFolder: string },
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> => {
  const sheet = drawForm(formModel(form), typefacesFrom(fontsFolder))
  return { bytes: await sheet.finish(), pages: sheet.pages }
}
