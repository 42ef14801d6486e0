import { describe, expect, test } from 'vitest'
import type { RecordId, ReviewId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { addReviewEvent } from '#database/stores/review-store.ts'
import { type ClosingForm, emptyForm } from '#domain/closure/closing-forms.ts'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { draw, inSession, type Meeting, revealed } from '#tests/support/a-session.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { readingText } from '../../reports/pdf-tools.ts'

const DECISION = 'Four contacts stay until the tablets have settled'
const TODAY = '2026-10-29' as PlainDate
const day = (text: string) => text as PlainDate
const at = <T>(list: readonly T[], index: number): T => list[index] ?? expect.fail(`nothing at ${index}`)

const STABLE = {
  ...emptyForm('stable casing'),
  triggers: ['two missed visits'],
  reviewDate: '2027-02-15',
} as ClosingForm

/** A session in which two clients were decided on (one of them in two places) and one was only talked over. */
const decided = async (): Promise<Meeting> => {
  const meeting = await revealed({ discuss: [0, 1], close: [{ index: 0 }, { index: 2, form: STABLE }] })
  const { ask, wait } = meeting.team.core
  wait(600)
  for (const [index, discussionId] of meeting.discussionIds.entries())
    await ask('discussion.save', {
      discussionId,
      talkedOver: 'Tablets.',
      outcome: index === 0 ? 'decision' : 'nothing to decide',
      decision: index === 0 ? DECISION : null,
      reason: index === 0 ? 'Medicines changed twice' : null,
      contactsPlannedNext: 4,
      done: true,
    })
  for (const [index, closingId] of meeting.closingIds.entries())
    await ask('closing.decide', {
      closingId,
      decision: {
        outcome: index === 0 ? 'declined' : 'agreed',
        reason: 'It is too early for that.',
        effectiveOn: index === 0 ? null : day('2026-11-02'),
        manager: null,
        managersView: null,
      },
    })
  await ask('action.add', {
    reviewId: meeting.reviewId,
    fields: { text: 'Ring the practice', due: TODAY, urgent: true, toldWhom: 'the desk', shownBy: null },
    ownerId: meeting.team.people.Sam,
    clientId: at(meeting.clientIds, 0),
    from: 'discussion',
    discussionId: at(meeting.discussionIds, 0),
    documentId: null,
    closingId: null,
  })
  return meeting
}

/** The same, signed by both. */
const signed = async (): Promise<Meeting & { readonly recordId: RecordId }> => {
  const meeting = await decided()
  const { team, reviewId } = meeting
  const { clients } = await team.core.ask('score.comparison', { reviewId })
  for (const { client, own, supervisor } of clients) {
    const reasons = Object.fromEntries(Object.keys(own.levels).map(key => [key, 'Talked over.']))
    await team.core.ask('score.agree', {
      reviewId,
      clientId: client.id,
      levels: supervisor.levels,
      reasons,
      done: true,
    })
  }
  const next = { plannedFor: '2026-11-26T14:00:00+00:00' as never, place: 'Room 2' }
  await team.core.ask('session.planNext', { reviewId, next })
  team.core.wait(1800)
  await team.core.ask('session.end', { reviewId })
  let recordId: RecordId | null = null
  for (const who of ['Sam', 'Robin'] as const) {
    const { sha256 } = await team.core.ask('record.signing', { reviewId })
    const view = await team.core.ask('record.sign', {
      reviewId,
      personId: team.people[who],
      passphrase: PASSPHRASES[who],
      sha256,
      hand: null,
    })
    recordId = view.recordId
  }
  return { ...meeting, recordId: recordId ?? expect.fail('not locked') }
}

const texts = ({ team, reviewId }: Meeting) => team.core.ask('record.clientTexts', { reviewId })
const ticks = async (meeting: Meeting) =>
  (await texts(meeting)).rows.map(({ entered }) => entered && [entered.on, entered.by.name])
const enter = ({ team, reviewId, clientIds }: Meeting, index: number, on: string | null) =>
  team.core.tell('record.enteredElsewhere', {
    reviewId,
    clientId: at(clientIds, index),
    on: on === null ? null : day(on),
  })
const asked = async ({ team }: Meeting) => {
  const today = await team.core.ask('today.get', {})
  const of = (group: 'overdue' | 'dueToday') =>
    today[group]
      .filter(({ kind }) => kind === 'own records')
      .map(({ count, due, person }) => [group, count, due, person?.name ?? null])
  return [...of('overdue'), ...of('dueToday')]
}

describe('texts for the clients’ own records', () => {
  test('one for each client decided on, whole, as soon as it is decided and after both have signed', async () => {
    const running = await decided()
    const during = await texts(running)
    expect(during).toMatchObject({ recordId: null, mayTick: true })
    expect(during.rows.map(({ client, short }) => [client.reference, short])).toEqual([
      ['LD1001', `${DECISION}; Closing declined`],
      ['LD1003', 'Stable casing, triggers and review date'],
    ])
    expect(at(during.rows, 0).text.split('\n')).toEqual([
      '29 Oct 2026, caseload supervision.',
      `${DECISION}. Reason: Medicines changed twice. Four contacts planned in November.`,
      'Closing declined. Reason: It is too early for that.',
      'To do: Ring the practice (S. Okafor, today, told: the desk).',
      'S. Okafor, R. Price.',
    ])
    expect(at(during.rows, 1).text).toContain('Step up again when: two missed visits. Review on 15 Feb 2027.')
    for (const { text } of during.rows) expect(text).not.toMatch(/LD\d/)
  })

  test('what is taken back has no text; a decision made again has to be entered again', async () => {
    const meeting = await decided()
    const { team, closingIds, discussionIds } = meeting
    expect(await enter(meeting, 0, TODAY)).toMatchObject({ ok: true })
    await team.core.ask('closing.decide', { closingId: at(closingIds, 1), decision: null })
    expect(await ticks(meeting)).toEqual([[TODAY, 'Robin Price']])
    team.core.wait(60)
    await team.core.ask('discussion.save', {
      discussionId: at(discussionIds, 0),
      talkedOver: null,
      outcome: 'decision',
      decision: 'Three contacts are enough.',
      reason: 'The tablets have settled.',
      contactsPlannedNext: 3,
      done: true,
    })
    expect(await ticks(meeting)).toEqual([null])
    expect(await asked(meeting)).toEqual([['dueToday', 1, TODAY, 'Sam Okafor']])
  })

  test('both tick, say another day, and take it back; Today asks both until nothing is left', async () => {
    const meeting = await signed()
    const { team } = meeting
    expect(await asked(meeting)).toEqual([['dueToday', 2, TODAY, 'Sam Okafor']])
    expect(await enter(meeting, 0, TODAY)).toMatchObject({ ok: true })
    expect(await ticks(meeting)).toEqual([[TODAY, 'Robin Price'], null])
    team.core.setClock('2026-10-31T09:00:00Z')
    await team.unlock('Sam')
    expect(await asked(meeting)).toEqual([['overdue', 1, TODAY, null]])
    expect(await enter(meeting, 2, '2026-10-30')).toMatchObject({ ok: true })
    expect(await enter(meeting, 0, '2026-10-31')).toMatchObject({ ok: true })
    expect(await ticks(meeting)).toEqual([
      ['2026-10-31', 'Sam Okafor'],
      ['2026-10-30', 'Sam Okafor'],
    ])
    expect(await asked(meeting)).toEqual([])
    expect(await enter(meeting, 0, null)).toMatchObject({ ok: true })
    expect(await enter(meeting, 0, null)).toMatchObject({ ok: true })
    expect(await asked(meeting)).toEqual([['overdue', 1, TODAY, null]])
  })

  test('a day that can’t be is refused, and a client nobody decided on has nothing to tick', async () => {
    const meeting = await signed()
    expect(await enter(meeting, 0, '2026-10-30')).toMatchObject({ error: { code: 'date-in-the-future' } })
    expect(await enter(meeting, 0, '2026-10-28')).toMatchObject({ error: { code: 'before-the-decision' } })
    expect(await enter(meeting, 1, TODAY)).toMatchObject({ error: { code: 'not-allowed' } })
    expect(await ticks(meeting)).toEqual([null, null])
  })

  test('asked in the next session’s opening, and kept as it stands once that is signed', async () => {
    const meeting = await signed()
    const { team, reviewId, month } = meeting
    await enter(meeting, 0, TODAY)
    team.core.setClock('2026-11-02T09:00:00Z')
    await team.unlock('Sam')
    const { reviewId: november } = await team.core.ask('review.open', {
      practitionerId: team.people.Sam,
      month: '2026-11' as Month,
    })
    const { textsToEnter } = await team.core.ask('session.opening', { reviewId: november })
    expect(textsToEnter).toEqual({ reviewId, month, count: 1 })
    await lock(meeting, november)
    await team.unlock('Sam')
    expect(await texts(meeting)).toMatchObject({ mayTick: false })
    for (const on of [TODAY, null])
      expect(await enter(meeting, 0, on)).toMatchObject({ error: { code: 'later-record-signed' } })
    expect(await ticks(meeting)).toEqual([[TODAY, 'Robin Price'], null])
    expect(await asked(meeting)).toEqual([])
  })

  test('copied texts and ticks are in the audit trail, without a word of what they say', async () => {
    const meeting = await signed()
    const { team, reviewId, clientIds } = meeting
    const clientId = at(clientIds, 0)
    const { text } = await team.core.ask('record.copyClientText', { reviewId, clientId })
    expect(text).toContain(DECISION)
    await texts(meeting)
    await enter(meeting, 0, TODAY)
    await enter(meeting, 0, null)
    const rows = await withDatabase(team, db =>
      db.selectFrom('audit').select(['act', 'person_id', 'subject_id', 'detail_json']).execute(),
    )
    const subject = { person_id: team.people.Robin, subject_id: clientId }
    expect(rows.filter(({ act }) => /client’s record/.test(act))).toEqual([
      { act: 'text for a client’s record copied', ...subject, detail_json: JSON.stringify({ reviewId }) },
      {
        act: 'entered in a client’s record',
        ...subject,
        detail_json: JSON.stringify({ reviewId, on: TODAY }),
      },
      {
        act: 'entry in a client’s record taken back',
        ...subject,
        detail_json: JSON.stringify({ reviewId, on: null }),
      },
    ])
    expect(rows.filter(({ act }) => act === 'texts for clients’ records read')).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/contacts stay|Medicines|Ring the practice/)
  })

  test('nobody but the two sees or ticks them; a supervisor who changes keeps nothing', async () => {
    const meeting = await signed()
    const { team, reviewId, clientIds, recordId } = meeting
    const clientId = at(clientIds, 0)
    const refused = { ok: false, error: { code: 'not-allowed' } }
    for (const name of ['Jo', 'Alex', 'Ada'] as const) {
      await team.unlock(name)
      const { tell } = team.core
      expect(await tell('record.clientTexts', { reviewId }), name).toMatchObject(refused)
      expect(await tell('record.copyClientText', { reviewId, clientId }), name).toMatchObject(refused)
      expect(await enter(meeting, 0, TODAY), name).toMatchObject(refused)
      expect(await tell('record.slip', { recordId, purpose: 'view' }), name).toMatchObject(refused)
    }
    await team.unlock('Robin')
    await team.core.ask('people.change', {
      personId: team.people.Sam,
      name: 'Sam Okafor',
      title: null,
      roles: ['practitioner'],
      supervisorId: team.people.Jo,
      contractedHours: 30,
      reductions: [],
    })
    expect(await team.core.tell('record.clientTexts', { reviewId })).toMatchObject(refused)
    expect(await asked(meeting)).toEqual([])
    await team.unlock('Jo')
    expect(await enter(meeting, 0, TODAY)).toMatchObject({ ok: true })
    expect(await asked(meeting)).toEqual([['dueToday', 1, TODAY, 'Sam Okafor']])
  })
})

