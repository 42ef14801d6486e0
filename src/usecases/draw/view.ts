import type { ClientId } from '#basics/ids.ts'
import type { DrawView } from '#contract/draw.ts'
import type { StoredDraw } from '#database/stores/draw-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import { drawSample } from '#domain/draw/draw-sample.ts'
import { eligibleOf } from '#domain/draw/eligible.ts'
import { fixDraw } from '#domain/draw/fixed-draw.ts'
import type { FrameLine } from '#domain/draw/frame.ts'
import { clientsToScore } from '#domain/draw/replacement.ts'
import { defaultSampleSize } from '#domain/draw/sample-size.ts'
import { requireReview } from '../access.ts'
import type { CaseloadContext } from '../caseload/caseload-month.ts'
import { type KnownClients, readClients } from '../caseload/known-clients.ts'
import type { QueryHandler } from '../context.ts'
import { readScoring } from '../score/scoring.ts'
import { noteReading } from '../session/note-reading.ts'
import { readFrame } from './frame.ts'

/** The draw as it stands, or who could be drawn now. No band, no score. */
export const get: QueryHandler<'draw.get'> = async (context, { reviewId }) => {
  const { review } = await requireReview(context, reviewId)
  await noteReading(context, review)
  return drawView(context, review)
}

export const drawView = async (context: CaseloadContext, review: StoredReview): Promise<DrawView> => {
  const { draws, draw, stage } = await readScoring(context.db, review)
  const shown = draw === null ? await preview(context, review) : asDrawn(draw)
  const clients = await readClients(context.db, [...shown.clients.values()])
  const refOf = (reference: string) => known(clients, shown.clients, reference).ref
  const mayChange = review.state === 'in session'
  return {
    stage,
    defaultSize: defaultSampleSize(shown.frame.length),
    frame: shown.frame.map(({ reference, lastDrawn }) => ({
      client: refOf(reference),
      lastDrawn,
      waits: !shown.eligible.has(reference),
      place: placeIn(shown.toScore, reference),
    })),
    excluded: shown.excluded.map(({ reference, reason }) => ({ client: refOf(reference), reason })),
    draw: draw === null ? null : drawnView(draw, clients),
    earlierDraws: Math.max(0, draws.length - 1),
    mayChange,
  }
}

type Shown = {
  readonly frame: readonly FrameLine[]
  readonly eligible: ReadonlySet<string>
  readonly toScore: readonly string[]
  readonly excluded: readonly { readonly reference: string; readonly reason: string }[]
  readonly clients: ReadonlyMap<string, ClientId>
}

/** Who could be drawn now, in the order in which they will be hashed. */
const preview = async (context: CaseloadContext, review: StoredReview): Promise<Shown> => {
  const { lines, leftOut, clients } = await readFrame(context, review, [])
  const fixed = fixDraw({ month: review.month, clients: lines })
  const eligible = fixed.ok ? eligibleOf(fixed.value) : []
  return {
    frame: fixed.ok ? fixed.value.frame : [],
    eligible: new Set(eligible.map(({ reference }) => reference)),
    toScore: [],
    excluded: leftOut,
    clients,
  }
}

const asDrawn = ({ record, clients }: StoredDraw): Shown => ({
  frame: record.frame,
  eligible: new Set(eligibleOf(record).map(({ reference }) => reference)),
  toScore: clientsToScore(record.sample, record.replaced),
  excluded: record.excluded,
  clients,
})

const drawnView = (
  { id, at, record, clients: ids }: StoredDraw,
  clients: KnownClients,
): DrawView['draw'] => ({
  id,
  drawnAt: at,
  method: record.method,
  size: record.size,
  frameHash: record.frameHash,
  seed: record.seed,
  strata: record.strata,
  notForced: drawSample(record, record.seed).strata.flatMap(({ band, outcome }) =>
    outcome === 'nobody-eligible' ? [band] : [],
  ),
  sample: clientsToScore(record.sample, record.replaced).map(reference => {
    const { ref, facts } = known(clients, ids, reference)
    const inPlaceOf = record.replaced.findLast(({ by }) => by === reference)
    return {
      client: ref,
      service: facts.service,
      locality: facts.locality,
      inPlaceOf:
        inPlaceOf === undefined
          ? null
          : { client: known(clients, ids, inPlaceOf.reference).ref, reason: inPlaceOf.reason },
    }
  }),
  redrawnBecause: record.redrawnBecause,
})

const known = (clients: KnownClients, ids: ReadonlyMap<string, ClientId>, reference: string) => {
  const id = ids.get(reference)
  if (id === undefined) throw new Error('A draw knows who stands behind each of its references.')
  return clients.get(id)
}

/** From 1, in draw order; null for who was not drawn. */
const placeIn = (toScore: readonly string[], reference: string): number | null => {
  const index = toScore.indexOf(reference)
  return index === -1 ? null : index + 1
}
