import type { ClientId } from '#basics/ids.ts'
import type { StoredDraw } from '#database/stores/draw-store.ts'
import type { StoredScore } from '#database/stores/score-store.ts'
import type { RecordScore } from '#domain/record/record-parts.ts'
import type { RecordComparison } from '#domain/record/record-scores.ts'
import type { CaseloadMonth } from '../caseload/caseload-month.ts'
import { recordClient } from './record-clients.ts'

/** The drawn clients that have both scores, in draw order, side by side. Originals stand as they were fixed. */
export const recordScores = (
  month: CaseloadMonth,
  draw: StoredDraw | undefined,
  scores: readonly StoredScore[],
): RecordComparison[] => {
  if (draw === undefined) return []
  const { sample, replaced } = draw.record
  return sample.flatMap(drawn => {
    const reference = lastInPlaceOf(drawn, replaced)
    const clientId = draw.clients.get(reference)
    const line = month.lines.find(({ entry }) => entry.clientId === clientId)
    if (clientId === undefined || line === undefined) return []
    const own = latest(scores, clientId, 'own')
    const supervisor = latest(scores, clientId, 'supervisor')
    if (own === undefined || supervisor === undefined) return []
    const agreed = latest(scores, clientId, 'agreed')
    return [
      {
        client: recordClient(line.client.ref),
        service: line.client.facts.service,
        risk: line.entry.values.risk,
        own: scoreOf(own),
        supervisor: scoreOf(supervisor),
        agreed:
          agreed === undefined
            ? null
            : {
                levels: { ...agreed.levels },
                total: agreed.total,
                band: agreed.band,
                reasons: { ...agreed.reasons },
                at: agreed.at,
              },
        inPlaceOf: reference === drawn ? null : drawn,
      },
    ]
  })
}

/** Who stands for a drawn client after all replacements. */
const lastInPlaceOf = (reference: string, replaced: StoredDraw['record']['replaced']): string => {
  const next = replaced.find(replacement => replacement.reference === reference)
  return next === undefined ? reference : lastInPlaceOf(next.by, replaced)
}

const latest = (
  scores: readonly StoredScore[],
  clientId: ClientId,
  part: StoredScore['part'],
): StoredScore | undefined => scores.findLast(score => score.clientId === clientId && score.part === part)

const scoreOf = (score: StoredScore): RecordScore => ({
  levels: { ...score.levels },
  notes: { ...score.notes },
  total: score.total,
  band: score.band,
  at: score.at,
  given: score.given,
  blind: score.blind,
})
