import type { ListWords } from '#renderer/features/prepare/figures/cell-text.ts'
import { terms } from '#renderer/text/terms.ts'

/** The lists in their words, as the grid has them. */
export const LIST_WORDS: ListWords = {
  risk: terms.risk,
  stage: terms.stage,
  goalState: terms.goalsOutcome,
}
