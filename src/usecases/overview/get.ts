import { requireReview } from '../access.ts'
import type { QueryHandler } from '../context.ts'
import { noteReading } from '../session/note-reading.ts'
import { refuseOutOfTurn } from '../session/turn.ts'
import { readOverview } from './read-overview.ts'

/**
 * The whole caseload for the two to look over. Own scores count in it only where this reader may know them
 * (`readCaseloadMonth` asks); until the reveal it is made from last agreed and carried scores.
 */
export const get: QueryHandler<'overview.get'> = async (context, { reviewId }) => {
  const { review, part } = await requireReview(context, reviewId)
  await refuseOutOfTurn(context, review, part)
  await noteReading(context, review)
  const { month: _month, previous: _previous, ...view } = await readOverview(context, review)
  return view
}
