import { NOTHING_KNOWN } from '#interchange/known.ts'
import { previewImport } from '#interchange/preview.ts'
import { AS_OF } from './samples.ts'

export type Judged = {
  /** `rows`, or the code of the refusal. */
  readonly answer: string
  readonly ms: number
}

/** Reads a file to the preview, as the product does, and throws where the answer can't be one. */
export const judge = async (bytes: Uint8Array): Promise<Judged> => {
  const from = performance.now()
  const result = await previewImport({ bytes, fileName: 'x', asOf: AS_OF, known: NOTHING_KNOWN })
  const ms = performance.now() - from
  if (!result.ok) {
    const { code } = result.error
    return { answer: code === 'not-a-table' ? `${code} (${result.error.looksLike})` : code, ms }
  }
  const { rows, plan, unsettled } = result.value
  const hasReference = !unsettled.some(({ code }) => code === 'no-reference-column')
  if (hasReference && rows.accepted.length + rows.refusedRows + rows.setAside !== rows.read) {
    throw new Error(`${rows.read} rows were read, and not all were accounted for.`)
  }
  const references = new Set(rows.accepted.map(row => row.reference))
  if (references.size !== rows.accepted.length) throw new Error('A reference was accepted twice.')
  for (const reference of references) {
    if (!/^[^\p{Cc}\p{Cf}]{1,40}$/u.test(reference)) throw new Error('A reference holds what it must not.')
  }
  if (plan !== null && plan.add.length !== references.size) throw new Error('The plan differs from the rows.')
  return { answer: 'rows', ms }
}
