import type { OperationOutput } from '#contract/index.ts'

/** Whose turn it is to score, and how far they are. */
export type Turn = OperationOutput<'score.turn'>
