import { expect, test } from 'vitest'
import { ActionId, ClosingId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { TodayItem } from '#contract/today.ts'
import { addAction } from '#database/stores/action-store.ts'
import { addClosing, changeClosing } from '#database/stores/closing-store.ts'
import { saveNote } from '#database/stores/note-store.ts'
import { addReviewEvent } from '#database/stores/review-store.ts'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { anOpenMonth, FULL_LINE } from '#tests/support/a-month.ts'
import { aTeam } from '#tests/support/a-team.ts'

const day = (text: string) => text as PlainDate
const at = <T>(items: readonly T[], index: number): T => items[index] ?? expect.fail(`nothing at ${index}`)
const brief = (items: readonly TodayItem[]) =>
  items.map(({ kind, due, client, text, count, month }) => [
    kind,
    due,
    client?.reference ?? text ?? count ?? month,
  ])

test('what is late, due today, this week and later, for the practitioner', async () => {
  const { team, reviewId, clientIds } = await anOpenMonth(3)
  const { ask } = team.core
  const dates = [
    ['2026-10-28', '2026-10-29'],
    ['2026-11-05', '2026-11-06'],
    ['2026-11-26', '2026-11-27'],
  ] as const
  for (const [index, [carePlanReviewDue, riskAssessmentReviewDue]] of dates.entries()) {
    const values = {
      ...FULL_LINE,
      carePlanReviewDue: day(carePlanReviewDue),
      riskAssessmentReviewDue: day(riskAssessmentReviewDue),
    }
    await ask('review.setEntry', { reviewId, clientId: at(clientIds, index), input: { values, drafts: {} } })
  }
  const clientId = at(clientIds, 1)
  await ask('review.nameClosing', { reviewId, clientId, kind: 'closing', stage: 'to decide', note: null })
  const plannedFor = '2026-11-02T10:00:00+00:00' as never
  await ask('review.planSession', { reviewId, plannedFor, place: 'Room 2' })
  const today = await ask('today.get', {})
  expect(brief(today.overdue)).toEqual([['care plan', '2026-10-28', 'LD1']])
  expect(brief(today.dueToday)).toEqual([
    ['risk assessment', '2026-10-29', 'LD1'],
    ['finish-preparing', '2026-11-02', 8],
    ['closure form', '2026-11-02', 'LD2'],
  ])
  expect(brief(today.thisWeek)).toEqual([
    ['session', '2026-11-02', '2026-10'],
    ['care plan', '2026-11-05', 'LD2'],
  ])
  expect(brief(today.later)).toEqual([
    ['risk assessment', '2026-11-06', 'LD2'],
    ['care plan', '2026-11-26', 'LD3'],
  ])
  expect(today).toMatchObject({
    today: '2026-10-29',
    nextSession: { planned: { plannedFor, place: 'Room 2' }, with: { id: team.people.Robin } },
    review: { review: { id: reviewId, state: 'open' } },
    figures: { clients: 3, carePlansOverdue: 1 },
    supervised: [],
    smallGoal: null,
  })

  await team.unlock('Robin')
  const robins = await team.core.ask('today.get', {})
  expect(robins).toMatchObject({
    overdue: [],
    dueToday: [],
    later: [],
    review: null,
    figures: null,
    supervised: [
      { person: { name: 'Sam Okafor' }, review: { id: reviewId, state: 'open' }, planned: { plannedFor } },
    ],
  })
  expect(brief(robins.thisWeek)).toEqual([['session', '2026-11-02', '2026-10']])
})

test('what a signed month left: actions of one’s own, the goal, a stable casing to look at, the next month to open', async () => {
  const { team, reviewId, clientIds } = await anOpenMonth(1)
  const clientId = at(clientIds, 0)
  await withDatabase(team, async (db, newId, now) => {
    for (const type of ['session-started', 'snapshot-fixed', 'locked'] as const) {
      await addReviewEvent(db, reviewId, type, {}, team.people.Robin, now)
    }
    for (const ownerId of [team.people.Sam, team.people.Robin]) {
      await addAction(db, {
        id: ActionId.parse(newId()),
        reviewId,
        clientId,
        ownerId,
        fields: {
          text: ownerId === team.people.Sam ? 'Ring the GP' : 'Ask the manager',
          due: day('2027-03-01'),
          urgent: false,
          toldWhom: null,
          shownBy: null,
        },
        from: 'discussion',
        discussionId: null,
        documentId: null,
        closingId: null,
        agreedOn: day('2026-10-29'),
      })
    }
    const id = ClosingId.parse(newId())
    const form = {
      ...emptyForm('stable casing'),
      trialUntil: day('2026-12-01'),
      reviewDate: day('2026-11-01'),
    } as never
    const named = { kind: 'stable casing', stage: 'to decide', carriedFrom: null, note: null } as const
    await addClosing(db, { id, reviewId, clientId, ...named, form })
    await changeClosing(db, id, {
      decision: {
        outcome: 'agreed',
        reason: 'Low for a year.',
        effectiveOn: day('2026-11-01'),
        manager: null,
        managersView: null,
      },
      decidedAt: now,
    })
    await saveNote(db, reviewId, 'next-small-goal', 'Leave by five.', team.people.Robin, now)
  })
  await team.unlock('Sam')
  team.core.setClock('2026-11-03T09:00:00Z')
  const sams = await team.core.ask('today.get', {})
  expect(brief(sams.overdue)).toEqual([
    ['own records', '2026-10-29', 1],
    ['stable casing review', '2026-11-01', 'LD1'],
  ])
  expect(brief(sams.dueToday)).toEqual([['open-month', null, '2026-11']])
  expect(sams.later).toMatchObject([
    { kind: 'stable casing trial', due: '2026-12-01', text: 'stable casing' },
    { kind: 'action', text: 'Ring the GP', due: '2027-03-01' },
  ])
  expect(sams).toMatchObject({ smallGoal: 'Leave by five.', review: null, nextSession: null })
  await team.unlock('Robin')
  expect((await team.core.ask('today.get', {})).later).toMatchObject([{ text: 'Ask the manager' }])
})

test('an administrator alone sees nobody, and a practitioner with nothing yet has nothing to do', async () => {
  const team = await aTeam()
  const nothing = {
    overdue: [],
    dueToday: [],
    thisWeek: [],
    later: [],
    nextSession: null,
    review: null,
    figures: null,
    supervised: [],
  }
  for (const name of ['Ada', 'Alex'] as const) {
    await team.unlock(name)
    expect(await team.core.ask('today.get', {})).toMatchObject(nothing)
  }
  const { nextMonth } = await team.core.ask('review.list', { practitionerId: team.people.Alex })
  expect(nextMonth satisfies Month | null).toBeNull()
})
