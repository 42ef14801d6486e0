import type { ClientExport } from '#domain/handing-over/client-export.ts'
import type { PersonExport } from '#domain/handing-over/person-export.ts'
import { typefacesFrom } from '../kit/typefaces.ts'
import { clientModel } from './client-model.ts'
import { drawHandedOver } from './draw.ts'
import type { HandedOverModel } from './model.ts'
import { personModel } from './person-model.ts'

type Options = { readonly fontsFolder: string }
type Printed = { readonly bytes: Uint8Array; readonly pages: number }

/** Everything about a client as pages. The same export gives the same bytes. */
export const printClientExport = (whole: ClientExport, options: Options): Promise<Printed> =>
  print(clientModel(whole), options)

/** A person's own data as pages. */
export const printPersonExport = (whole: PersonExport, options: Options): Promise<Printed> =>
  print(personModel(whole), options)

const print = async (model: HandedOverModel, { fontsFolder }: Options): Promise<Printed> => {
  const sheet = drawHandedOver(model, typefacesFrom(fontsFolder))
  return { bytes: await sheet.finish(), pages: sheet.pages }
}
