import type { QueryClient } from '@tanstack/react-query'
import { saveQueue } from './saving/save-queue.ts'

/**
 * Drops what this page was told and no view shows now, and what it sent: when the keyboard changes hands, nothing of
 * one person's scores may stay where the other sits. What is typed and not saved is saved first; what a view shows is
 * asked for again.
 */
export const forgetAnswers = async (client: QueryClient): Promise<void> => {
  await saveQueue.flushAll()
  await client.cancelQueries()
  client.removeQueries({ type: 'inactive' })
  client.getMutationCache().clear()
  await client.invalidateQueries()
}
