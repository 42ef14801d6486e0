import type { SignView } from '#contract/record.ts'

export type Signer = SignView['people'][number]

/** By their own signature, or as the other of the two states it. */
export const hasAnswered = ({ signedAt, otherwise }: Signer): boolean =>
  signedAt !== null || otherwise !== null
