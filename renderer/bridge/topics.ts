import type { QueryClient } from '@tanstack/react-query'
import type { Topic } from '#contract/event.ts'
import type { OperationName } from '#contract/index.ts'

type Family = OperationName extends `${infer F}.${string}` ? F : never

/** The families that show what the two do in a session. */
const IN_SESSION = [
  'session',
  'draw',
  'score',
  'agreement',
  'overview',
  'discussion',
  'document',
  'closing',
] as const satisfies readonly Family[]

/** Which families of operations show something of a topic: when it changes, they ask again. */
const SHOWN_BY = {
  vault: ['vault', 'people', 'backup', 'recovery'],
  people: ['people', 'keeping', 'caseload', 'review', 'brief', ...IN_SESSION, 'record', 'today', 'vault'],
  settings: ['settings', 'keeping', 'people', 'words', 'scheme', 'checklist', 'agenda'],
  caseload: ['caseload', 'keeping', 'import', 'review', 'brief', ...IN_SESSION, 'today'],
  review: ['review', 'brief', 'caseload', ...IN_SESSION, 'today', 'people', 'record'],
  session: [...IN_SESSION, 'review', 'brief', 'caseload', 'today', 'people', 'record'],
  record: ['record', 'keeping', 'addendum', 'review', 'caseload', 'today'],
  today: ['today'],
  backup: ['backup'],
} as const satisfies Record<Topic, readonly Family[]>

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
