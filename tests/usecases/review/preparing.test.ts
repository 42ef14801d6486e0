import { describe, expect, test } from 'vitest'
import type { ClientId, ReviewId } from '#basics/ids.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { EntryInput } from '#contract/review.ts'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { HOUSE_CLOSING_CRITERIA } from '#domain/closure/house-criteria.ts'
import { SESSION_NOTES } from '#domain/review/notes.ts'
import { levels, withDatabase } from '#tests/support/a-caseload.ts'
import { anOpenMonth, FULL_LINE, type OpenMonth } from '#tests/support/a-month.ts'

const at = <T>(items: readonly T[], index: number): T => items[index] ?? expect.fail(`nothing at ${index}`)

const setEntry = (month: OpenMonth, clientId: ClientId, input: Partial<EntryInput>) =>
  month.team.core.ask('review.setEntry', {
    reviewId: month.reviewId,
    clientId,
    input: { values: {}, drafts: {}, ...input },
  })

const sectionOf = async ({ team, reviewId }: OpenMonth, key: string) =>
  (await team.core.ask('review.get', { reviewId })).sections.find(section => section.key === key)

describe('a line of the month', () => {
  test('holds what was typed, and as a draft what can’t be read yet', async () => {
    const month = await anOpenMonth(1)
    const clientId = at(month.clientIds, 0)
    const drafted = await setEntry(month, clientId, { drafts: { lastContact: '31/02' } })
    expect(drafted).toMatchObject({
      values: { lastContact: null },
      drafts: { lastContact: '31/02' },
      complete: false,
    })
    expect(await sectionOf(month, 'figures')).toMatchObject({
      gaps: [
        { kind: 'entry-to-look-at', count: 1 },
        { kind: 'not-scored', count: 1 },
      ],
    })
    const filled = await setEntry(month, clientId, { values: FULL_LINE })
    expect(filled).toMatchObject({
      drafts: {},
      values: FULL_LINE,
      sources: { risk: 'typed' },
      complete: true,
    })
    const again = await setEntry(month, clientId, { drafts: { riskAssessmentReviewDue: 'soon' } })
    expect(again).toMatchObject({ values: { riskAssessmentReviewDue: '2027-01-15' }, complete: false })
  })

  test('takes typing in one go as one change, and another after a pause', async () => {
    const month = await anOpenMonth(1)
    const clientId = at(month.clientIds, 0)
    for (const whatChanged of ['M', 'Mo', 'Mov', 'Moved.'])
      await setEntry(month, clientId, { values: { whatChanged } })
    await setEntry(month, clientId, { values: { risk: 'low' } })
    month.team.core.wait(601)
    await setEntry(month, clientId, { values: { risk: 'high' } })
    const changes = await withDatabase(month.team, db =>
      db.selectFrom('entry_change').select(['source', 'values_json']).orderBy('sequence').execute(),
    )
    expect(changes).toEqual([
      { source: 'typed', values_json: JSON.stringify({ whatChanged: 'Moved.', risk: 'low' }) },
      { source: 'typed', values_json: JSON.stringify({ risk: 'high' }) },
    ])
  })

  test('says what contradicts itself and keeps it; a contact that is still to come is refused', async () => {
    const month = await anOpenMonth(1)
    const clientId = at(month.clientIds, 0)
    const entry = await setEntry(month, clientId, { values: { contactsMade: 3 } })
    expect(entry.contradictions).toEqual(['contacts-without-last-contact'])
    const result = await month.team.core.tell('review.setEntry', {
      reviewId: month.reviewId,
      clientId,
      input: { values: { lastContact: '2026-10-30' as PlainDate }, drafts: {} },
    })
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'date-in-the-future', field: 'input.values.lastContact' },
    })
  })

  test('takes no client who is not in the month', async () => {
    const month = await anOpenMonth(1)
    const other = await anOpenMonth(2)
    const result = await month.team.core.tell('review.setEntry', {
      reviewId: month.reviewId,
      clientId: at(other.clientIds, 1),
      input: { values: { risk: 'low' }, drafts: {} },
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'not-on-caseload' } })
  })
})

