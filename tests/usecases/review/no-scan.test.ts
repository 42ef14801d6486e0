import { CompiledQuery, createQueryId, type RootOperationNode } from 'kysely'
import { expect, test } from 'vitest'
import { findReview } from '#database/stores/review-store.ts'
import type { Db } from '#database/tables/db.ts'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { anOpenMonth } from '#tests/support/a-month.ts'
import { readCaseload } from '#usecases/caseload/current-caseload.ts'
import { readPreparation } from '#usecases/review/preparation.ts'

/** What SQLite would walk through from end to end for the statements that `work` makes. */
const scansOf = async (db: Db, work: (spied: Db) => Promise<unknown>): Promise<string[]> => {
  const asked: RootOperationNode[] = []
  await work(
    db.withPlugin({
      transformQuery: ({ node }) => {
        asked.push(node)
        return node
      },
      transformResult: async ({ result }) => result,
    }),
  )
  const scans: string[] = []
  for (const node of asked) {
    const { sql, parameters } = db.getExecutor().compileQuery(node, createQueryId())
    const plan = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]),
    )
    scans.push(...plan.rows.map(({ detail }) => detail).filter(detail => detail.startsWith('SCAN')))
  }
  expect(asked.length).toBeGreaterThan(10)
  return scans
}

/** A list of ids that was handed in. */
const LIST = 'SCAN json_each VIRTUAL TABLE INDEX 1:'

test('a month and its caseload are read by their own indexes, however many years lie behind them', async () => {
  const { team, reviewId } = await anOpenMonth(3)
  const { Sam } = team.people
  const context = {
    actor: { id: Sam, name: 'Sam Okafor', roles: ['practitioner'], within: null },
    signedIn: { person: Sam, with: null, acting: Sam, audited: new Set<string>() },
    today: '2026-10-29' as never,
  } as const
  await withDatabase(team, async db => {
    const review = (await findReview(db, reviewId)) ?? expect.fail('no review')
    const month = await scansOf(db, spied => readPreparation({ ...context, db: spied }, review))
    expect(month.filter(detail => detail !== LIST)).toEqual([])
    const caseload = await scansOf(db, spied => readCaseload({ ...context, db: spied }, Sam, null))
    expect(caseload.filter(detail => detail !== LIST)).toEqual([])
    const control = await scansOf(db, async spied => {
      for (let times = 0; times < 11; times += 1) await spied.selectFrom('entry').selectAll().execute()
    })
    expect(control).toContain('SCAN entry')
  })
})
