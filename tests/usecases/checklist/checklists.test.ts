import { expect, test } from 'vitest'
import { HOUSE_CHECKLISTS } from '#domain/document/house-checklists.ts'
import { aCaseload, withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'

const house = HOUSE_CHECKLISTS['care plan'].items
const CHANGED = [...house.slice(1), { key: 'own-photo', text: 'Has a photograph', critical: false }]
const PUBLISH = { kind: 'care plan', items: CHANGED, whatChanged: 'A photograph is asked for.' } as const

const carePlan = async ({ core }: Team) =>
  (await core.ask('checklist.list', {})).checklists.find(({ kind }) => kind === 'care plan')?.versions ?? []

test('everybody reads the four lists Tandem ships', async () => {
  const team = await aTeam()
  for (const who of ['Sam', 'Ada'] as const) {
    await team.unlock(who)
    const { checklists } = await team.core.ask('checklist.list', {})
    expect(checklists.map(({ kind, versions }) => [kind, versions.length, versions[0]?.checklist])).toEqual(
      Object.entries(HOUSE_CHECKLISTS).map(([kind, list]) => [kind, 1, list]),
    )
    expect(checklists[0]?.versions[0]).toMatchObject({ by: null, at: null, whatChanged: null, documents: 0 })
  }
})

test('a change is a version with its author and what changed; the same again is none; it is an administrator’s', async () => {
  const team = await aTeam()
  expect(await team.core.ask('checklist.publish', PUBLISH)).toEqual({ version: 2 })
  expect(await team.core.ask('checklist.publish', PUBLISH)).toEqual({ version: 2 })
  expect(await carePlan(team)).toMatchObject([
    { version: 2, by: 'Robin Price', whatChanged: PUBLISH.whatChanged, checklist: { items: CHANGED } },
    { version: 1, by: null },
  ])
  await team.unlock('Sam')
  expect(await team.core.tell('checklist.publish', PUBLISH)).toMatchObject({
    error: { code: 'not-allowed' },
  })
  const acts = await withDatabase(team, db =>
    db.selectFrom('audit').select('detail_json').where('act', '=', 'checklist published').execute(),
  )
  expect(acts.map(({ detail_json }) => JSON.parse(detail_json ?? ''))).toEqual([
    { kind: 'care plan', version: 2 },
  ])
})

test('what asks the same twice, nothing, or says no change is refused', async () => {
  const { core } = await aTeam()
  const publish = (change: object) => core.tell('checklist.publish', { ...PUBLISH, ...change })
  expect(await publish({ items: [...house, { ...house[2], key: 'again' }] })).toMatchObject({
    error: { code: 'item-twice', field: 'items.8.text' },
  })
  for (const wrong of [
    { items: [] },
    { whatChanged: ' ' },
    { items: [{ key: 'x', text: '', critical: false }] },
  ])
    expect(await publish(wrong)).toMatchObject({ error: { code: 'malformed-input' } })
})

test('a document that was begun keeps its list; one opened later has the new one', async () => {
  const team = await aTeam()
  const { reviewId, documentIds } = await aCaseload(team, { read: [0, 1] })
  const [begun, later] = documentIds
  if (begun === undefined || later === undefined) throw new Error('There are no documents.')
  await team.unlock('Sam')
  await team.core.ask('review.sayReady', { reviewId })
  await team.unlock('Robin')
  const { ask } = team.core
  await ask('session.signIn', { reviewId, personId: team.people.Sam, passphrase: PASSPHRASES.Sam })
  await ask('session.start', { reviewId })
  await ask('document.save', { documentId: begun, answers: [], feedback: 'Clear.', reply: null, done: false })
  await ask('checklist.publish', PUBLISH)
  expect((await ask('document.get', { documentId: begun })).checklist).toEqual(HOUSE_CHECKLISTS['care plan'])
  expect((await ask('document.get', { documentId: later })).checklist).toEqual({
    kind: 'care plan',
    version: 2,
    items: CHANGED,
  })
  expect((await carePlan(team)).map(({ version, documents }) => [version, documents])).toEqual([
    [2, 0],
    [1, 1],
  ])
})
