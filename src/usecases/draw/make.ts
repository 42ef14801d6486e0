import { toHex } from '#basics/hash.ts'
import { DrawId } from '#basics/ids.ts'
import { addDraw, markDrawn, unmarkDrawn } from '#database/stores/draw-store.ts'
import type { DrawRecord } from '#domain/draw/draw-record.ts'
import { drawSample } from '#domain/draw/draw-sample.ts'
import { type DrawProblem, fixDraw } from '#domain/draw/fixed-draw.ts'
import { Seed } from '#domain/draw/method.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { fixOwnScores } from '../score/fix-scores.ts'
import { readScoring } from '../score/scoring.ts'
import { changeMeeting } from '../session/meeting.ts'
import { readFrame } from './frame.ts'
import { drawView } from './view.ts'

/**
 * Draws in front of both. In one transaction: the practitioner's own scores are fixed, then the frame and its hash, then
 * the seed is taken from the system's randomness, then the sample; only when all of it is kept is any of it shown.
 */
export const make: CommandHandler<'draw.make'> = async (context, input) => {
  const { review, session, progress } = await changeMeeting(context, input.reviewId)
  const { db, needs, actor, now, audit, changed } = context
  if (progress.state !== 'running') return refuse('not-in-session')
  const before = await readScoring(db, review)
  const isRedraw = before.draw !== null
  if (isRedraw && input.redrawnBecause === null) return refuse('already-drawn', { field: 'redrawnBecause' })
  await fixOwnScores(context, review, isRedraw ? 'after the draw' : 'before the draw', !before.revealed)

  const { lines, leftOut, clients } = await readFrame(context, review, input.excluded)
  const fixed = fixDraw({
    month: review.month,
    clients: lines,
    size: input.size ?? undefined,
    strata: input.strata,
  })
  if (!fixed.ok) return refuseProblem(fixed.error[0])
  const { method, month, size, window, strata, frame, frameHash } = fixed.value
  const seed = Seed.parse(toHex(needs.randomBytes(32)))
  const { sample } = drawSample(fixed.value, seed)
  const record: DrawRecord = {
    method,
    month,
    size,
    window,
    strata: [...strata],
    frame: [...frame],
    frameHash,
    seed,
    sample: [...sample],
    excluded: leftOut.map(({ reference, reason }) => ({ reference, reason })),
    replaced: [],
    redrawnBecause: isRedraw ? input.redrawnBecause : null,
  }
  const id = DrawId.parse(needs.newId())
  await addDraw(
    db,
    { id, reviewId: review.id, sessionId: session.id, record, clients, blind: !before.revealed, at: now },
    actor.id,
  )
  if (before.scheme === null) {
    await unmarkDrawn(db, review.id)
    await markDrawn(
      db,
      review.id,
      review.month,
      sample.flatMap(reference => clients.get(reference) ?? []),
    )
  }
  audit({
    act: isRedraw ? 'drawn again' : 'drawn',
    subjectKind: 'draw',
    subjectId: id,
    detail: { frame: frame.length, size, frameHash },
  })
  changed('review')
  return drawView(context, review)
}

const refuseProblem = (problem: DrawProblem | undefined): never => {
  if (problem?.code === 'size-out-of-range') {
    return refuse('malformed-input', { field: 'size', detail: { clients: problem.clients } })
  }
  if (problem?.code === 'nobody') return refuse('nobody-to-draw')
  return refuse('reference-not-usable', { field: 'reference' })
}