describe('the own score', () => {
  test('is a draft item by item and has a total once it is complete', async () => {
    const month = await anOpenMonth(1)
    const { ask } = month.team.core
    const { reviewId } = month
    const clientId = at(month.clientIds, 0)
    const first = await ask('review.setOwnScore', { reviewId, clientId, levels: { contact: 3 }, notes: {} })
    expect(first).toEqual({ levels: { contact: 3 }, notes: {}, total: null, band: null })
    const notes = { risk: 'Two falls.', nonsense: 'x', travel: ' ' }
    const whole = await ask('review.setOwnScore', {
      reviewId,
      clientId,
      levels: levels(3, 2, 2, 1, 0),
      notes,
    })
    expect(whole).toMatchObject({ total: 8, band: 'high', notes: { risk: 'Two falls.' } })
    expect((await ask('review.get', { reviewId })).entries[0]?.own).toEqual(whole)
    const list = await ask('caseload.list', { practitionerId: month.team.people.Sam, month: null })
    expect(list.rows[0]?.score).toEqual({ total: 8, band: 'high', source: 'own', month: '2026-10' })
    expect(list.figures).toMatchObject({ byBand: { high: 1 }, notScored: 0 })
  })

  test('takes only levels that the scheme has', async () => {
    const month = await anOpenMonth(1)
    const clientId = at(month.clientIds, 0)
    const wrongs: Record<string, number>[] = [{ contact: 4 }, { courage: 1 }]
    for (const wrong of wrongs) {
      const result = await month.team.core.tell('review.setOwnScore', {
        reviewId: month.reviewId,
        clientId,
        levels: wrong,
        notes: {},
      })
      expect(result).toMatchObject({ ok: false, error: { code: 'levels-not-of-scheme' } })
    }
  })

  test('and all that is made from it is the practitioner’s alone before the reveal', async () => {
    const month = await anOpenMonth(2)
    const { reviewId, team } = month
    for (const clientId of month.clientIds) {
      await team.core.ask('review.setOwnScore', {
        reviewId,
        clientId,
        levels: levels(3, 2, 2, 1, 0),
        notes: {},
      })
    }
    await team.unlock('Robin')
    const review = await team.core.ask('review.get', { reviewId })
    expect(review.entries.map(({ own }) => own)).toEqual([null, null])
    const list = await team.core.ask('caseload.list', { practitionerId: team.people.Sam, month: null })
    expect(list.rows.map(({ score }) => score)).toEqual([null, null])
    expect(list.figures).toMatchObject({ byBand: { high: 0 }, notScored: 2, points: 0, loadPercent: 0 })
    const client = await team.core.ask('caseload.client', { clientId: at(month.clientIds, 0) })
    expect(client).toMatchObject({ score: null, months: [{ own: null, agreed: null }] })
  })
})

