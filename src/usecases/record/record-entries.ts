import type { ClientId } from '#basics/ids.ts'
import type { RecordEntry } from '#domain/record/record-caseload.ts'
import { activeLines, type CaseloadLine } from '../caseload/caseload-month.ts'
import type { Overview } from '../overview/read-overview.ts'

/** The lines of the overview, with what only the record keeps: how each was scored, and last month's score beside it. */
export const recordEntries = ({
  month,
  previous,
  entries,
}: Pick<Overview, 'month' | 'previous' | 'entries'>): RecordEntry[] => {
  const lines = new Map(activeLines(month).map(line => [line.client.ref.reference, line]))
  const before = new Map<ClientId, CaseloadLine>(
    previous === null ? [] : previous.lines.map(line => [line.entry.clientId, line]),
  )
  return entries.map(entry => {
    const line = lines.get(entry.client.reference)
    if (line === undefined) throw new Error('An entry of the overview is on no line of its month.')
    const { own } = line
    const { lastCaseNote, comment } = line.entry.values
    return {
      ...entry,
      lastMonth: before.get(line.entry.clientId)?.score ?? null,
      own:
        own === null || Object.keys(own.levels).length === 0
          ? null
          : { levels: { ...own.levels }, notes: { ...own.notes }, total: own.total, band: own.band },
      lastCaseNote,
      comment,
    }
  })
}
