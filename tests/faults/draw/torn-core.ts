import { setTimeout as pause } from 'node:timers/promises'
import { findReview } from '#database/stores/review-store.ts'
import type { CommandContext, QueryContext } from '#usecases/context.ts'
import { make } from '#usecases/draw/make.ts'
import type { Handler } from '#usecases/handler.ts'
import { handlers } from '#usecases/handlers.ts'
import { fixOwnScores } from '#usecases/score/fix-scores.ts'

/**
 * The control: a core whose draw is torn into two transactions, as it must never be. The scores are fixed in one, the draw
 * kept in another, and in between it takes its time. Killed there, it leaves half a draw, which the test has to see.
 */
const torn: Handler = {
  kind: 'query',
  run: async (context, input) => {
    const asked = input as Parameters<typeof make>[1]
    const inTransaction = (work: (context: CommandContext) => Promise<unknown>) => {
      const { vault } = context as QueryContext
      return vault.db.transaction().execute(db =>
        work({
          ...(context as QueryContext),
          db,
          changed: () => undefined,
          beforeCommit: change => change.write(),
          afterCommit: later => later(),
        }),
      )
    }
    await inTransaction(async within => {
      const review = await findReview(within.db, asked.reviewId)
      if (review !== undefined) await fixOwnScores(within, review, 'before the draw', true)
    })
    await pause(500)
    return inTransaction(within => make(within, asked))
  },
}

Object.assign(handlers, { 'draw.make': torn })
await import('#tests/support/quick-core-main.ts')
