import { expect, test } from 'vitest'
import { ActionId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { addAction } from '#database/stores/action-store.ts'
import { addReviewEvent } from '#database/stores/review-store.ts'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { anOpenMonth } from '#tests/support/a-month.ts'

test('an action of a signed month can be answered on Today once the next month is open', async () => {
  const { team, reviewId: october } = await anOpenMonth(1)
  const { Sam, Robin } = team.people
  await withDatabase(team, async (db, newId, now) => {
    for (const type of ['session-started', 'snapshot-fixed', 'locked'] as const) {
      await addReviewEvent(db, october, type, {}, Robin, now)
    }
    await addAction(db, {
      id: ActionId.parse(newId()),
      reviewId: october,
      clientId: null,
      ownerId: Sam,
      fields: {
        text: 'Ring the GP',
        due: '2026-11-06' as PlainDate,
        urgent: false,
        toldWhom: null,
        shownBy: null,
      },
      from: 'close',
      discussionId: null,
      documentId: null,
      closingId: null,
      agreedOn: '2026-10-29' as PlainDate,
    })
  })
  await team.unlock('Sam')
  team.core.setClock('2026-11-03T09:00:00Z')
  const actions = async () =>
    (await team.core.ask('today.get', {})).thisWeek.filter(({ kind }) => kind === 'action')
  const [before] = await actions()
  expect(before).toMatchObject({ text: 'Ring the GP', reviewId: october, answerIn: null })

  const { reviewId } = await team.core.ask('review.open', { practitionerId: Sam, month: '2026-11' as Month })
  expect(await actions()).toMatchObject([{ answerIn: reviewId }])
  const answer = { answer: 'done', on: null, note: null } as const
  await team.core.ask('review.answerAction', { reviewId, actionId: before?.actionId ?? '', answer })
  expect(await actions()).toEqual([])
})
