import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { HOUSE_CLOSING_CRITERIA } from '#domain/closure/house-criteria.ts'
import { HOUSE_CHECKLISTS } from '#domain/document/house-checklists.ts'
import { aCaseload, withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'

const house = HOUSE_CHECKLISTS['care plan'].items
const CHANGED = [...house.slice(1), { key: 'own-photo', text: 'Has a photograph', critical: false }]
const PUBLISH = { kind: 'care plan', items: CHANGED, whatChanged: 'A photograph is asked for.' } as const

const carePlan = async ({ core }: Team) =>
  (await core.ask('checklist.list', {})).checklists.find(({ kind }) => kind === 'care plan')?.versions ?? []

test('everybody reads the lists Tandem ships, of documents and of forms', async () => {
  const team = await aTeam()
  for (const who of ['Sam', 'Ada'] as const) {
    await team.unlock(who)
    const { checklists } = await team.core.ask('checklist.list', {})
    expect(checklists.map(({ kind, versions }) => [kind, versions.length, versions[0]?.checklist])).toEqual(
      Object.entries({ ...HOUSE_CHECKLISTS, ...HOUSE_CLOSING_CRITERIA }).map(([kind, list]) => [
        kind,
        1,
        list,
      ]),
    )
    expect(checklists[0]?.versions[0]).toMatchObject({ by: null, at: null, whatChanged: null, used: 0 })
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
  expect((await carePlan(team)).map(({ version, used }) => [version, used])).toEqual([
    [2, 0],
    [1, 1],
  ])
})

describe('criteria of stable casing', () => {
  const items = [
    ...HOUSE_CLOSING_CRITERIA['stable casing'].items.slice(1),
    { key: 'own-phone', text: 'Has a telephone that works', critical: true },
  ]
  const publishing = { kind: 'stable casing', items, whatChanged: 'A telephone is asked for.' } as const
  const setUp = async () => {
    const team = await aTeam()
    const forms = { stable: emptyForm('stable casing') }
    const { reviewId, closingIds } = await aCaseload(team, {
      close: [
        { index: 0, form: forms.stable },
        { index: 1, form: forms.stable },
      ],
    })
    const [begunId, laterId] = closingIds
    if (begunId === undefined || laterId === undefined) throw new Error('There are no forms.')
    const begun = { ...forms.stable, whyNow: 'Quiet for a year.' } as typeof forms.stable
    await team.unlock('Sam')
    await team.core.ask('review.saveClosingForm', { closingId: begunId, form: begun, complete: false })
    const closings = async () => (await team.core.ask('review.get', { reviewId })).closings
    return { team, begunId, laterId, begun, closings }
  }
  const publish = async (team: Team) => {
    await team.unlock('Robin')
    const published = await team.core.ask('checklist.publish', publishing)
    await team.unlock('Sam')
    return published
  }

  test('a form that was begun keeps its version; one that nobody has begun has the new one', async () => {
    const { team, begunId, laterId, closings } = await setUp()
    expect(await publish(team)).toEqual({ version: 2 })
    const [begun, later] = [begunId, laterId].map(async id => (await closings()).find(one => one.id === id))
    expect(await begun).toMatchObject({
      criteria: HOUSE_CLOSING_CRITERIA['stable casing'],
      form: { criteriaVersion: 1, criteria: { length: 6 } },
    })
    expect(await later).toMatchObject({
      criteria: { kind: 'stable casing', version: 2, items },
      form: { criteriaVersion: 2, criteria: items.map(({ key }) => ({ key, state: null, comment: null })) },
    })
    const { checklists } = await team.core.ask('checklist.list', {})
    const versions = checklists.find(({ kind }) => kind === 'stable casing')?.versions
    expect(versions?.map(({ version, by, used }) => [version, by, used])).toEqual([
      [2, 'Robin Price', 0],
      [1, null, 1],
    ])
  })

  test('answers that belong to another version, or to one twice, are refused', async () => {
    const { team, begunId, begun } = await setUp()
    await publish(team)
    const save = (change: object) =>
      team.core.tell('review.saveClosingForm', {
        closingId: begunId,
        complete: false,
        form: { ...begun, ...change } as typeof begun,
      })
    const said = (key: string) => ({ key, state: 'met', comment: null })
    expect(await save({ criteria: [said('own-phone')] })).toMatchObject({
      error: { code: 'malformed-input', field: 'form.criteria' },
    })
    expect(await save({ criteria: [said('no-crisis'), said('no-crisis')] })).toMatchObject({ ok: false })
    expect(await save({ criteriaVersion: 3 })).toMatchObject({
      error: { field: 'form.criteriaVersion' },
    })
    expect(await save({ criteriaVersion: 2, criteria: [said('own-phone')] })).toMatchObject({ ok: true })
  })

  test('a vault that is older than they are has the first version, and its forms read', async () => {
    const { team, begunId, closings } = await setUp()
    await withDatabase(team, async db => {
      await sql`DROP TRIGGER definition_no_delete`.execute(db)
      await db.deleteFrom('definition').where('kind', '=', 'criteria').execute()
      const old = { ...emptyForm('closing'), kind: 'closing', summary: 'Done.' }
      const { criteria: _, criteriaVersion: __, ...stored } = old
      await db
        .updateTable('closing')
        .set({ kind: 'closing', form_json: JSON.stringify(stored) })
        .where('id', '=', begunId)
        .execute()
    })
    await team.unlock('Sam')
    expect((await closings()).find(({ id }) => id === begunId)).toMatchObject({
      criteria: HOUSE_CLOSING_CRITERIA.closing,
      form: { summary: 'Done.', criteriaVersion: 1, criteria: { length: 8 } },
      openFields: expect.arrayContaining(['criteria']),
    })
    expect(await publish(team)).toEqual({ version: 2 })
    const { checklists } = await team.core.ask('checklist.list', {})
    expect(checklists.map(({ versions }) => versions.length)).toEqual([1, 1, 1, 1, 1, 2, 1])
  })
})
