import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ActionId, type ReviewId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import {
  addAction,
  answerAction,
  findAction,
  listActionsBefore,
  listActionsOfReview,
  listOpenActionsOfOwner,
} from '#database/stores/action-store.ts'
import type { ActionAnswer } from '#domain/action/action.ts'
import { type AStore, aStore } from '#tests/support/a-store.ts'

const month = (text: string) => text as Month
const DONE: ActionAnswer = { answer: 'done', on: null, note: null }
const NOT_YET: ActionAnswer = { answer: 'not yet', newDue: '2026-12-24' as PlainDate, whatWouldHelp: null }
const DROPPED: ActionAnswer = { answer: 'dropped', reason: 'No need.' }

const agree = async (
  { db, newId, personId }: AStore,
  reviewId: ReviewId,
  text: string,
): Promise<ActionId> => {
  const id = ActionId.parse(newId())
  await addAction(db, {
    id,
    reviewId,
    clientId: null,
    ownerId: personId,
    fields: { text, due: '2026-11-05' as PlainDate, urgent: false, toldWhom: null, shownBy: null },
    from: 'close',
    discussionId: null,
    documentId: null,
    closingId: null,
    agreedOn: '2026-10-29' as PlainDate,
  })
  return id
}

const textsBefore = async ({ db, personId }: AStore, of: string) =>
  (await listActionsBefore(db, personId, month(of))).map(({ fields }) => fields.text)

describe('actions a month begins with', () => {
  test('are those of earlier months that were not finished before it, as they stood then', async () => {
    const store = await aStore()
    const { db, personId, now } = store
    const [august, september, october] = [
      await store.review('2026-08'),
      await store.review('2026-09'),
      await store.review('2026-10'),
    ]
    const [one, two] = [await agree(store, august, 'one'), await agree(store, august, 'two')]
    await agree(store, september, 'three')
    await answerAction(db, one, september, DONE, personId, now)
    await answerAction(db, two, september, NOT_YET, personId, now)
    await answerAction(db, two, october, DROPPED, personId, now)
    expect(await textsBefore(store, '2026-08')).toEqual([])
    expect(await textsBefore(store, '2026-09')).toEqual(['one', 'two'])
    expect(await textsBefore(store, '2026-10')).toEqual(['two', 'three'])
    expect(await textsBefore(store, '2026-11')).toEqual(['three'])
    const [asOfSeptember] = (await listActionsBefore(db, personId, month('2026-09'))).slice(1)
    expect(asOfSeptember?.standing).toEqual({ status: 'open', due: '2026-12-24', timesCarried: 1 })
    expect((await findAction(db, two))?.standing).toEqual({
      status: 'dropped',
      due: '2026-12-24',
      timesCarried: 1,
    })
    expect((await listOpenActionsOfOwner(db, personId)).map(({ fields }) => fields.text)).toEqual(['three'])
    expect((await listActionsOfReview(db, august)).map(({ position }) => position)).toEqual([0, 1])
  })

  test('never differ from what the answers say, whatever is answered and taken back', async () => {
    const store = await aStore()
    const { db, personId, now } = store
    const first = await store.review('2026-01')
    const months = ['2026-02', '2026-03', '2026-04']
    const reviews = await Promise.all(months.map(of => store.review(of)))
    const answer = fc.constantFrom(DONE, NOT_YET, DROPPED, null)
    const steps = fc.array(fc.tuple(fc.nat(2), answer), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(steps, async taken => {
        const id = await agree(store, first, 'any')
        let reached = 0
        for (const [at, given] of taken) {
          // A later month is opened once the earlier is over: answers never go back to one before.
          const review = reviews[Math.max(reached, at)]
          reached = Math.max(reached, at)
          const standing = (await findAction(db, id))?.answers ?? []
          const isFinished = standing.some(
            ({ review: of, answer: a }) => of !== review && a.answer !== 'not yet',
          )
          if (review !== undefined && !isFinished) await answerAction(db, id, review, given, personId, now)
        }
        const action = (await findAction(db, id)) ?? expect.fail('gone')
        const open = (await listOpenActionsOfOwner(db, personId)).some(({ id: of }) => of === id)
        expect(open).toBe(action.standing.status === 'open')
      }),
      { numRuns: 60 },
    )
  })
})
