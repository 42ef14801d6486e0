import { describe, expect, test } from 'vitest'
import type { ClientId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { addReviewEvent } from '#database/stores/review-store.ts'
import { addScore } from '#database/stores/score-store.ts'
import { levels, withDatabase } from '#tests/support/a-caseload.ts'
import { anOpenMonth, FULL_LINE, type OpenMonth } from '#tests/support/a-month.ts'
import type { Team } from '#tests/support/a-team.ts'

const day = (text: string) => text as PlainDate
const at = <T>(items: readonly T[], index: number): T => items[index] ?? expect.fail(`nothing at ${index}`)

const list = (team: Team, of: 'Sam' | 'Alex' = 'Sam', month: string | null = null) =>
  team.core.ask('caseload.list', { practitionerId: team.people[of], month: month as Month | null })

const references = async (team: Team, of: 'Sam' | 'Alex' = 'Sam') =>
  (await list(team, of)).rows.map(({ client }) => client.reference)

/** Robin supervises Alex as well, so that one person sees both caseloads. */
const robinSeesBoth = async (team: Team): Promise<void> => {
  await team.unlock('Robin')
  await team.core.ask('people.change', {
    personId: team.people.Alex,
    name: 'Alex Brandt',
    title: null,
    roles: ['practitioner'],
    supervisorId: team.people.Robin,
    contractedHours: 30,
    reductions: [],
  })
}

describe('the list', () => {
  test('has names only where the service shows them, the sooner review date, and the sums', async () => {
    const { team, reviewId, clientIds } = await anOpenMonth(2)
    const clientId = at(clientIds, 0)
    const facts = { forename: 'Ada', surname: 'Moreno', service: 'Epilepsy support' }
    await team.core.ask('caseload.changeClient', { clientId, facts })
    const values = { ...FULL_LINE, risk: 'high', carePlanReviewDue: day('2026-10-28') } as const
    await team.core.ask('review.setEntry', { reviewId, clientId, input: { values, drafts: {} } })
    const shown = await list(team)
    expect(shown).toMatchObject({ month: '2026-10', reviewId, asOf: '2026-10-29', months: ['2026-10'] })
    expect(shown.rows[0]).toMatchObject({
      client: { reference: 'LD1', initials: 'A.M.', name: null },
      service: 'Epilepsy support',
      nextReview: { due: '2026-10-28', kind: 'care plan', overdue: true },
    })
    expect(shown.figures).toMatchObject({
      clients: 2,
      highRisk: 1,
      carePlansOverdue: 1,
      riskAssessmentsOverdue: 0,
      contactsPlanned: 4,
      contactsMade: 2,
      notScored: 2,
      available: 64,
    })
    await team.unlock('Robin')
    const vault = { idleMinutes: 5, idleMinutesInSession: 30, fullNames: true }
    await team.core.ask('settings.setVault', vault)
    expect((await list(team)).rows[0]?.client.name).toBe('Ada Moreno')
  })

  test('shows others the last agreed score, and what was carried from a session that is over', async () => {
    const { team, reviewId, clientIds } = await anOpenMonth(2)
    const [agreed, own] = [at(clientIds, 0), at(clientIds, 1)]
    await withDatabase(team, async (db, newId, now) => {
      const { scheme_id } = await db.selectFrom('review').select('scheme_id').executeTakeFirstOrThrow()
      const common = {
        reviewId,
        schemeId: scheme_id ?? expect.fail('no scheme'),
        levels: levels(3, 2, 2, 1, 0),
        notes: {},
        reasons: {},
        judgedMonth: '2026-10' as Month,
        blind: true,
        at: now,
      }
      const sam = { personId: team.people.Sam, part: 'own', given: 'before the draw' } as const
      const pair = { personId: team.people.Robin, part: 'agreed', given: 'at the session' } as const
      for (const clientId of clientIds) {
        await addScore(db, { ...common, ...sam, clientId, id: newId(), total: 8, band: 'high' })
      }
      await addScore(db, { ...common, ...pair, clientId: agreed, id: newId(), total: 5, band: 'medium' })
      for (const type of ['session-started', 'snapshot-fixed', 'locked'] as const) {
        await addReviewEvent(db, reviewId, type, {}, team.people.Robin, now)
      }
    })
    await team.unlock('Sam')
    team.core.setClock('2026-11-03T09:00:00Z')
    await team.core.ask('review.open', { practitionerId: team.people.Sam, month: '2026-11' as Month })
    await team.unlock('Robin')
    const october = await list(team, 'Sam', '2026-10')
    expect(october.rows.map(({ score }) => score)).toEqual([
      { total: 5, band: 'medium', source: 'agreed', month: '2026-10' },
      { total: 8, band: 'high', source: 'own', month: '2026-10' },
    ])
    const november = await list(team)
    expect(november.rows.map(({ score }) => score)).toEqual([
      { total: 5, band: 'medium', source: 'carried', month: '2026-10' },
      { total: 8, band: 'high', source: 'carried', month: '2026-10' },
    ])
    expect(november.figures).toMatchObject({ points: 5, byBand: { high: 1, medium: 1 }, notScored: 0 })
    const client = await team.core.ask('caseload.client', { clientId: own })
    expect(client).toMatchObject({
      score: { source: 'carried', total: 8 },
      months: [
        { month: '2026-11', own: null, agreed: null },
        { month: '2026-10', own: { total: 8 }, agreed: null },
      ],
      highestTotal: 15,
      schemeName: 'House scheme',
    })
  })

  test('of a month that is not there is refused', async () => {
    const { team } = await anOpenMonth(1)
    const result = await team.core.tell('caseload.list', {
      practitionerId: team.people.Sam,
      month: '2020-01' as Month,
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})

describe('a client by hand', () => {
  test('is added once, into the month that is open, and what is known of them changes by what differs', async () => {
    const { team, reviewId } = await anOpenMonth(1)
    const { ask, tell } = team.core
    const added = {
      practitionerId: team.people.Sam,
      facts: { reference: ' LD9 ', forename: '' },
      from: day('2026-10-20'),
    }
    const { clientId } = await ask('caseload.addClient', added)
    expect(await tell('caseload.addClient', added)).toMatchObject({
      ok: false,
      error: { code: 'reference-taken' },
    })
    const review = await ask('review.get', { reviewId })
    expect(review.entries.map(({ client, membership }) => [client.reference, membership])).toEqual([
      ['LD1', 'new'],
      ['LD9', 'new'],
    ])
    const change = { clientId, facts: { goals: 'At the allotment.\nA week away.', locality: 'Harbour' } }
    await ask('caseload.changeClient', change)
    await ask('caseload.changeClient', change)
    await ask('caseload.changeClient', { clientId, facts: { locality: '' } })
    expect((await ask('caseload.client', { clientId })).facts).toMatchObject({
      reference: 'LD9',
      forename: null,
      goals: 'At the allotment.\nA week away.',
      locality: null,
    })
    const changes = await withDatabase(team, db =>
      db.selectFrom('client_change').select('values_json').where('client_id', '=', clientId).execute(),
    )
    expect(changes).toHaveLength(2)
  })

  test('is not added for a day to come, or with a birth that is', async () => {
    const { team } = await anOpenMonth(1)
    const practitionerId = team.people.Sam
    const later = { practitionerId, facts: { reference: 'LD9' }, from: day('2026-10-30') }
    expect(await team.core.tell('caseload.addClient', later)).toMatchObject({
      ok: false,
      error: { code: 'date-in-the-future', field: 'from' },
    })
    const unborn = {
      practitionerId,
      facts: { reference: 'LD9', birthDate: day('2027-01-01') },
      from: day('2026-10-01'),
    }
    expect(await team.core.tell('caseload.addClient', unborn)).toMatchObject({
      ok: false,
      error: { code: 'date-in-the-future', field: 'facts.birthDate' },
    })
  })
})

describe('closing and coming back', () => {
  test('takes the client off the list and out of the sums, and is taken back', async () => {
    const { team, reviewId, clientIds } = await anOpenMonth(2)
    const { ask, tell } = team.core
    const clientId = at(clientIds, 0)
    const close = { clientId, on: day('2026-10-20'), reason: 'moved away', note: 'To the coast.' } as const
    await ask('caseload.closeClient', close)
    expect(await tell('caseload.closeClient', close)).toMatchObject({
      ok: false,
      error: { code: 'not-on-caseload' },
    })
    expect(await references(team)).toEqual(['LD2'])
    expect((await list(team)).figures?.clients).toBe(1)
    const review = await ask('review.get', { reviewId })
    expect(review.entries.map(({ standing }) => standing)).toEqual(['closed', 'open'])
    expect(review.sections.find(({ key }) => key === 'figures')).toMatchObject({ count: 1 })
    expect(await ask('caseload.client', { clientId })).toMatchObject({
      standing: 'closed',
      left: { on: '2026-10-20', reason: 'moved away', note: 'To the coast.' },
      practitioner: null,
      onCaseloadSince: null,
    })
    await ask('caseload.undoLastMove', { clientId })
    expect(await references(team)).toEqual(['LD1', 'LD2'])
    expect(await ask('caseload.client', { clientId })).toMatchObject({ standing: 'open', left: null })
  })

  test('keeps the history of who comes back', async () => {
    const { team, reviewId, clientIds } = await anOpenMonth(1)
    const { ask, tell } = team.core
    const clientId = at(clientIds, 0)
    await ask('review.setEntry', { reviewId, clientId, input: { values: FULL_LINE, drafts: {} } })
    await ask('caseload.closeClient', { clientId, on: day('2026-10-10'), reason: 'goals met', note: null })
    const back = { reference: 'LD1', practitionerId: team.people.Sam, on: day('2026-10-10') }
    expect(await tell('caseload.returnClient', back)).toMatchObject({
      ok: false,
      error: { code: 'date-before-start' },
    })
    expect(await ask('caseload.returnClient', { ...back, on: day('2026-10-20') })).toEqual({ clientId })
    expect(await tell('caseload.returnClient', { ...back, on: day('2026-10-21') })).toMatchObject({
      ok: false,
      error: { code: 'already-on-caseload' },
    })
    expect(await ask('caseload.client', { clientId })).toMatchObject({
      onCaseloadSince: '2026-10-20',
      months: [{ values: { risk: 'medium' } }],
    })
    expect(await tell('caseload.returnClient', { ...back, reference: 'LD404' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
  })

  test('is not before the client came, nor tomorrow', async () => {
    const { team, clientIds } = await anOpenMonth(1)
    const clientId = at(clientIds, 0)
    const codeOf = async (on: string) => {
      const close = { clientId, on: day(on), reason: 'died', note: null } as const
      const result = await team.core.tell('caseload.closeClient', close)
      return result.ok ? 'ok' : result.error.code
    }
    expect(await codeOf('2026-08-31')).toBe('date-before-start')
    expect(await codeOf('2026-10-30')).toBe('date-in-the-future')
  })
})

describe('a transfer', () => {
  const transfer = (month: OpenMonth, clientId: ClientId) =>
    month.team.core.ask('caseload.transferClient', {
      clientId,
      toPractitionerId: month.team.people.Alex,
      on: day('2026-10-20'),
      note: 'Moved to the harbour.',
    })

  test('gives client and history to the other, and takes them from the first', async () => {
    const month = await anOpenMonth(2)
    const { team, reviewId, clientIds } = month
    const clientId = at(clientIds, 0)
    const values = { ...FULL_LINE, stage: 'delivery' } as const
    await team.core.ask('review.setEntry', { reviewId, clientId, input: { values, drafts: {} } })
    await team.unlock('Alex')
    const practitionerId = team.people.Alex
    const { clientId: first } = await team.core.ask('caseload.addClient', {
      practitionerId,
      facts: { reference: 'AB1' },
      from: day('2026-10-01'),
    })
    const alexes = await team.core.ask('review.open', { practitionerId, month: '2026-10' as Month })
    await team.unlock('Sam')
    await transfer(month, clientId)
    expect(await references(team)).toEqual(['LD2'])
    expect(await team.core.tell('caseload.client', { clientId })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
    await team.unlock('Alex')
    const review = await team.core.ask('review.get', { reviewId: alexes.reviewId })
    expect(review.entries.map(({ client, membership }) => [client.id, membership])).toEqual([
      [first, 'new'],
      [clientId, 'transferred'],
    ])
    expect(review.entries[1]).toMatchObject({
      values: { contactsPlanned: 4, stage: 'delivery', contactsMade: null, risk: null },
      sources: { stage: 'carried' },
    })
    const client = await team.core.ask('caseload.client', { clientId })
    expect(client).toMatchObject({ onCaseloadSince: '2026-10-20', practitioner: { id: practitionerId } })
    expect(client.months.map(({ month: of }) => of)).toEqual(['2026-10', '2026-10'])
  })

  test('can be taken back by who made it, until the other has worked on it', async () => {
    const month = await anOpenMonth(1)
    const { team, clientIds } = month
    const clientId = at(clientIds, 0)
    await transfer(month, clientId)
    await team.core.ask('caseload.undoLastMove', { clientId })
    expect(await references(team)).toEqual(['LD1'])
    await transfer(month, clientId)
    await team.unlock('Alex')
    const { reviewId } = await team.core.ask('review.open', {
      practitionerId: team.people.Alex,
      month: '2026-10' as Month,
    })
    await team.core.ask('review.setEntry', {
      reviewId,
      clientId,
      input: { values: { risk: 'low' }, drafts: {} },
    })
    await team.unlock('Sam')
    expect(await team.core.tell('caseload.undoLastMove', { clientId })).toMatchObject({
      ok: false,
      error: { code: 'used-since' },
    })
  })

  test('goes to practitioners only, and not to who holds them', async () => {
    const month = await anOpenMonth(1)
    const { team, clientIds } = month
    await robinSeesBoth(team)
    const codeOf = async (to: 'Sam' | 'Robin') => {
      const move = {
        clientId: at(clientIds, 0),
        toPractitionerId: team.people[to],
        on: day('2026-10-20'),
        note: null,
      }
      const result = await team.core.tell('caseload.transferClient', move)
      return result.ok ? 'ok' : result.error.code
    }
    expect(await codeOf('Robin')).toBe('not-found')
    expect(await codeOf('Sam')).toBe('already-on-caseload')
    const { people } = await team.core.ask('caseload.practitioners', {})
    expect(people.map(({ name }) => name)).toEqual(['Alex Brandt', 'Sam Okafor'])
  })
})

describe('taking the last move back', () => {
  test('takes an addition wholly away, until something was built on it', async () => {
    const { team, reviewId } = await anOpenMonth(1)
    const { ask, tell } = team.core
    const add = (reference: string) =>
      ask('caseload.addClient', {
        practitionerId: team.people.Sam,
        facts: { reference },
        from: day('2026-10-20'),
      })
    const { clientId } = await add('LD8')
    await ask('caseload.undoLastMove', { clientId })
    expect(await references(team)).toEqual(['LD1'])
    expect((await ask('review.get', { reviewId })).entries).toHaveLength(1)
    const again = await add('LD8')
    await ask('review.addDiscussion', { reviewId, clientId: again.clientId, whyRaised: null, position: null })
    expect(await tell('caseload.undoLastMove', { clientId: again.clientId })).toMatchObject({
      ok: false,
      error: { code: 'used-since' },
    })
  })
})

test('nobody sees or moves a client of a caseload that is not theirs to see', async () => {
  const { team, clientIds } = await anOpenMonth(1)
  const clientId = at(clientIds, 0)
  const guessed = clientId.replace(/.$/, last => (last === '0' ? '1' : '0'))
  const practitionerId = team.people.Sam
  const on = '2026-10-20'
  const calls = [
    ['caseload.list', { practitionerId, month: null }],
    ['caseload.client', { clientId }],
    ['caseload.client', { clientId: guessed }],
    ['caseload.addClient', { practitionerId, facts: { reference: 'X1' }, from: on }],
    ['caseload.changeClient', { clientId, facts: { goals: 'x' } }],
    ['caseload.transferClient', { clientId, toPractitionerId: team.people.Alex, on, note: null }],
    ['caseload.closeClient', { clientId, on, reason: 'died', note: null }],
    ['caseload.returnClient', { reference: 'LD1', practitionerId, on }],
    ['caseload.undoLastMove', { clientId }],
    ['caseload.undoLastMove', { clientId: guessed }],
  ] as const
  for (const name of ['Jo', 'Alex', 'Ada'] as const) {
    await team.unlock(name)
    for (const [operation, input] of calls) {
      const result = await team.core.core.call(operation, input)
      expect([operation, result]).toMatchObject([operation, { ok: false, error: { code: 'not-allowed' } }])
    }
  }
  const refused = await withDatabase(team, db =>
    db.selectFrom('audit').select('detail_json').where('act', '=', 'refused').execute(),
  )
  expect(refused).toHaveLength(3 * calls.length)
})
