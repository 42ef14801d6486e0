import { canonicalJson } from '#basics/canonical-json.ts'
import type { HandedOver } from '#contract/handing-over.ts'
import type { ParsedInput } from '#contract/index.ts'
import { printClientExport, printPersonExport } from '#reports/handing-over/write.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { readClientExport } from './client-export.ts'
import { readPersonExport } from './person-export.ts'

/** Everything about a client leaves the vault: who took it out, in which form, is audited; nothing of what it says. */
export const client: QueryHandler<'handover.client'> = async (context, { clientId, purpose, form }) => {
  const whole = await readClientExport(context, clientId)
  note(context, { purpose, form }, 'client data', 'client', clientId)
  const name = `everything-about-${fileName(whole.client.reference)}-${context.today}`
  if (form === 'json') return { form, name: `${name}.json`, text: canonicalJson(whole) }
  return pdfOf(`${name}.pdf`, await printClientExport(whole, { fontsFolder: context.needs.fontsFolder }))
}

/** A person takes out what is theirs. */
export const person: QueryHandler<'handover.person'> = async (context, { purpose, form }) => {
  const whole = await readPersonExport(context)
  note(context, { purpose, form }, 'own data', 'person', context.actor.id)
  const name = `my-data-in-tandem-${context.today}`
  if (form === 'json') return { form, name: `${name}.json`, text: canonicalJson(whole) }
  return pdfOf(`${name}.pdf`, await printPersonExport(whole, { fontsFolder: context.needs.fontsFolder }))
}

const note = (
  context: QueryContext,
  { purpose, form }: Pick<ParsedInput<'handover.person'>, 'purpose' | 'form'>,
  what: 'client data' | 'own data',
  subjectKind: string,
  subjectId: string,
): void => {
  const entry = { subjectKind, subjectId, detail: { purpose, form } }
  if (purpose === 'view')
    context.auditOnce(`${what} ${subjectId} ${form}`, { act: `${what} viewed`, ...entry })
  else context.audit({ act: purpose === 'print' ? `${what} printed` : `${what} exported`, ...entry })
}

const pdfOf = (
  name: string,
  printed: { readonly bytes: Uint8Array; readonly pages: number },
): HandedOver => ({
  form: 'pdf',
  name,
  base64: Buffer.from(printed.bytes).toString('base64'),
  pages: printed.pages,
})

/** References may hold anything; names of files may not. */
const fileName = (reference: string): string => reference.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')
