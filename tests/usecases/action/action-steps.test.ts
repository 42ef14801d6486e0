import { expect, test } from 'vitest'
import { ActionId } from '#basics/ids.ts'
import { addAction, answerAction } from '#database/stores/action-store.ts'
import { findPreviousReview } from '#database/stores/review-store.ts'
import type { ActionAnswer } from '#domain/action/action.ts'
import { ActionState, ActionStep, actionAllows, actionStatesAfter } from '#domain/action/action-state.ts'
import { aCaseload, withDatabase } from '#tests/support/a-caseload.ts'
import { join } from '#tests/support/a-session.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { addPastMonths } from '#tests/support/past-months.ts'

/** Steps that are an operation of their own, asked of one action. */
const STEPS = ActionStep.options.filter(step => step !== 'sign')

const FIELDS = { due: '2026-10-20', urgent: false, toldWhom: null, shownBy: null }

const ANSWERS = {
  done: { answer: 'done', on: null, note: null },
  'not yet': { answer: 'not yet', newDue: null, whatWouldHelp: null },
  drop: { answer: 'dropped', reason: 'No longer needed.' },
  'take back': null,
} as const satisfies Record<string, ActionAnswer | null>

type Case = { readonly state: ActionState; readonly step: ActionStep; readonly actionId: ActionId }

const take = ({ core, people }: Team, reviewId: string, { step, actionId }: Case) => {
  switch (step) {
    case 'change':
      return core.tell('action.change', {
        actionId,
        fields: { ...FIELDS, text: 'Something else' },
        ownerId: people.Robin,
      } as never)
    case 'remove':
      return core.tell('action.remove', { actionId })
    case 'sign':
      throw new Error('That is a step of the whole review.')
    default:
      return core.tell('review.answerAction', { reviewId, actionId, answer: ANSWERS[step] } as never)
  }
}

/** An action of its own for every pair of state and step, in one session that runs: two signed months lie behind it. */
const everyPair = async () => {
  const team = await aTeam()
  const caseload = await aCaseload(team, { clients: 3 })
  const { reviewId, month } = caseload
  const { Sam } = team.people
  await addPastMonths(team, caseload, { count: 2, values: () => ({}), own: () => null })
  const cases: Case[] = await withDatabase(team, async (db, newId, at) => {
    const last = (await findPreviousReview(db, Sam, month)) ?? fail()
    const first = (await findPreviousReview(db, Sam, last.month)) ?? fail()
    const made: Case[] = []
    for (const state of ActionState.options) {
      for (const step of STEPS) {
        const actionId = ActionId.parse(newId())
        const agreedIn = state === 'agreed now' || state === 'removed' ? reviewId : first.id
        await addAction(db, {
          id: actionId,
          reviewId: agreedIn,
          clientId: null,
          ownerId: Sam,
          fields: { ...FIELDS, text: `${state}, ${step}` } as never,
          from: 'close',
          discussionId: null,
          documentId: null,
          closingId: null,
          agreedOn: '2026-08-20' as never,
        })
        const before = { carried: ANSWERS['not yet'], finished: ANSWERS.done }[state as string]
        if (before !== undefined) await answerAction(db, actionId, last.id, before, Sam, at)
        made.push({ state, step, actionId })
      }
    }
    return made
  })
  await goOn(team, reviewId)
  const { ask } = team.core
  for (const { state, actionId } of cases) {
    const answer = { 'not yet': ANSWERS['not yet'], done: ANSWERS.done, dropped: ANSWERS.drop }[
      state as string
    ]
    if (answer !== undefined) await ask('review.answerAction', { reviewId, actionId, answer } as never)
    if (state === 'removed') await ask('action.remove', { actionId })
  }
  return { team, reviewId, cases }
}

/** Robin at the keyboard of the running session, Sam beside them; begun now if it was not. */
const goOn = async (team: Team, reviewId: string) => {
  await team.unlock('Robin')
  const id = { reviewId } as never
  if ((await team.core.tell('session.resume', id)).ok) return
  await join(team, id)
  await team.core.ask('session.start', id)
}

const rowsOf = (team: Team) =>
  withDatabase(team, async db => ({
    actions: await db.selectFrom('action').selectAll().orderBy('id').execute(),
    answers: await db.selectFrom('action_answer').selectAll().orderBy('action_id').execute(),
  }))

/** Of all that this review sees: what it began with, and what was agreed in it. */
const statesIn = async ({ core }: Team, reviewId: string) => {
  const { lastActions } = await core.ask('review.get', { reviewId } as never)
  const { actions } = await core.ask('session.close', { reviewId } as never)
  return new Map([...lastActions, ...actions].map(({ id, state }) => [id, state]))
}

test('in every state every step is taken or refused as the table says, until and after both have signed', async () => {
  const { team, reviewId, cases } = await everyPair()
  const states = await statesIn(team, reviewId)
  for (const { state, actionId } of cases) {
    const isSeen = state !== 'removed' && state !== 'finished'
    expect(states.get(actionId)).toBe(isSeen ? state : undefined)
  }
  const forbidden = cases.filter(({ state, step }) => !actionAllows(state, step))
  const allowed = cases.filter(({ state, step }) => actionAllows(state, step))
  expect(new Set(allowed.map(({ step }) => step))).toEqual(new Set(STEPS))
  const before = await rowsOf(team)
  await goOn(team, reviewId)
  for (const one of forbidden) {
    expect((await take(team, reviewId, one)).ok, `${one.state}, ${one.step}`).toBe(false)
  }
  expect(await rowsOf(team)).toEqual(before)

  await goOn(team, reviewId)
  for (const one of allowed) {
    expect((await take(team, reviewId, one)).ok, `${one.state}, ${one.step}`).toBe(true)
  }
  const after = await statesIn(team, reviewId)
  for (const { state, step, actionId } of allowed) {
    expect(actionStatesAfter(state, step), `${state}, ${step}`).toContain(after.get(actionId) ?? 'removed')
  }

  await sign(team, reviewId)
  const settled = await rowsOf(team)
  await team.unlock('Robin')
  for (const one of cases)
    expect((await take(team, reviewId, one)).ok, `signed: ${one.state}, ${one.step}`).toBe(false)
  expect(await rowsOf(team)).toEqual(settled)

  await team.unlock('Sam')
  team.core.setClock('2026-11-05T09:00:00Z')
  const opened = { practitionerId: team.people.Sam, month: '2026-11' } as never
  const { reviewId: november } = await team.core.ask('review.open', opened)
  const next = new Map(
    (await team.core.ask('review.get', { reviewId: november })).lastActions.map(one => [one.id, one.state]),
  )
  for (const [id, state] of after) {
    expect(actionStatesAfter(state, 'sign'), state).toEqual([next.get(id) ?? 'finished'])
  }
  expect(new Set(next.values())).toEqual(new Set(['open', 'carried']))
}, 60_000)

const sign = async (team: Team, reviewId: string) => {
  await team.core.ask('session.end', { reviewId } as never)
  for (const who of ['Robin', 'Sam'] as const) {
    const { sha256 } = await team.core.ask('record.signing', { reviewId } as never)
    await team.core.ask('record.sign', {
      reviewId,
      personId: team.people[who],
      passphrase: PASSPHRASES[who],
      sha256,
      hand: { kind: 'typed', name: who },
    } as never)
  }
}

const fail = (): never => {
  throw new Error('Two signed months lie behind it.')
}
