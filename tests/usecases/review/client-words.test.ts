import { expect, test } from 'vitest'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { anOpenMonth, type OpenMonth } from '#tests/support/a-month.ts'

const firstOf = ({ clientIds }: OpenMonth) => clientIds[0] ?? expect.fail('nobody')
const EMPTY = { goals: null, goalStates: [], strengths: null, choices: null }

const setWords = (month: OpenMonth, words: object) =>
  month.team.core.ask('review.setClientWords', { reviewId: month.reviewId, clientId: firstOf(month), words })

test('goals, strengths and choices stand beside the month and go on into the next', async () => {
  const month = await anOpenMonth(2)
  expect(await setWords(month, { goals: 'I want to cook again.', goalStates: ['partly'] })).toEqual({
    ...EMPTY,
    goals: 'I want to cook again.',
    goalStates: ['partly'],
  })
  await setWords(month, { strengths: 'Knows everybody in the street.', choices: 'Evenings at home.' })
  const { entries } = await month.team.core.ask('review.get', { reviewId: month.reviewId })
  expect(entries.map(({ words }) => words)).toEqual([
    {
      goals: 'I want to cook again.',
      goalStates: ['partly'],
      strengths: 'Knows everybody in the street.',
      choices: 'Evenings at home.',
    },
    EMPTY,
  ])
  const { facts } = await month.team.core.ask('caseload.client', { clientId: firstOf(month) })
  expect(facts).toMatchObject({ goals: 'I want to cook again.', choices: 'Evenings at home.' })
  expect(await setWords(month, { goals: '  ' })).toMatchObject({ goals: null })
})

test('what is typed in one go is one attributed change; after a pause it is another', async () => {
  const month = await anOpenMonth(1)
  for (const goals of ['I', 'I want', 'I want to cook.']) await setWords(month, { goals })
  await setWords(month, { strengths: 'Patient.' })
  month.team.core.wait(601)
  await setWords(month, { goals: 'I want to bake.' })
  await setWords(month, { goals: 'I want to bake.' })
  const changes = await withDatabase(month.team, db =>
    db.selectFrom('client_change').select(['source', 'values_json']).orderBy('sequence').execute(),
  )
  expect(changes.slice(-2).map(({ values_json }) => JSON.parse(values_json))).toEqual([
    { goals: 'I want to cook.', strengths: 'Patient.' },
    { goals: 'I want to bake.' },
  ])
})

test('another’s facts are never written over: a change with other fields stays as it is', async () => {
  const month = await anOpenMonth(1)
  await month.team.core.ask('caseload.changeClient', {
    clientId: firstOf(month),
    facts: { service: 'North', goals: 'Old goal.' },
  })
  await setWords(month, { goals: 'New goal.' })
  const changes = await withDatabase(month.team, db =>
    db.selectFrom('client_change').select('values_json').orderBy('sequence').execute(),
  )
  expect(changes.slice(-2).map(({ values_json }) => JSON.parse(values_json))).toEqual([
    { service: 'North', goals: 'Old goal.' },
    { goals: 'New goal.' },
  ])
})

test('only the practitioner, and only while the month is being prepared', async () => {
  const month = await anOpenMonth(1)
  const { team, reviewId } = month
  const input = { reviewId, clientId: firstOf(month), words: { goals: 'Mine.' } }
  await team.unlock('Robin')
  expect(await team.core.tell('review.setClientWords', input)).toMatchObject({
    error: { code: 'not-allowed' },
  })
  await team.unlock('Alex')
  expect(await team.core.tell('review.setClientWords', input)).toMatchObject({
    error: { code: 'not-allowed' },
  })
})

test('each goal has its state; a corrected line keeps it, and an older vault’s single outcome is read', async () => {
  const month = await anOpenMonth(1)
  const clientId = firstOf(month)
  const ask: typeof month.team.core.ask = (...asked) => month.team.core.ask(...asked)
  await setWords(month, { goals: 'I want to cook again.\nGo out on Fridays.' })
  expect(await setWords(month, { goalStates: [null, 'met'] })).toMatchObject({ goalStates: [null, 'met'] })
  expect(
    await setWords(month, { goals: 'I want to cook again.\nGo out on Fridays too.\nSleep.' }),
  ).toMatchObject({ goalStates: [null, null, null] })
  await setWords(month, { goals: 'I want to cook again.\nGo out on Fridays.', goalStates: [null, 'met'] })
  expect(await setWords(month, { goals: 'I want to cook again.\nGo out on Fridays too.' })).toMatchObject({
    goalStates: [null, 'met'],
  })
  await ask('caseload.changeClient', { clientId, facts: { goals: 'Go out on Fridays too.' } })
  expect((await ask('caseload.client', { clientId })).facts).toMatchObject({ goalStates: ['met'] })
  await withDatabase(month.team, async db => {
    const last = await db
      .selectFrom('client_change')
      .select('sequence')
      .orderBy('sequence', 'desc')
      .executeTakeFirstOrThrow()
    const values = { goals: 'One.\nTwo.', goalStates: [], goalsOutcome: 'not met' }
    await db
      .updateTable('client_change')
      .set({ values_json: JSON.stringify(values) })
      .where('sequence', '=', last.sequence)
      .execute()
  })
  await month.team.unlock('Sam')
  const { entries } = await ask('review.get', { reviewId: month.reviewId })
  expect(entries[0]?.words.goalStates).toEqual(['not met', 'not met'])
  await setWords(month, { goalStates: ['met', 'not met'] })
  expect((await ask('caseload.client', { clientId })).facts).toMatchObject({
    goalStates: ['met', 'not met'],
    goalsOutcome: null,
  })
})
