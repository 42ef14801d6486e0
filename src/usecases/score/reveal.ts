import { markDrawn } from '#database/stores/draw-store.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { changeMeeting, takeStep } from '../session/meeting.ts'
import { refuseOutOfTurn } from '../session/turn.ts'
import { comparisonView } from './comparison.ts'
import { fixScore } from './fix-scores.ts'
import { isShown, readScoring } from './scoring.ts'

/**
 * Shows both scores of all drawn clients in one step, once all of them are there. What was still a draft is fixed here;
 * what is given after a first reveal is not blind, and says so.
 */
export const reveal: CommandHandler<'score.reveal'> = async (context, { reviewId }) => {
  const meeting = await changeMeeting(context, reviewId)
  const { review, part, pair, progress } = meeting
  await refuseOutOfTurn(context, review, part)
  if (progress.state !== 'running') return refuse('not-in-session')
  const { db, audit, changed } = context
  const { scheme, draw, clients, stage, revealed } = await readScoring(db, review)
  if (scheme === null) return refuse('step-not-allowed')
  if (draw === null) return refuse('not-drawn')
  if (stage === 'revealed' || stage === 'agreed') return refuse('already-revealed')
  if (stage !== 'both scored') return refuse('scores-missing')

  const blind = !revealed
  for (const client of clients.filter(each => !isShown(each))) {
    const { clientId, own, ownDraft, supervisor, supervisorDraft } = client
    if (own === null) {
      const giving = { part: 'own', personId: pair.practitionerId, given: 'after the draw', blind } as const
      await fixScore(context, review, scheme, clientId, ownDraft ?? refuse('scores-missing'), giving)
    }
    if (supervisor === null) {
      const giving = {
        part: 'supervisor',
        personId: pair.supervisorId,
        given: 'at the session',
        blind,
      } as const
      await fixScore(context, review, scheme, clientId, supervisorDraft ?? refuse('scores-missing'), giving)
    }
  }
  await markDrawn(
    db,
    review.id,
    review.month,
    clients.map(({ clientId }) => clientId),
  )
  if (!revealed) await takeStep(context, meeting, { type: 'revealed' })
  audit({ act: 'scores shown', subjectKind: 'draw', subjectId: draw.id, detail: { blind } })
  changed('review', 'caseload')
  return comparisonView(context, review)
}