describe('whom to discuss', () => {
  test('is a list in an order of one’s own', async () => {
    const month = await anOpenMonth(3)
    const { ask } = month.team.core
    const { reviewId } = month
    const add = (index: number, position: number | null) =>
      ask('review.addDiscussion', {
        reviewId,
        clientId: at(month.clientIds, index),
        whyRaised: null,
        position,
      })
    const first = await add(0, null)
    const second = await add(1, null)
    await add(2, 0)
    expect(await add(0, null)).toEqual(first)
    const order = async () =>
      (await ask('review.get', { reviewId })).discussions.map(({ client, position }) => [
        client.reference,
        position,
      ])
    expect(await order()).toEqual([
      ['LD3', 0],
      ['LD1', 1],
      ['LD2', 2],
    ])
    await ask('review.moveDiscussion', { discussionId: second.discussionId, to: 0 })
    expect(await order()).toEqual([
      ['LD2', 0],
      ['LD3', 1],
      ['LD1', 2],
    ])
    await ask('review.moveDiscussion', { discussionId: second.discussionId, to: 99 })
    await ask('review.removeDiscussion', { discussionId: first.discussionId })
    expect(await order()).toEqual([
      ['LD3', 0],
      ['LD2', 1],
    ])
    expect(await sectionOf(month, 'discussion')).toMatchObject({
      gaps: [{ kind: 'no-reason-to-discuss', count: 2 }],
    })
    await ask('review.changeDiscussion', {
      discussionId: second.discussionId,
      whyRaised: 'Two falls in a week.',
    })
    expect(await sectionOf(month, 'discussion')).toMatchObject({ done: 1 })
  })

  test('‘nobody this month’ is an answer, where it is one', async () => {
    const month = await anOpenMonth(1)
    const { ask, tell } = month.team.core
    const { reviewId } = month
    for (const section of ['discussion', 'candidates', 'support-staff', 'documents'] as const) {
      await ask('review.sayNone', { reviewId, section, none: true })
      expect(await sectionOf(month, section)).toMatchObject({ state: 'complete' })
      await ask('review.sayNone', { reviewId, section, none: true })
      await ask('review.sayNone', { reviewId, section, none: false })
      expect(await sectionOf(month, section)).toMatchObject({ state: 'not started' })
    }
    expect(await tell('review.sayNone', { reviewId, section: 'figures', none: true })).toMatchObject({
      ok: false,
      error: { code: 'not-part-of-this' },
    })
  })
})

describe('closing, stable casing, support staff', () => {
  test('a client is named once for each, and a form is complete when nothing in it is open', async () => {
    const month = await anOpenMonth(1)
    const { ask, tell } = month.team.core
    const { reviewId } = month
    const clientId = at(month.clientIds, 0)
    const named = {
      reviewId,
      clientId,
      kind: 'support staff',
      stage: 'to decide',
      note: 'Asks for it.',
    } as const
    const { closingId } = await ask('review.nameClosing', named)
    expect(await ask('review.nameClosing', { ...named, note: null })).toEqual({ closingId })
    const form = { ...emptyForm('support staff'), supportWorker: 'Kim', tasks: 'Shopping' }
    const { openFields } = await ask('review.saveClosingForm', { closingId, form, complete: true })
    expect(openFields).toContain('supervisedBy')
    expect(await sectionOf(month, 'closure-forms')).toMatchObject({ state: 'in progress', done: 0, count: 1 })
    const whole = {
      kind: 'support staff',
      supportWorker: 'Kim',
      tasks: 'Shopping',
      competenceCheckedBy: 'Sam',
      competenceCheckedOn: '2026-10-10' as PlainDate,
      supervisedBy: 'Robin',
      whenToCallBack: 'A fall',
      reviewDate: '2027-01-10' as PlainDate,
      clientsView: 'Glad of it',
      criteriaVersion: 1,
      criteria: HOUSE_CLOSING_CRITERIA['support staff'].items.map(({ key }) => ({
        key,
        state: 'met' as const,
        comment: null,
      })),
    } as const
    expect(await ask('review.saveClosingForm', { closingId, form: whole, complete: true })).toEqual({
      openFields: [],
    })
    expect(await sectionOf(month, 'closure-forms')).toMatchObject({ state: 'complete', done: 1 })
    expect((await ask('review.get', { reviewId })).closings).toMatchObject([
      { note: 'Asks for it.', namedInMonth: '2026-10', lastDecision: null, form: whole },
    ])
    expect(
      await tell('review.saveClosingForm', { closingId, form: emptyForm('closing'), complete: false }),
    ).toMatchObject({ ok: false, error: { code: 'not-part-of-this' } })
    await ask('review.removeClosing', { closingId })
    expect((await ask('review.get', { reviewId })).closings).toEqual([])
  })
})

