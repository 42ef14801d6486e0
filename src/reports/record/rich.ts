import type { Rich } from '../kit/rich-text.ts'
import type { Words } from './blocks.ts'

/** The model says what is stressed; on paper that is semibold. */
export const rich = (words: Words): Rich =>
  typeof words === 'string'
    ? words
    : words.map(part => (part.strong ? { text: part.text, face: 'semibold' as const } : { text: part.text }))
