import { exportCaseload } from '#interchange/export-caseload.ts'
import type { RowValues } from '#interchange/row-values.ts'
import { requirePart } from '../access.ts'
import type { QueryHandler } from '../context.ts'
import { type CurrentClient, readCaseload } from './current-caseload.ts'

/**
 * A caseload as a file for somewhere else. Whoever sees it may take it out; who did, of which month and how many clients
 * it is, is audited, and nothing of what it holds.
 */
export const exportFile: QueryHandler<'caseload.export'> = async (
  context,
  { practitionerId, month: asked, format, withNames },
) => {
  await requirePart(context, practitionerId)
  const { review, clients } = await readCaseload(context, practitionerId, asked)
  const month = review?.month ?? null
  const rows = clients
    .filter(({ standing }) => standing !== 'closed')
    .map(one => ({ reference: one.client.ref.reference, values: valuesOf(one, withNames) }))
  context.audit({
    act: 'caseload exported',
    subjectKind: 'person',
    subjectId: practitionerId,
    detail: { format, clients: rows.length, names: withNames, ...(month !== null && { month }) },
  })
  const bytes = exportCaseload(format, { month, rows })
  return {
    name: `${month === null ? 'caseload' : `caseload-${month}`}.${format}`,
    base64: Buffer.from(bytes).toString('base64'),
    clients: rows.length,
  }
}

/** Without names a client goes by reference and initials, as everywhere in the window. */
const valuesOf = ({ client, state }: CurrentClient, withNames: boolean): RowValues => {
  const { forename, surname, initials, birthDate, service, locality, caseType, referralDate } = client.facts
  const { whatChanged: _, ...entry } = state.values
  return {
    ...(withNames ? { forename, surname, initials, birthDate } : { initials: client.ref.initials }),
    service,
    locality,
    caseType,
    referralDate,
    ...entry,
  }
}
