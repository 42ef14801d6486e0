import { CompiledQuery, createQueryId, type RootOperationNode } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { addReviewEvent } from '#database/stores/review-store.ts'
import {
  addScore,
  listCarriedScores,
  listCarriedScoresOf,
  listLastAgreed,
  listScores,
  type StoredScore,
} from '#database/stores/score-store.ts'
import type { Db } from '#database/tables/db.ts'
import { aCaseload, type Caseload, levels, withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam, type Team } from '#tests/support/a-team.ts'

const NOVEMBER = '2026-11' as Month

/** Three clients of an October that is in preparation: nothing in it is shown or signed. */
const october = async () => {
  const team = await aTeam()
  return { team, ...(await aCaseload(team, { clients: 3, own: () => null })) }
}

const rowsFor = (meeting: Caseload & { team: Team }, db: Db, newId: () => string) => {
  const add = async (
    index: number,
    part: StoredScore['part'],
    total: number,
    judged: string = meeting.month,
  ) => {
    const scheme = await db
      .selectFrom('review')
      .select('scheme_id')
      .where('id', '=', meeting.reviewId)
      .executeTakeFirstOrThrow()
    await addScore(db, {
      id: newId(),
      reviewId: meeting.reviewId,
      clientId: meeting.clientIds[index] ?? ('' as never),
      personId: meeting.team.people.Sam,
      part,
      schemeId: scheme.scheme_id ?? ('' as never),
      levels: levels(1, 1, 1, 1, 1),
      notes: {},
      reasons: {},
      total,
      band: total > 6 ? 'high' : 'medium',
      judgedMonth: judged as Month,
      given: 'before the draw',
      blind: true,
      at: '2026-10-29T10:00:00+00:00' as never,
    })
  }
  return add
}

describe('the last score of an earlier month', () => {
  test('own ones wait until they were shown or signed; agreed ones stand before them', async () => {
    const meeting = await october()
    const totals = await withDatabase(meeting.team, async (db, newId, at) => {
      const add = rowsFor(meeting, db, newId)
      await add(0, 'own', 5)
      await add(1, 'own', 5)
      await add(1, 'supervisor', 9)
      await add(1, 'agreed', 7)
      await add(1, 'agreed', 8)
      const carried = async () =>
        [...(await listCarriedScores(db, meeting.clientIds, NOVEMBER)).values()].map(({ total }) => total)
      const before = await carried()
      for (const step of ['session-started', 'snapshot-fixed', 'locked'] as const) {
        await addReviewEvent(db, meeting.reviewId, step, {}, meeting.team.people.Sam, at)
      }
      return { before, after: (await carried()).toSorted() }
    })
    expect(totals).toEqual({ before: [8], after: [5, 8] })
  })

  test('nothing of the month itself is carried, and a frame knows agreed ones alone', async () => {
    const meeting = await october()
    const found = await withDatabase(meeting.team, async (db, newId) => {
      const add = rowsFor(meeting, db, newId)
      await add(0, 'own', 5)
      await add(1, 'agreed', 7)
      return {
        carried: await listCarriedScores(db, meeting.clientIds, meeting.month),
        agreed: await listLastAgreed(db, meeting.clientIds),
      }
    })
    expect(found.carried.size).toBe(0)
    expect([...found.agreed.values()]).toEqual([{ total: 7, band: 'high', month: '2026-10' }])
  })

  test('is found by each client’s own index, however long the history', async () => {
    const meeting = await october()
    const plan = await withDatabase(meeting.team, async db => {
      const asked: RootOperationNode[] = []
      const spied = db.withPlugin({
        transformQuery: ({ node }) => {
          asked.push(node)
          return node
        },
        transformResult: async ({ result }) => result,
      })
      await listCarriedScores(spied, meeting.clientIds, NOVEMBER)
      const [node] = asked
      if (node === undefined) throw new Error('It asks once.')
      const { sql, parameters } = db.getExecutor().compileQuery(node, createQueryId())
      const { rows } = await db.executeQuery<{ detail: string }>(
        CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]),
      )
      return rows.map(({ detail }) => detail)
    })
    expect(plan.join('\n')).toMatch(/SEARCH earlier USING INDEX score_by_client/)
    expect(plan.filter(detail => detail.startsWith('SCAN') && !detail.includes('json_each'))).toEqual([])
  })

  test('is the same for many months read at once as for each alone', async () => {
    const meeting = await october()
    const months = ['2026-05', '2026-07', '2026-08', '2026-09', '2026-12'] as Month[]
    const found = await withDatabase(meeting.team, async (db, newId) => {
      const add = rowsFor(meeting, db, newId)
      await add(0, 'own', 1, '2026-05')
      await add(0, 'agreed', 4, '2026-05')
      await add(1, 'agreed', 7, '2026-04')
      await add(0, 'agreed', 3, '2026-03')
      await add(1, 'agreed', 9, '2026-08')
      await add(2, 'agreed', 2, '2026-08')
      await add(2, 'own', 5, '2026-09')
      await add(1, 'supervisor', 6, '2026-09')
      const together = await listCarriedScoresOf(db, meeting.clientIds, months)
      const alone = new Map<Month, unknown>()
      for (const month of months) alone.set(month, await listCarriedScores(db, meeting.clientIds, month))
      return { together, alone }
    })
    expect(found.together).toEqual(found.alone)
    const totals = (month: string) =>
      [...(found.together.get(month as Month)?.values() ?? [])].map(of => of.total)
    expect(totals('2026-05').toSorted()).toEqual([3, 7])
    expect(totals('2026-12').toSorted()).toEqual([2, 3, 9])
  })

  test('rows are added and never changed', async () => {
    const meeting = await october()
    await withDatabase(meeting.team, async (db, newId) => {
      await rowsFor(meeting, db, newId)(0, 'own', 5)
      await expect(db.updateTable('score').set({ total: 0 }).execute()).rejects.toThrow('append-only')
      await expect(db.deleteFrom('score').execute()).rejects.toThrow('append-only')
      expect(await listScores(db, meeting.reviewId)).toHaveLength(1)
    })
  })
})
