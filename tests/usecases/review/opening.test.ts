import { describe, expect, test } from 'vitest'
import { ActionId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { addAction, answerAction } from '#database/stores/action-store.ts'
import { changeClosing } from '#database/stores/closing-store.ts'
import { changeDiscussion } from '#database/stores/discussion-store.ts'
import { saveNote } from '#database/stores/note-store.ts'
import { addReviewEvent } from '#database/stores/review-store.ts'
import type { Db } from '#database/tables/db.ts'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { anOpenMonth, FULL_LINE, type OpenMonth } from '#tests/support/a-month.ts'
import { textToSend } from '#tests/support/sample-files.ts'

const NOVEMBER = '2026-11' as Month
const at = <T>(items: readonly T[], index: number): T => items[index] ?? expect.fail(`nothing at ${index}`)

/** What a session and two signatures leave behind, put there directly; then Sam is back, early in November. */
const signOctober = async (
  { team, reviewId }: OpenMonth,
  decide: (db: Db, newId: () => string, now: Instant) => Promise<void> = async () => {},
): Promise<void> => {
  await withDatabase(team, async (db, newId, now) => {
    for (const type of ['session-started', 'snapshot-fixed', 'locked'] as const) {
      await addReviewEvent(db, reviewId, type, {}, team.people.Robin, now)
    }
    await decide(db, newId, now)
  })
  await team.unlock('Sam')
  team.core.setClock('2026-11-03T09:00:00Z')
}

const openNovember = async ({ team }: OpenMonth) => {
  const { reviewId } = await team.core.ask('review.open', {
    practitionerId: team.people.Sam,
    month: NOVEMBER,
  })
  return team.core.ask('review.get', { reviewId })
}

describe('a month is opened from the last one', () => {
  test('with last month’s values beside empty fields, and those carried that may be', async () => {
    const month = await anOpenMonth(2)
    const [clientId, silent] = month.clientIds
    await month.team.core.ask('review.setEntry', {
      reviewId: month.reviewId,
      clientId: clientId ?? expect.fail(),
      input: {
        values: { ...FULL_LINE, stage: 'delivery', status: 'Active', whatChanged: 'Moved.' },
        drafts: {},
      },
    })
    await signOctober(month)
    const november = await openNovember(month)
    expect(november).toMatchObject({
      previousMonth: '2026-10',
      mayPrepare: true,
      review: { state: 'open', month: '2026-11', supervisor: { id: month.team.people.Robin } },
    })
    const [full, empty] = november.entries
    expect(full).toMatchObject({
      membership: 'carried',
      last: { ...FULL_LINE, whatChanged: 'Moved.' },
      values: {
        contactsPlanned: 4,
        stage: 'delivery',
        status: 'Active',
        carePlanReviewDue: '2026-12-01',
        riskAssessmentReviewDue: '2027-01-15',
        contactsMade: null,
        lastContact: null,
        risk: null,
        whatChanged: null,
      },
      own: null,
      complete: false,
    })
    expect(new Set(Object.values(full?.sources ?? {}))).toEqual(new Set(['carried']))
    expect(empty).toMatchObject({ client: { id: silent }, sources: {}, last: { risk: null } })
  })

  test('with the contacts that were agreed, forms named or put off, samples asked for, the next date, open actions', async () => {
    const month = await anOpenMonth(3)
    const { ask } = month.team.core
    const { reviewId, clientIds } = month
    const [one, two, three] = [at(clientIds, 0), at(clientIds, 1), at(clientIds, 2)]
    await ask('review.setEntry', {
      reviewId,
      clientId: one,
      input: { values: { contactsPlanned: 4 }, drafts: {} },
    })
    const { discussionId } = await ask('review.addDiscussion', {
      reviewId,
      clientId: one,
      whyRaised: null,
      position: 0,
    })
    const nameIt = (clientId: typeof one, kind: 'closing' | 'stable casing', stage: 'named' | 'to decide') =>
      ask('review.nameClosing', { reviewId, clientId, kind, stage, note: null })
    await nameIt(one, 'closing', 'named')
    const agreed = await nameIt(one, 'stable casing', 'to decide')
    const deferred = await nameIt(two, 'closing', 'to decide')
    await nameIt(three, 'closing', 'to decide')
    const form = { ...emptyForm('closing'), summary: 'Goals met.' }
    await ask('review.saveClosingForm', { closingId: deferred.closingId, form, complete: false })
    const sample = { reviewId, kind: 'care plan', title: 'Plan', dated: null, broughtAs: null } as const
    await ask('review.addDocument', { ...sample, clientId: two, stage: 'asked for' })

    const actions: ActionId[] = []
    const decision = {
      outcome: 'deferred',
      reason: 'Wait.',
      effectiveOn: null,
      manager: null,
      managersView: null,
    } as const
    await signOctober(month, async (db, newId, now) => {
      await changeDiscussion(db, discussionId, {
        outcome: 'decision',
        contactsPlannedNext: 2,
        decidedAt: now,
      })
      const effectiveOn = '2026-11-01' as PlainDate
      await changeClosing(db, agreed.closingId, {
        decision: { ...decision, outcome: 'agreed', effectiveOn },
        decidedAt: now,
      })
      await changeClosing(db, deferred.closingId, { decision, decidedAt: now })
      const next = { plannedFor: '2026-11-30T10:00:00+00:00', place: 'Room 2' }
      await saveNote(db, reviewId, 'next-session', JSON.stringify(next), month.team.people.Robin, now)
      for (const text of ['Ring the GP', 'Ask for a date']) {
        const id = ActionId.parse(newId())
        actions.push(id)
        await addAction(db, {
          id,
          reviewId,
          clientId: two,
          ownerId: month.team.people.Sam,
          fields: { text, due: '2026-11-10' as PlainDate, urgent: false, toldWhom: null, shownBy: null },
          from: 'discussion',
          discussionId: null,
          documentId: null,
          closingId: null,
          agreedOn: '2026-10-29' as PlainDate,
        })
      }
    })
    const november = await openNovember(month)
    expect(
      november.entries.map(({ values, sources, standing }) => [
        values.contactsPlanned,
        sources.contactsPlanned,
        standing,
      ]),
    ).toEqual([
      [2, 'agreed', 'stable casing'],
      [null, undefined, 'open'],
      [null, undefined, 'open'],
    ])
    expect(
      november.closings.map(({ client, kind, stage, form: { kind: of }, lastDecision, namedInMonth }) => [
        client.reference,
        kind,
        stage,
        of,
        lastDecision?.outcome ?? null,
        namedInMonth,
      ]),
    ).toEqual([
      ['LD2', 'closing', 'to decide', 'closing', 'deferred', '2026-10'],
      ['LD3', 'closing', 'to decide', 'closing', null, '2026-10'],
      ['LD1', 'closing', 'to decide', 'closing', null, '2026-10'],
    ])
    expect(november.closings[0]?.form).toEqual(form)
    const file = textToSend('Client ID,Risk,Planned Contacts\nLD1,Low,4\nLD2,Low,4\nLD3,Low,4')
    const practitionerId = month.team.people.Sam
    const { questions } = await month.team.core.ask('import.preview', {
      practitionerId,
      month: NOVEMBER,
      file,
      answers: {},
    })
    expect(
      questions.map(({ kind, client, inTandem, inFile }) => [kind, client.reference, inTandem, inFile]),
    ).toEqual([['typed-value', 'LD1', '2', '4']])
    expect(november.documents).toMatchObject([
      { client: { reference: 'LD2' }, stage: 'to read', title: 'Plan', askedForLastTime: true },
    ])
    expect(november.session).toEqual({ plannedFor: '2026-11-30T10:00:00+00:00', place: 'Room 2' })
    expect(november.lastActions.map(({ text, status, answer }) => [text, status, answer])).toEqual([
      ['Ring the GP', 'open', null],
      ['Ask for a date', 'open', null],
    ])

    const stays = { ok: false, error: { code: 'stays-on-list' } }
    const { tell } = month.team.core
    expect(await tell('review.removeClosing', { closingId: at(november.closings, 0).id })).toMatchObject(
      stays,
    )
    expect(await tell('review.removeDocument', { documentId: at(november.documents, 0).id })).toMatchObject(
      stays,
    )

    const novemberId = november.review.id
    const now = month.team.core.ask
    const done = { answer: 'done', on: '2026-11-02' as PlainDate, note: null } as const
    await now('review.answerAction', { reviewId: novemberId, actionId: at(actions, 0), answer: done })
    const later = { answer: 'not yet', newDue: '2026-12-01' as PlainDate, whatWouldHelp: null } as const
    await now('review.answerAction', { reviewId: novemberId, actionId: at(actions, 1), answer: later })
    const answered = (await now('review.get', { reviewId: novemberId })).lastActions
    expect(answered).toMatchObject([
      { status: 'done', answer: done, timesCarried: 0 },
      { status: 'open', answer: later, timesCarried: 1, due: '2026-12-01' },
    ])
    await now('review.answerAction', { reviewId: novemberId, actionId: at(actions, 0), answer: null })
    expect((await now('review.get', { reviewId: novemberId })).lastActions).toMatchObject([
      { status: 'open', answer: null },
      { status: 'open' },
    ])
    expect(
      await tell('review.answerAction', {
        reviewId: novemberId,
        actionId: at(actions, 0),
        answer: { ...done, on: '2026-11-30' as PlainDate },
      }),
    ).toMatchObject({ ok: false, error: { code: 'date-in-the-future' } })
  })

  test('with an action that was done before not among its actions any more', async () => {
    const month = await anOpenMonth(1)
    await signOctober(month, async (db, newId, now) => {
      const id = ActionId.parse(newId())
      await addAction(db, {
        id,
        reviewId: month.reviewId,
        clientId: null,
        ownerId: month.team.people.Sam,
        fields: {
          text: 'Done',
          due: '2026-11-10' as PlainDate,
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
      await answerAction(
        db,
        id,
        month.reviewId,
        { answer: 'dropped', reason: 'No need.' },
        month.team.people.Sam,
        now,
      )
    })
    expect((await openNovember(month)).lastActions).toEqual([])
  })

  test('without those who have left, and with those who have come', async () => {
    const month = await anOpenMonth(2)
    await signOctober(month)
    const { ask } = month.team.core
    const practitionerId = month.team.people.Sam
    const on = '2026-11-02' as PlainDate
    await ask('caseload.closeClient', {
      clientId: at(month.clientIds, 0),
      on,
      reason: 'goals met',
      note: null,
    })
    await ask('caseload.addClient', { practitionerId, facts: { reference: 'LD7' }, from: on })
    const november = await openNovember(month)
    expect(
      november.entries.map(({ client, membership, last }) => [client.reference, membership, last === null]),
    ).toEqual([
      ['LD2', 'carried', false],
      ['LD7', 'new', true],
    ])
    const copied = await ask('review.asLastMonth', {
      reviewId: november.review.id,
      clientIds: november.entries.map(({ client }) => client.id),
      fields: ['contactsMade', 'risk', 'stage'],
    })
    expect(copied.filled).toEqual([])
  })

  test('‘as last month’ fills what is empty and may be carried, and says what it filled', async () => {
    const month = await anOpenMonth(1)
    const clientId = at(month.clientIds, 0)
    const values = { ...FULL_LINE, stage: 'delivery' } as const
    await month.team.core.ask('review.setEntry', {
      reviewId: month.reviewId,
      clientId,
      input: { values, drafts: {} },
    })
    await signOctober(month)
    const { review } = await openNovember(month)
    const { ask } = month.team.core
    const emptied = { stage: null, contactsPlanned: null }
    await ask('review.setEntry', { reviewId: review.id, clientId, input: { values: emptied, drafts: {} } })
    await ask('review.setEntry', {
      reviewId: review.id,
      clientId,
      input: { values: {}, drafts: { contactsPlanned: 'four' } },
    })
    const { filled } = await ask('review.asLastMonth', {
      reviewId: review.id,
      clientIds: [clientId],
      fields: ['stage', 'contactsPlanned', 'contactsMade', 'risk', 'carePlanReviewDue'],
    })
    expect(filled).toEqual([{ clientId, fields: ['stage'] }])
    const entry = at((await ask('review.get', { reviewId: review.id })).entries, 0)
    expect(entry).toMatchObject({ values: { stage: 'delivery', risk: null }, sources: { stage: 'carried' } })
  })
})

describe('which month may be opened', () => {
  test('not one that is open, nor the next while this one is worked on, nor an earlier one, nor one far off', async () => {
    const month = await anOpenMonth(1)
    const { team } = month
    const practitionerId = team.people.Sam
    const codeOf = async (which: string) => {
      const result = await team.core.tell('review.open', { practitionerId, month: which as Month })
      return result.ok ? 'ok' : result.error.code
    }
    const nextMonth = async () => (await team.core.ask('review.list', { practitionerId })).nextMonth
    expect(await codeOf('2026-10')).toBe('review-exists')
    expect(await codeOf('2026-11')).toBe('earlier-review-open')
    expect(await nextMonth()).toBeNull()
    await signOctober(month)
    expect(await nextMonth()).toBe('2026-11')
    expect(await codeOf('2026-09')).toBe('later-month-there')
    expect(await codeOf('2027-02')).toBe('date-in-the-future')
    expect(await codeOf('2026-11')).toBe('ok')
    expect(await codeOf('2026-11')).toBe('review-exists')
  })

  test('the next one ends a month whose session was not held and has no new day', async () => {
    const month = await anOpenMonth(1)
    const { team, reviewId } = month
    const practitionerId = team.people.Sam
    const clientId = at(month.clientIds, 0)
    const named = { reviewId, clientId, kind: 'closing', stage: 'to decide', note: null } as const
    await team.core.ask('review.nameClosing', named)
    await team.core.ask('review.sessionNotHeld', { reviewId, reason: 'Robin was ill.', newDate: null })
    team.core.setClock('2026-11-03T09:00:00Z')
    expect((await team.core.ask('review.list', { practitionerId })).nextMonth).toBe('2026-11')
    const november = await openNovember(month)
    expect(november.closings).toMatchObject([{ kind: 'closing', stage: 'to decide', lastDecision: null }])
    const { reviews } = await team.core.ask('review.list', { practitionerId })
    expect(reviews.map(({ month: of, state }) => [of, state])).toEqual([
      ['2026-11', 'open'],
      ['2026-10', 'not held'],
    ])
    const late = { reviewId, clientId, input: { values: {}, drafts: {} } }
    expect(await team.core.tell('review.setEntry', late)).toMatchObject({
      ok: false,
      error: { code: 'review-not-open' },
    })
  })

  test('a supervisor opens it for somebody too; with nobody on the caseload there is nothing to begin with', async () => {
    const month = await anOpenMonth(1)
    await signOctober(month)
    await month.team.unlock('Robin')
    expect((await openNovember(month)).mayPrepare).toBe(false)
    await month.team.unlock('Alex')
    expect(await month.team.core.ask('review.list', { practitionerId: month.team.people.Alex })).toEqual({
      reviews: [],
      nextMonth: null,
    })
  })
})
