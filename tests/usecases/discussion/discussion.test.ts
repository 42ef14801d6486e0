import { describe, expect, test } from 'vitest'
import { inSession, type Meeting } from '#tests/support/a-session.ts'

const REFUSED = (code: string, field?: string) => ({ ok: false, error: field ? { code, field } : { code } })

const EMPTY = {
  talkedOver: null,
  outcome: null,
  decision: null,
  reason: null,
  contactsPlannedNext: null,
  done: false,
} as const

const aDiscussion = async () => {
  const meeting: Meeting = await inSession({ discuss: [3, 1] })
  const [discussionId] = meeting.discussionIds
  if (discussionId === undefined) throw new Error('There is one to discuss.')
  return { ...meeting, core: meeting.team.core, discussionId }
}

describe('a client talked over', () => {
  test('the page has the months, what was raised and the place in the order', async () => {
    const { core, discussionId, clientIds } = await aDiscussion()
    const view = await core.ask('discussion.get', { discussionId })
    expect(view).toMatchObject({
      client: { id: clientIds[3] },
      place: 1,
      of: 2,
      whyRaised: 'Are two contacts right?',
      highestTotal: 15,
      decidedAt: null,
    })
    expect(view.months).toMatchObject([{ month: '2026-10', own: null, agreed: null }])
    expect(view.bands).toHaveLength(4)
  })

  test('the stage of the work and how far each goal is are set without leaving it, and set back', async () => {
    const { core, discussionId, clientIds } = await aDiscussion()
    const clientId = clientIds[3]
    if (clientId === undefined) throw new Error('There is a client.')
    const goals = 'I want to cook again.\nGo out on Fridays.'
    await core.ask('caseload.changeClient', { clientId, facts: { goals, strengths: 'Patient.' } })
    const work = async () => {
      const { stage, goals: known, strengths } = await core.ask('discussion.get', { discussionId })
      return { stage, states: known.map(({ state }) => state), strengths }
    }
    const before = await work()
    expect(before).toMatchObject({ states: [null, null], strengths: 'Patient.' })
    const set = (change: object) => core.tell('discussion.setWork', { discussionId, ...change })
    expect(await set({ stage: 'follow-up' })).toMatchObject({ ok: true })
    expect(await set({ goalStates: ['partly', null] })).toMatchObject({ ok: true })
    expect(await work()).toMatchObject({ stage: 'follow-up', states: ['partly', null] })
    expect(await set({ stage: before.stage, goalStates: [null, null] })).toMatchObject({ ok: true })
    expect(await work()).toEqual(before)
    expect(await set({ goalStates: ['met'] })).toMatchObject(REFUSED('malformed-input', 'goalStates'))
    expect(await set({ stage: 'closed' })).toMatchObject(REFUSED('malformed-input', 'stage'))
  })

  test('a decision takes its words and a reason, nothing to decide takes neither', async () => {
    const { core, discussionId } = await aDiscussion()
    const save = (more: object) => core.tell('discussion.save', { discussionId, ...EMPTY, ...more })
    expect(await save({ done: true })).toMatchObject(REFUSED('decision-open', 'outcome'))
    expect(await save({ outcome: 'decision', done: true })).toMatchObject(
      REFUSED('decision-open', 'decision'),
    )
    expect(await save({ outcome: 'decision', decision: 'Four.', reason: ' ', done: true })).toMatchObject(
      REFUSED('reason-needed', 'reason'),
    )
    expect(await save({ outcome: 'nothing to decide', done: true })).toMatchObject({ ok: true })
    expect((await core.ask('discussion.get', { discussionId })).decidedAt).not.toBeNull()
  })

  test('what is typed is kept as typed; going on with it takes the record of it back', async () => {
    const { core, discussionId, reviewId } = await aDiscussion()
    const typed = {
      ...EMPTY,
      discussionId,
      outcome: 'decision',
      decision: 'Four contacts',
      contactsPlannedNext: 4,
    } as const
    await core.ask('discussion.save', typed)
    let view = await core.ask('discussion.get', { discussionId })
    expect(view).toMatchObject({ decision: 'Four contacts', contactsPlannedNext: 4, decidedAt: null })
    await core.ask('discussion.save', { ...typed, reason: 'New tablets.', done: true })
    let { agenda, things } = await core.ask('session.get', { reviewId })
    expect(agenda.find(item => item.key === 'discussion')).toMatchObject({ count: 2, done: 1 })
    expect(things.discussions.map(({ done }) => done)).toEqual([true, false])
    view = await core.ask('discussion.get', { discussionId })
    expect(view.decisions).toMatchObject([{ decision: 'Four contacts', reason: 'New tablets.' }])
    await core.ask('discussion.save', { ...typed, reason: 'New tablets, and' })
    ;({ agenda, things } = await core.ask('session.get', { reviewId }))
    expect(agenda.find(item => item.key === 'discussion')).toMatchObject({ done: 0 })
  })
})
