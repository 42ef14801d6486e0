import { HOUSE_CHOICES } from './house-choices.ts'
import { HOUSE_PEOPLE } from './house-people.ts'
import { HOUSE_TELLING } from './house-telling.ts'
import type { WordsList } from './words-list.ts'

/** Number of the list below; a service's own versions begin after it. */
export const HOUSE_WORDS_VERSION = 1

/**
 * The list Tandem ships, written for it with what British services ask of their records: person first, what happened
 * rather than what somebody is like. A published list of the service takes its place.
 */
export const HOUSE_WORDS: WordsList = {
  prompting: true,
  entries: [...HOUSE_CHOICES, ...HOUSE_PEOPLE, ...HOUSE_TELLING],
}
