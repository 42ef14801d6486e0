import { compareBands } from '../scheme/band.ts'
import type { DrawRecord, Replacement } from './draw-record.ts'
import { type DrawnSample, drawSample } from './draw-sample.ts'
import { type DrawProblem, frameHash, rangeProblems } from './fixed-draw.ts'
import { frameProblems } from './frame.ts'
import { replacementFor } from './replacement.ts'

/** One point in which a record's draw is not what its own frame and seed give. */
export type DrawDifference =
  | { readonly what: 'terms'; readonly problem: DrawProblem }
  | { readonly what: 'strata'; readonly recorded: readonly string[]; readonly recomputed: readonly string[] }
  | { readonly what: 'frameHash'; readonly recorded: string; readonly recomputed: string }
  | { readonly what: 'sample'; readonly recorded: readonly string[]; readonly recomputed: readonly string[] }
  /** `recomputed` is null when nobody could have come in the place of `reference`. */
  | {
      readonly what: 'replaced'
      readonly reference: string
      readonly recorded: string
      readonly recomputed: string | null
    }
  /** Somebody said to be left out who stands in the frame. */
  | { readonly what: 'excluded'; readonly reference: string }

/** What repeating a draw from its record alone gave. */
export type DrawCheck = {
  readonly matches: boolean
  readonly differences: readonly DrawDifference[]
  /** Clients in the frame. */
  readonly frame: number
  /** The sample as it comes out now. */
  readonly sample: readonly string[]
}

/** Repeats a draw from its record: terms, hash, sample, replacements. Says each difference; empty when it is true. */
export const checkDraw = (record: DrawRecord): DrawCheck => {
  const hash = frameHash(record)
  const drawn = drawSample({ ...record, frameHash: hash }, record.seed)
  const { sample } = drawn
  const differences = [
    ...termsDifferences(record),
    ...(hash === record.frameHash
      ? []
      : [{ what: 'frameHash' as const, recorded: record.frameHash, recomputed: hash }]),
    ...(areEqual(sample, record.sample)
      ? []
      : [{ what: 'sample' as const, recorded: record.sample, recomputed: sample }]),
    ...replacementDifferences(drawn, record.replaced),
    ...exclusionDifferences(record),
  ]
  return { matches: differences.length === 0, differences, frame: record.frame.length, sample }
}

const termsDifferences = (record: DrawRecord): readonly DrawDifference[] => {
  const inOrder = [...new Set(record.strata)].sort(compareBands)
  return [
    ...[...frameProblems(record.frame), ...rangeProblems(record)].map(problem => ({
      what: 'terms' as const,
      problem,
    })),
    ...(areEqual(inOrder, record.strata)
      ? []
      : [{ what: 'strata' as const, recorded: record.strata, recomputed: inOrder }]),
  ]
}

/** Each replacement is judged by what stood before it. */
const replacementDifferences = (
  drawn: DrawnSample,
  replaced: readonly Replacement[],
): readonly DrawDifference[] =>
  replaced.flatMap(({ reference, by }, index) => {
    const next = replacementFor(drawn, replaced.slice(0, index), reference)
    const recomputed = next.ok ? next.value : null
    return recomputed === by ? [] : [{ what: 'replaced' as const, reference, recorded: by, recomputed }]
  })

const exclusionDifferences = (record: DrawRecord): readonly DrawDifference[] => {
  const inFrame = new Set(record.frame.map(line => line.reference))
  return record.excluded
    .filter(({ reference }) => inFrame.has(reference))
    .map(({ reference }) => ({ what: 'excluded' as const, reference }))
}

const areEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index])
