import { addMonths, type Month } from '#basics/month.ts'
import type { ClientMonth, ClientView } from '#contract/caseload.ts'

const SHOWN = 6

/** The last six months up to the newest one, oldest first; what is not there is null. */
export const sixMonths = ({
  months,
}: Pick<ClientView, 'months'>): readonly { readonly month: Month; readonly line: ClientMonth | null }[] => {
  const newest = months[0]?.month
  if (newest === undefined) return []
  return Array.from({ length: SHOWN }, (_, index) => {
    const month = addMonths(newest, index - SHOWN + 1)
    return { month, line: months.find(line => line.month === month) ?? null }
  })
}
