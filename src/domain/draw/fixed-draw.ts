import { sha256Hex } from '#basics/hash.ts'
import type { Month } from '#basics/month.ts'
import { err, ok, type Result } from '#basics/result.ts'
import { type Band, compareBands } from '../scheme/band.ts'
import { buildFrame, type FrameLine, type FrameProblem } from './frame.ts'
import { DRAW_METHOD, DRAW_WINDOW } from './method.ts'
import { defaultSampleSize } from './sample-size.ts'

/** All that decides a draw beside chance. */
export type DrawTerms = {
  /** Of the review. */
  readonly month: Month
  readonly size: number
  /** In months. */
  readonly window: number
  /** Bands of which at least one client is wanted, highest first. */
  readonly strata: readonly Band[]
  readonly frame: readonly FrameLine[]
}

/** Terms with their hash: fixed before any seed exists, and never changed after. */
export type FixedDraw = DrawTerms & { readonly method: typeof DRAW_METHOD; readonly frameHash: string }

/** Why no draw can be made: of the frame, or a sample larger than it, or none. */
export type DrawProblem =
  | FrameProblem
  | { readonly code: 'size-out-of-range'; readonly size: number; readonly clients: number }
  | { readonly code: 'window-out-of-range'; readonly window: number }

/** Fixes who could be drawn and how. Size and window default to the method's; strata may come in any order. */
export const fixDraw = (wanted: {
  readonly month: Month
  readonly clients: readonly FrameLine[]
  readonly size?: number | undefined
  readonly window?: number | undefined
  readonly strata?: readonly Band[] | undefined
}): Result<FixedDraw, readonly DrawProblem[]> => {
  const built = buildFrame(wanted.clients)
  if (!built.ok) return built
  const frame = built.value
  const terms: DrawTerms = {
    month: wanted.month,
    size: wanted.size ?? defaultSampleSize(frame.length),
    window: wanted.window ?? DRAW_WINDOW,
    strata: [...new Set(wanted.strata)].sort(compareBands),
    frame,
  }
  const problems = rangeProblems(terms)
  return problems.length === 0
    ? ok({ method: DRAW_METHOD, ...terms, frameHash: frameHash(terms) })
    : err(problems)
}

/** The text that is hashed, line by line: method, month, size, window, strata, then a line a client. */
export const frameText = ({ month, size, window, strata, frame }: DrawTerms): string =>
  [
    DRAW_METHOD,
    month,
    size,
    window,
    strata.join(','),
    ...frame.map(line => `${line.reference}\t${line.band ?? ''}\t${line.lastDrawn ?? ''}`),
  ].join('\n')

/** SHA-256 of `frameText`, lower-case hex. */
export const frameHash = (terms: DrawTerms): string => sha256Hex(frameText(terms))

/** Empty where the numbers of the terms make sense for their frame. */
export const rangeProblems = ({ size, window, frame }: DrawTerms): readonly DrawProblem[] => [
  ...(Number.isInteger(size) && size >= 1 && size <= frame.length
    ? []
    : [{ code: 'size-out-of-range' as const, size, clients: frame.length }]),
  ...(Number.isInteger(window) && window >= 1 ? [] : [{ code: 'window-out-of-range' as const, window }]),
]
