import { z } from 'zod'
import { Instant } from '#basics/instant.ts'
import { WhatChanged, WordsChange } from '#domain/words/change-list.ts'
import { MOST_ENTRIES, WordsEntry } from '#domain/words/words-list.ts'
import { command, query } from './operation.ts'

/** The words that free texts are read for, in the version in force. */
export const WordsView = z.strictObject({
  version: z.number().int().min(1),
  /** False: nothing is marked or offered anywhere. */
  prompting: z.boolean(),
  entries: z.array(WordsEntry.extend({ standing: z.enum(['house', 'changed', 'own']) })).max(MOST_ENTRIES),
  /** What Tandem ships and the service took out. */
  removed: z.array(WordsEntry),
  /** Who published this version; null for what Tandem ships. */
  published: z.strictObject({ by: z.string(), at: Instant, what: WhatChanged }).nullable(),
})
export type WordsView = z.infer<typeof WordsView>

export const wordsOperations = {
  'words.get': query('signed in', z.strictObject({}), WordsView),
  /** One change, a version of its own; what changes nothing publishes none. */
  'words.publish': command('administrator', WordsChange, WordsView),
} as const