test('samples are added, changed and taken off; the same one twice is one', async () => {
  const month = await anOpenMonth(1)
  const { ask, tell } = month.team.core
  const { reviewId } = month
  const sample = {
    reviewId,
    clientId: at(month.clientIds, 0),
    kind: 'care plan',
    stage: 'to read',
    title: 'Plan',
    dated: '2026-09-01' as PlainDate,
    broughtAs: 'on paper',
  } as const
  const { documentId } = await ask('review.addDocument', sample)
  expect(await ask('review.addDocument', sample)).toEqual({ documentId })
  expect(await sectionOf(month, 'documents')).toMatchObject({ state: 'complete', count: 1 })
  const change = { documentId, kind: 'case note', title: null, dated: null, broughtAs: null } as const
  await ask('review.changeDocument', change)
  expect((await ask('review.get', { reviewId })).documents).toMatchObject([
    { kind: 'case note', title: null, askedForLastTime: false },
  ])
  expect(await tell('review.changeDocument', { ...change, dated: '2026-12-01' as PlainDate })).toMatchObject({
    ok: false,
    error: { code: 'date-in-the-future' },
  })
  await ask('review.removeDocument', { documentId })
  expect((await ask('review.get', { reviewId })).documents).toEqual([])
})

describe('ready', () => {
  test('can be said with gaps, twice, and be taken back', async () => {
    const month = await anOpenMonth(1)
    const { ask } = month.team.core
    const { reviewId } = month
    const state = async () => (await ask('review.get', { reviewId })).review.state
    await ask('review.sayReady', { reviewId })
    await ask('review.sayReady', { reviewId })
    expect(await state()).toBe('ready')
    await setEntry(month, at(month.clientIds, 0), { values: FULL_LINE })
    await ask('review.takeReadyBack', { reviewId })
    await ask('review.takeReadyBack', { reviewId })
    expect(await state()).toBe('open')
  })

  test('lets the supervisor read what the practitioner wrote for themself until then', async () => {
    const month = await anOpenMonth(1)
    const { team, reviewId } = month
    const texts = { 'went-well': 'A', 'is-hard': 'B', wanted: 'C' } as const
    for (const [name, text] of Object.entries(texts)) {
      await team.core.ask('review.saveNote', { reviewId, name: name as keyof typeof texts, text })
    }
    await team.unlock('Robin')
    expect((await team.core.ask('review.get', { reviewId })).notes).toEqual({})
    await team.unlock('Sam')
    await team.core.ask('review.sayReady', { reviewId })
    await team.core.ask('review.saveNote', { reviewId, name: 'is-hard', text: '  ' })
    await team.unlock('Robin')
    expect((await team.core.ask('review.get', { reviewId })).notes).toEqual({ 'went-well': 'A', wanted: 'C' })
  })
})

test('a text of the session is written by the session alone', async () => {
  const { team, reviewId } = await anOpenMonth(1)
  await team.core.ask('review.saveNote', { reviewId, name: 'wanted', text: 'Time for LD1001.' })
  for (const name of SESSION_NOTES) {
    expect(await team.core.tell('review.saveNote', { reviewId, name, text: '{"outcome":"met"}' })).toEqual({
      ok: false,
      error: { code: 'not-part-of-this', field: 'name' },
    })
  }
  expect((await team.core.ask('review.get', { reviewId })).notes).toEqual({ wanted: 'Time for LD1001.' })
})

describe('the planned session', () => {
  test('is set by either side; one that was not held makes room for another day', async () => {
    const { team, reviewId } = await anOpenMonth(1)
    const first = '2026-11-03T10:00:00+00:00' as never
    const second = '2026-11-10T10:00:00+00:00' as never
    const planned = async () => (await team.core.ask('review.get', { reviewId })).session
    expect(await planned()).toBeNull()
    await team.core.ask('review.planSession', { reviewId, plannedFor: first, place: 'Room 2' })
    await team.unlock('Robin')
    await team.core.ask('review.planSession', { reviewId, plannedFor: first, place: 'Room 3' })
    expect(await planned()).toEqual({ plannedFor: first, place: 'Room 3' })
    await team.core.ask('review.sessionNotHeld', { reviewId, reason: 'Robin was ill.', newDate: second })
    expect(await planned()).toEqual({ plannedFor: second, place: 'Room 3' })
    await team.core.ask('review.sessionNotHeld', { reviewId, reason: 'No time.', newDate: null })
    expect(await planned()).toBeNull()
  })
})

