import { EntryId, ReviewId } from '#basics/ids.ts'
import { addMonths, type Month } from '#basics/month.ts'
import { findDefinition } from '#database/stores/definition-store.ts'
import { addEntries, addEntryChanges } from '#database/stores/entry-store.ts'
import { addReview, addReviewEvent } from '#database/stores/review-store.ts'
import { addScore } from '#database/stores/score-store.ts'
import type { EntryValues } from '#domain/caseload/entry.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import type { Levels } from '#domain/scheme/levels.ts'
import { scoreOf } from '#domain/scheme/total.ts'
import { type Caseload, withDatabase } from './a-caseload.ts'
import type { Team } from './a-team.ts'

export type PastMonths = {
  readonly count: number
  /** Of the client at a place, in a month; null where there is no line. */
  readonly values: (index: number, month: Month) => Partial<EntryValues> | null
  /** Sam's own score of that month; null for none. */
  readonly own: (index: number, month: Month) => Levels | null
}

/** Signed months of Sam's behind a caseload, written into the vault while no core has it open. */
export const addPastMonths = (team: Team, caseload: Caseload, past: PastMonths): Promise<void> =>
  withDatabase(team, async (db, newId, at) => {
    const { Sam, Robin } = team.people
    for (let back = past.count; back >= 1; back -= 1) {
      const month = addMonths(caseload.month, -back)
      const reviewId = ReviewId.parse(newId())
      const schemeId = (await findDefinition(db, 'scheme', 'house', month))?.id ?? null
      const review = { id: reviewId, practitionerId: Sam, supervisorId: Robin, month, schemeId }
      await addReview(db, { ...review, kind: 'live', importId: null }, Sam, at)
      for (const [index, clientId] of caseload.clientIds.entries()) {
        const values = past.values(index, month)
        if (values === null) continue
        const entryId = EntryId.parse(newId())
        await addEntries(db, [{ id: entryId, reviewId, clientId, membership: 'carried', importId: null }])
        await addEntryChanges(db, [{ entryId, source: 'typed', values, drafts: {}, importId: null }], Sam, at)
        const levels = past.own(index, month)
        const score = levels === null ? null : scoreOf(houseScheme, levels)
        if (levels === null || score === null || schemeId === null) continue
        await addScore(db, {
          id: newId(),
          reviewId,
          clientId,
          personId: Sam,
          part: 'own',
          schemeId,
          levels,
          notes: {},
          reasons: {},
          total: score.total,
          band: score.band,
          judgedMonth: month,
          given: 'before the draw',
          blind: true,
          at,
        })
      }
      for (const event of ['session-started', 'snapshot-fixed', 'locked'] as const) {
        await addReviewEvent(db, reviewId, event, {}, Robin, at)
      }
    }
  })
