import { err, ok, type Result } from '#basics/result.ts'
import type { Replacement } from './draw-record.ts'
import type { DrawnSample } from './draw-sample.ts'

/** Why nobody can come in a client's place. */
export type ReplacementProblem = 'not-in-sample' | 'nobody-left'

/**
 * Who comes in a drawn client's place, after the replacements there were: of one taken for a band the next of that band
 * among eligible, else the next in order not yet taken. Somebody replaced counts as taken and never comes back.
 */
export const replacementFor = (
  drawn: DrawnSample,
  replaced: readonly Replacement[],
  reference: string,
): Result<string, ReplacementProblem> => {
  if (!clientsToScore(drawn.sample, replaced).includes(reference)) return err('not-in-sample')

  const taken = new Set([...drawn.sample, ...replaced.map(replacement => replacement.by)])
  const left = drawn.order.filter(line => !taken.has(line.reference))
  const band = bandTakenFor(drawn, firstInPlace(reference, replaced))
  const next = left.find(line => line.eligible && line.band === band) ?? left[0]
  return next === undefined ? err('nobody-left') : ok(next.reference)
}

/** The sample after its replacements, each newcomer in the place of the one they came for. */
export const clientsToScore = (
  sample: readonly string[],
  replaced: readonly Replacement[],
): readonly string[] =>
  replaced.reduce(
    (clients, { reference, by }) => clients.map(client => (client === reference ? by : client)),
    sample,
  )

/** The member of the sample in whose place, through however many replacements, a client stands. */
const firstInPlace = (reference: string, replaced: readonly Replacement[]): string =>
  replaced.reduceRight(
    (client, replacement) => (replacement.by === client ? replacement.reference : client),
    reference,
  )

/** `undefined` for one who came by the order alone. */
const bandTakenFor = ({ strata }: DrawnSample, reference: string) =>
  strata.find(stratum => stratum.outcome === 'taken' && stratum.reference === reference)?.band
