import type { ClientId } from '#basics/ids.ts'
import { listDraws, type StoredDraw } from '#database/stores/draw-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import {
  listScoreDrafts,
  listScores,
  type StoredDraft,
  type StoredScore,
} from '#database/stores/score-store.ts'
import { isRevealed } from '#database/stores/session-store.ts'
import { findDraft } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { clientsToScore } from '#domain/draw/replacement.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { scoreOf } from '#domain/scheme/total.ts'
import { type DrawStage, drawStageOf } from '#domain/session/draw-stage.ts'
import { readScheme } from '../review/scheme.ts'
import { type AgreedDraft, agreedDraftKey, parseAgreedDraft } from './agreed-draft.ts'

/** One drawn client with whatever scores there are. It holds both sides: what of it may leave is for each use case. */
export type DrawnScores = {
  readonly clientId: ClientId
  /** Fixed at the draw, or at the reveal when it was missing then. */
  readonly own: StoredScore | null
  readonly ownDraft: StoredDraft | null
  /** Fixed at the reveal. */
  readonly supervisor: StoredScore | null
  readonly supervisorDraft: StoredDraft | null
  readonly agreed: StoredScore | null
  /** Typed and not recorded; stands before `agreed` until it is. */
  readonly agreedDraft: AgreedDraft | null
}

export type Scoring = {
  /** Null where the service does not score. */
  readonly scheme: SchemeDefinition | null
  /** Oldest first. */
  readonly draws: readonly StoredDraw[]
  /** The one that counts. */
  readonly draw: StoredDraw | null
  /** In draw order, replacements in place; empty before the draw. */
  readonly clients: readonly DrawnScores[]
  readonly stage: DrawStage
  /** Scores of this review were shown: what is given from then on is not blind. */
  readonly revealed: boolean
}

/** Where the draw and the scores of a review stand; both sides' scores are in it. */
export const readScoring = async (db: ReadDb, review: StoredReview): Promise<Scoring> => {
  const draws = await listDraws(db, review.id)
  const draw = draws.at(-1) ?? null
  const scheme = await readScheme(db, review.schemeId)
  const scores = Map.groupBy(await listScores(db, review.id), score => score.clientId)
  const ownDrafts = await listScoreDrafts(db, review.id, review.practitionerId)
  const supervisorDrafts =
    review.supervisorId === null
      ? new Map<ClientId, StoredDraft>()
      : await listScoreDrafts(db, review.id, review.supervisorId)
  const clients: DrawnScores[] = []
  for (const clientId of drawnClients(draw)) {
    const fixed = scores.get(clientId) ?? []
    const of = (part: StoredScore['part']) => fixed.findLast(score => score.part === part) ?? null
    clients.push({
      clientId,
      own: of('own'),
      ownDraft: ownDrafts.get(clientId) ?? null,
      supervisor: of('supervisor'),
      supervisorDraft: supervisorDrafts.get(clientId) ?? null,
      agreed: of('agreed'),
      agreedDraft: parseAgreedDraft(
        await findDraft(db, review.practitionerId, agreedDraftKey(review.id, clientId)),
      ),
    })
  }
  return {
    scheme,
    draws,
    draw,
    clients,
    stage: drawStageOf(
      draw === null ? null : clients.map(client => standing(client, scheme)),
      scheme !== null,
    ),
    revealed: await isRevealed(db, review.id),
  }
}

export const isShown = (client: DrawnScores): boolean => client.own !== null && client.supervisor !== null

export const isAgreed = (client: DrawnScores): boolean =>
  client.agreed !== null && client.agreedDraft === null

/** Complete levels are a score; a draft without some is none yet. */
export const isGiven = (scheme: SchemeDefinition | null, draft: StoredDraft | null): boolean =>
  scheme !== null && draft !== null && scoreOf(scheme, draft.levels) !== null

const standing = (client: DrawnScores, scheme: SchemeDefinition | null) => ({
  own: client.own !== null || isGiven(scheme, client.ownDraft),
  supervisor: client.supervisor !== null || isGiven(scheme, client.supervisorDraft),
  shown: isShown(client),
  agreed: isAgreed(client),
})

const drawnClients = (draw: StoredDraw | null): ClientId[] =>
  draw === null
    ? []
    : clientsToScore(draw.record.sample, draw.record.replaced).flatMap(
        reference => draw.clients.get(reference) ?? [],
      )
