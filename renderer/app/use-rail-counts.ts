import type { Sitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import type { RailName } from './rail.ts'

/** How much waits today, and how many clients there are: beside the rail's words. */
export const useRailCounts = ({ person }: Sitting): Partial<Record<RailName, number>> => {
  const practises = person.roles.some(role => role !== 'administrator')
  const { data } = useOperationQuery('today.get', {}, { enabled: practises })
  if (data === undefined) return {}
  const due = data.overdue.length + data.dueToday.length
  return {
    ...(due > 0 ? { today: due } : {}),
    ...(data.figures !== null ? { caseload: data.figures.clients } : {}),
  }
}