test('nobody else changes what is being prepared, and the unrelated see nothing of it', async () => {
  const month = await anOpenMonth(1)
  const { team, reviewId } = month
  const clientId = at(month.clientIds, 0)
  const { discussionId } = await team.core.ask('review.addDiscussion', {
    reviewId,
    clientId,
    whyRaised: null,
    position: null,
  })
  const named = { reviewId, clientId, kind: 'closing', stage: 'to decide', note: null } as const
  const { closingId } = await team.core.ask('review.nameClosing', named)
  const sample = {
    reviewId,
    clientId,
    kind: 'care plan',
    stage: 'to read',
    title: null,
    dated: null,
    broughtAs: null,
  } as const
  const { documentId } = await team.core.ask('review.addDocument', sample)
  const practitionerId = team.people.Sam
  const guessed = reviewId.replace(/.$/, last => (last === '0' ? '1' : '0')) as ReviewId

  const changes = [
    ['review.setEntry', { reviewId, clientId, input: { values: {}, drafts: {} } }],
    ['review.asLastMonth', { reviewId, clientIds: [clientId], fields: ['stage'] }],
    ['review.setOwnScore', { reviewId, clientId, levels: {}, notes: {} }],
    ['review.addDiscussion', { reviewId, clientId, whyRaised: null, position: null }],
    ['review.changeDiscussion', { discussionId, whyRaised: 'x' }],
    ['review.moveDiscussion', { discussionId, to: 0 }],
    ['review.removeDiscussion', { discussionId }],
    ['review.nameClosing', named],
    ['review.removeClosing', { closingId }],
    ['review.saveClosingForm', { closingId, form: emptyForm('closing'), complete: false }],
    ['review.addDocument', sample],
    ['review.changeDocument', { documentId, kind: 'care plan', title: null, dated: null, broughtAs: null }],
    ['review.removeDocument', { documentId }],
    ['review.saveNote', { reviewId, name: 'wanted', text: 'x' }],
    ['review.answerAction', { reviewId, actionId: documentId, answer: null }],
    ['review.sayNone', { reviewId, section: 'documents', none: true }],
    ['review.sayReady', { reviewId }],
    ['review.takeReadyBack', { reviewId }],
  ] as const
  const others = [
    ['review.get', { reviewId }],
    ['review.get', { reviewId: guessed }],
    ['review.list', { practitionerId }],
    ['review.open', { practitionerId, month: '2026-11' }],
    ['review.planSession', { reviewId, plannedFor: null, place: null }],
    ['review.sessionNotHeld', { reviewId, reason: 'x', newDate: null }],
    ['caseload.list', { practitionerId, month: null }],
    ['caseload.client', { clientId }],
  ] as const
  const refusals = async (calls: readonly (readonly [string, unknown])[]) => {
    const allowed: string[] = []
    for (const [name, input] of calls) {
      const result = await team.core.core.call(name, input)
      if (result.ok || result.error.code !== 'not-allowed') allowed.push(name)
    }
    return allowed
  }
  await team.unlock('Robin')
  expect(await refusals(changes)).toEqual([])
  await team.core.ask('people.change', {
    personId: team.people.Robin,
    name: 'Robin Price',
    title: null,
    roles: ['practitioner', 'supervisor', 'administrator'],
    supervisorId: null,
    contractedHours: 30,
    reductions: [],
  })
  expect(await refusals(changes)).toEqual([])
  expect((await team.core.ask('review.get', { reviewId })).mayPrepare).toBe(false)
  for (const name of ['Jo', 'Alex', 'Ada'] as const) {
    await team.unlock(name)
    expect(await refusals([...changes, ...others])).toEqual([])
  }
})
