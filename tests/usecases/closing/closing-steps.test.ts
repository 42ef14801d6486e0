import { expect, test } from 'vitest'
import { ClosingId } from '#basics/ids.ts'
import type { OperationInput } from '#contract/index.ts'
import { addClosing } from '#database/stores/closing-store.ts'
import { findPreviousReview } from '#database/stores/review-store.ts'
import { type ClosingForm, emptyForm } from '#domain/closure/closing-forms.ts'
import {
  ClosingState,
  ClosingStep,
  closingAllows,
  closingStatesAfter,
  type STEP_OF_OUTCOME,
} from '#domain/closure/closing-state.ts'
import { aCaseload, withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { addPastMonths } from '#tests/support/past-months.ts'

const KIND = 'support staff'
/** Steps that are an operation of their own, asked of one closing. */
const STEPS = ClosingStep.options.filter(step => step !== 'sign' && step !== 'carry')
/** States of a review that is not signed. */
const STATES = ClosingState.options.filter(state => state !== 'in effect' && state !== 'comes up again')

const empty = emptyForm(KIND)
const COMPLETE = {
  ...empty,
  ...Object.fromEntries(
    Object.entries(empty).flatMap(([field, value]) => (value === null ? [[field, 'As agreed.']] : [])),
  ),
  competenceCheckedOn: '2026-10-01',
  reviewDate: '2026-12-01',
  criteria: empty.criteria.map(answer => ({ ...answer, state: 'met' })),
} as ClosingForm

type Case = {
  readonly state: ClosingState
  readonly step: ClosingStep
  readonly clientId: string
  readonly closingId: ClosingId
}

const decide = (closingId: ClosingId, outcome: keyof typeof STEP_OF_OUTCOME) => ({
  closingId,
  decision: {
    outcome,
    reason: 'Talked over.',
    effectiveOn: '2026-10-31',
    manager: null,
    managersView: null,
  } as OperationInput<'closing.decide'>['decision'],
})

const take = ({ core }: Team, reviewId: string, { state, step, clientId, closingId }: Case) => {
  switch (step) {
    case 'write note': {
      const stage = state === 'named' ? 'named' : 'to decide'
      return core.tell('review.nameClosing', { reviewId, clientId, kind: KIND, stage, note: 'Why.' } as never)
    }
    case 'write form':
    case 'complete form':
      return core.tell('review.saveClosingForm', {
        closingId,
        form: COMPLETE,
        complete: step === 'complete form',
      })
    case 'agree':
      return core.tell('closing.decide', decide(closingId, 'agreed'))
    case 'decline':
      return core.tell('closing.decide', decide(closingId, 'declined'))
    case 'defer':
      return core.tell('closing.decide', decide(closingId, 'deferred'))
    case 'take back':
      return core.tell('closing.decide', { closingId, decision: null })
    case 'remove':
      return core.tell('review.removeClosing', { closingId })
    case 'sign':
    case 'carry':
      throw new Error(`'${step}' is a step of the whole review.`)
  }
}

/** A closing of its own for every pair of state and step, in one session that runs. */
const everyPair = async () => {
  const team = await aTeam()
  const pairs = STATES.flatMap(state => STEPS.map(step => ({ state, step })))
  const caseload = await aCaseload(team, { clients: pairs.length })
  const { reviewId, month, clientIds } = caseload
  await addPastMonths(team, caseload, { count: 1, values: () => ({}), own: () => null })
  const wanted = pairs.map((pair, index) => ({ ...pair, clientId: clientIds[index] ?? ('' as never) }))
  const carried = await withDatabase(team, async (db, newId) => {
    const before = await findPreviousReview(db, team.people.Sam, month)
    const ids = new Map<string, ClosingId>()
    for (const { state, clientId } of wanted) {
      if (state !== 'form open' && state !== 'form complete') continue
      const [named, form] = [ClosingId.parse(newId()), ClosingId.parse(newId())]
      const closing = { clientId, kind: KIND, note: null, form: emptyForm(KIND) } as const
      const stage = 'to decide'
      const before_ = before?.id ?? ('' as never)
      await addClosing(db, { ...closing, id: named, reviewId: before_, stage: 'named', carriedFrom: null })
      await addClosing(db, { ...closing, id: form, reviewId, stage, carriedFrom: named })
      ids.set(clientId, form)
    }
    return ids
  })
  await goOn(team, reviewId)
  const { ask } = team.core
  const cases: Case[] = []
  for (const { state, step, clientId } of wanted) {
    const stage = state === 'named' ? ('named' as const) : ('to decide' as const)
    const input = { reviewId, clientId, kind: KIND, stage, note: null } as const
    const closingId = carried.get(clientId) ?? (await ask('review.nameClosing', input)).closingId
    if (state === 'raised complete' || state === 'form complete')
      await ask('review.saveClosingForm', { closingId, form: COMPLETE, complete: true })
    if (state === 'agreed' || state === 'declined' || state === 'deferred')
      await ask('closing.decide', decide(closingId, state))
    if (state === 'removed') await ask('review.removeClosing', { closingId })
    cases.push({ state, step, clientId, closingId })
  }
  return { team, reviewId, cases }
}

/** Sam at the keyboard of the running session, Robin beside them; begun now if it was not. */
const goOn = async (team: Team, reviewId: string) => {
  await team.unlock('Sam')
  const id = { reviewId } as never
  if ((await team.core.tell('session.resume', id)).ok) return
  const robin = { personId: team.people.Robin, passphrase: PASSPHRASES.Robin }
  await team.core.ask('session.signIn', { reviewId, ...robin } as never)
  await team.core.ask('session.start', id)
}

const rowsOf = (team: Team) =>
  withDatabase(team, db => db.selectFrom('closing').selectAll().orderBy('id').execute())

const statesIn = async ({ core }: Team, reviewId: string) =>
  new Map((await core.ask('review.get', { reviewId } as never)).closings.map(({ id, state }) => [id, state]))

/** A removed one that is named again is another one. */
const hasOperation = ({ state, step }: Case) => !(state === 'removed' && step === 'write note')

test('in every state every step is taken or refused as the table says, until and after both have signed', async () => {
  const { team, reviewId, cases } = await everyPair()
  const states = await statesIn(team, reviewId)
  for (const { state, closingId } of cases) expect(states.get(closingId) ?? 'removed').toBe(state)

  const asked = cases.filter(hasOperation)
  const forbidden = asked.filter(({ state, step }) => !closingAllows(state, step))
  const allowed = asked.filter(({ state, step }) => closingAllows(state, step))
  expect(new Set(allowed.map(({ step }) => step))).toEqual(new Set(STEPS))
  const before = await rowsOf(team)
  await goOn(team, reviewId)
  for (const one of forbidden) {
    const { error } = (await take(team, reviewId, one)) as { error?: { code: string } }
    expect(error?.code, `${one.state}, ${one.step}`).toMatch(/^(step-not-allowed|stays-on-list|not-allowed)$/)
  }
  expect(await rowsOf(team)).toEqual(before)

  await goOn(team, reviewId)
  for (const one of allowed) {
    expect((await take(team, reviewId, one)).ok, `${one.state}, ${one.step}`).toBe(true)
  }
  const after = await statesIn(team, reviewId)
  for (const { state, step, closingId } of allowed) {
    expect(closingStatesAfter(state, step), `${state}, ${step}`).toContain(after.get(closingId) ?? 'removed')
  }

  await sign(team, reviewId)
  const signed = await statesIn(team, reviewId)
  for (const [id, state] of after) expect(closingStatesAfter(state, 'sign')).toEqual([signed.get(id)])
  expect(new Set(signed.values())).toEqual(new Set(['in effect', 'comes up again']))
  const settled = await rowsOf(team)
  await team.unlock('Sam')
  for (const one of asked) {
    const state = signed.get(one.closingId)
    if (state === undefined) continue
    expect(closingAllows(state, one.step)).toBe(false)
    expect((await take(team, reviewId, one)).ok, `${state}, ${one.step}`).toBe(false)
  }
  expect(await rowsOf(team)).toEqual(settled)

  await team.unlock('Sam')
  team.core.setClock('2026-11-05T09:00:00Z')
  const opened = { practitionerId: team.people.Sam, month: '2026-11' } as never
  const { reviewId: november } = await team.core.ask('review.open', opened)
  const next = (await team.core.ask('review.get', { reviewId: november })).closings
  expect(new Set(next.map(({ state }) => state))).toEqual(
    new Set(closingStatesAfter('comes up again', 'carry')),
  )
  const clientOf = new Map(cases.map(({ closingId, clientId }) => [closingId, clientId]))
  const carries = [...signed].flatMap(([id, state]) =>
    closingAllows(state, 'carry') ? [clientOf.get(id)] : [],
  )
  expect(next.map(({ client }) => client.id).sort()).toEqual(carries.sort())
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
