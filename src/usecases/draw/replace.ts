import { addReplacement, markDrawn, unmarkDrawn } from '#database/stores/draw-store.ts'
import { drawSample } from '#domain/draw/draw-sample.ts'
import { replacementFor } from '#domain/draw/replacement.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { readScoring } from '../score/scoring.ts'
import { changeMeeting } from '../session/meeting.ts'
import { drawView } from './view.ts'

/** A drawn client who can't be scored gives way to the next in draw order, with the reason. */
export const replace: CommandHandler<'draw.replace'> = async (context, { reviewId, clientId, reason }) => {
  const { review, progress } = await changeMeeting(context, reviewId)
  const { db, actor, now, audit, changed } = context
  if (progress.state !== 'running') return refuse('not-in-session')
  const { draw, revealed, scheme } = await readScoring(db, review)
  if (draw === null) return refuse('not-drawn')
  const reference = [...draw.clients].find(([, id]) => id === clientId)?.[0] ?? refuse('not-drawn')
  const { record } = draw
  const next = replacementFor(drawSample(record, record.seed), record.replaced, reference)
  if (!next.ok) return refuse(next.error === 'nobody-left' ? 'no-replacement-left' : 'not-drawn')
  const byClientId = draw.clients.get(next.value) ?? refuse('no-replacement-left')
  await addReplacement(db, { drawId: draw.id, clientId, byClientId, reason, blind: !revealed }, actor.id, now)
  if (scheme === null) {
    const { clients } = await readScoring(db, review)
    await unmarkDrawn(db, review.id)
    await markDrawn(
      db,
      review.id,
      review.month,
      clients.map(client => client.clientId),
    )
  }
  audit({ act: 'drawn client replaced', subjectKind: 'draw', subjectId: draw.id })
  changed('review')
  return drawView(context, review)
}
