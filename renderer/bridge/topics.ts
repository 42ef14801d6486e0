import type { QueryClient } from '@tanstack/react-query'
import type { Topic } from '#contract/event.ts'
import type { OperationName } from '#contract/index.ts'

type Family = OperationName extends `${infer F}.${string}` ? F : never

/** Which families of operations show something of a topic: when it changes, they ask again. */
const SHOWN_BY = {
  vault: ['vault', 'people'],
  people: ['people', 'caseload', 'review', 'session', 'record', 'today', 'vault'],
  settings: ['settings', 'people'],
  caseload: ['caseload', 'imports', 'review', 'session', 'today'],
  review: ['review', 'caseload', 'session', 'today', 'people', 'record'],
  session: ['session', 'review', 'caseload', 'today', 'people', 'record'],
  record: ['record', 'review', 'caseload', 'today'],
  today: ['today'],
} as const satisfies Record<Topic, readonly string[]>

/** The first part of a query's key is its operation. */
export const invalidateTopics = (client: QueryClient, topics: readonly Topic[]): void => {
  const families = new Set<string>(topics.flatMap(topic => SHOWN_BY[topic]))
  void client.invalidateQueries({
    predicate: ({ queryKey: [operation] }) => {
      const family: Family | string = String(operation).split('.')[0] ?? ''
      return families.has(family)
    },
  })
}
