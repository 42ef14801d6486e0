import { saveDraft } from '#database/stores/settings-store.ts'
import { missingReasons, WHOLE } from '#domain/agreement/must-talk.ts'
import { compareScores } from '#domain/agreement/score-comparison.ts'
import { isComplete } from '#domain/scheme/levels.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { changeMeeting } from '../session/meeting.ts'
import { refuseOutOfTurn } from '../session/turn.ts'
import { type AgreedDraft, agreedDraftKey } from './agreed-draft.ts'
import { comparisonView } from './comparison.ts'
import { fixScore } from './fix-scores.ts'
import { type DrawnScores, readScoring } from './scoring.ts'
import { refuseForeignLevels } from './turn.ts'

/**
 * The levels the two agree on. Neither original is touched; an agreed score may be agreed anew until signing, and the
 * last one counts. A difference of two levels, or of a band, takes a reason.
 */
export const agree: CommandHandler<'score.agree'> = async (context, input) => {
  const { review, part } = await changeMeeting(context, input.reviewId)
  await refuseOutOfTurn(context, review, part)
  const { db, actor, now, changed } = context
  const { clientId, levels, reasons, done } = input
  const { scheme, clients, revealed } = await readScoring(db, review)
  if (scheme === null) return refuse('step-not-allowed')
  if (!revealed) return refuse('not-revealed')
  const client = clients.find(each => each.clientId === clientId) ?? refuse('not-drawn')
  if (client.own === null || client.supervisor === null) return refuse('not-revealed')
  refuseForeignLevels(
    scheme,
    levels,
    Object.keys(reasons).filter(key => key !== WHOLE),
  )
  const key = agreedDraftKey(review.id, clientId)
  if (!done) {
    const draft: AgreedDraft = { levels, reasons }
    await saveDraft(db, review.practitionerId, key, JSON.stringify(draft), now)
    return comparisonView(context, review)
  }
  if (!isComplete(scheme, levels)) return refuse('not-all-agreed', { field: 'levels' })
  const distance = compareScores(scheme, client.own.levels, client.supervisor.levels)
  const [missing] = distance === null ? [] : missingReasons(distance, reasons)
  if (missing !== undefined) return refuse('reason-needed', { field: `reasons.${missing}` })
  await saveDraft(db, review.practitionerId, key, null, now)
  if (!isRecorded(client, levels, reasons)) {
    const giving = { part: 'agreed', personId: actor.id, given: 'at the session', blind: false } as const
    await fixScore(context, review, scheme, clientId, { levels, notes: {}, reasons }, giving)
  }
  changed('review', 'caseload')
  return comparisonView(context, review)
}

/** Agreeing on the same again adds nothing. */
const isRecorded = (
  { agreed }: DrawnScores,
  levels: Readonly<Record<string, number>>,
  reasons: Readonly<Record<string, string>>,
): boolean => agreed !== null && isSame(agreed.levels, levels) && isSame(agreed.reasons, reasons)

const isSame = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every(key => a[key] === b[key])
}