test('from the draw to the reveal the keyboard lent to the practitioner opens none of the month’s texts', async () => {
  const meeting = await inSession({ discuss: [0] })
  const { team, reviewId, clientIds, discussionIds } = meeting
  const { ask, tell } = team.core
  await ask('discussion.save', {
    discussionId: at(discussionIds, 0),
    talkedOver: null,
    outcome: 'decision',
    decision: DECISION,
    reason: 'Medicines changed twice',
    contactsPlannedNext: null,
    done: true,
  })
  await draw(meeting)
  await ask('session.passKeyboard', { reviewId, to: team.people.Sam })
  const refused = { error: { code: 'not-your-turn' } }
  expect(await tell('record.clientTexts', { reviewId })).toMatchObject(refused)
  const clientId = at(clientIds, 0)
  expect(await tell('record.copyClientText', { reviewId, clientId })).toMatchObject(refused)
  expect(await enter(meeting, 0, TODAY)).toMatchObject(refused)
  await ask('session.passKeyboard', { reviewId, to: team.people.Robin })
  expect((await texts(meeting)).rows).toHaveLength(1)
})

describe('the slip', () => {
  test('has the actions, the dates until the next session and what is still to enter; its purpose is audited', async () => {
    const meeting = await signed()
    const { team, recordId } = meeting
    await enter(meeting, 0, TODAY)
    const pdf = await team.core.ask('record.slip', { recordId, purpose: 'view' })
    expect(pdf).toMatchObject({ name: 'CS-2026-10-0001-slip.pdf', pages: 1 })
    const words = readingText(Buffer.from(pdf.base64, 'base64'))
    expect(words).toContain('29 Oct to 26 Nov 2026')
    expect(words).toContain('Ring the practice. Told: the desk.')
    expect(words).toMatch(/LD1003\s+Stable casing begins\s+2 Nov 2026/)
    expect(words).not.toContain('Care plan to be reviewed')
    expect(words).toMatch(/own records\s+LD1003\.|LD1003\./)
    await team.core.ask('record.slip', { recordId, purpose: 'view' })
    await team.core.ask('record.slip', { recordId, purpose: 'print' })
    await team.core.ask('record.slip', { recordId, purpose: 'copy' })
    const acts = await withDatabase(team, db =>
      db.selectFrom('audit').select('act').where('act', 'like', 'slip %').orderBy('sequence').execute(),
    )
    expect(acts.map(({ act }) => act)).toEqual(['slip viewed', 'slip printed', 'slip copied out'])
  })
})

/** Leads a month to its lock, without holding it. */
const lock = async ({ team }: Meeting, reviewId: ReviewId): Promise<void> =>
  withDatabase(team, async (db, _newId, moment) => {
    for (const step of ['session-started', 'snapshot-fixed', 'locked'] as const)
      await addReviewEvent(db, reviewId, step, {}, team.people.Robin, moment)
  })
