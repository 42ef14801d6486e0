import { expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import type { SchemeDraft } from '#domain/scheme/scheme-draft.ts'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam, type Team } from '#tests/support/a-team.ts'

const DECEMBER = '2026-12' as Month

const audited = (team: Team) =>
  withDatabase(team, async db =>
    (await db.selectFrom('audit').select(['act', 'detail_json']).orderBy('sequence').execute())
      .filter(({ act }) => act.startsWith('scheme'))
      .map(({ act, detail_json }) => ({ act, ...JSON.parse(detail_json ?? '{}') })),
  )

const schemeOf = async ({ core }: Team, key: string) =>
  (await core.ask('scheme.list', {})).schemes.find(scheme => scheme.key === key)

/** A copy of the house scheme with a low band up to 2, as an administrator would type it. */
const drafted = async (team: Team): Promise<SchemeDraft> => {
  const { key } = await team.core.ask('scheme.startDraft', { key: 'house' })
  const body = (await schemeOf(team, key))?.draft?.body
  if (body === undefined) throw new Error('There is no draft.')
  const bands = body.bands.map((band, place) => ({
    ...band,
    ...(place === 0 && { to: '2' }),
    ...(place === 1 && { from: '3' }),
  }))
  return { ...body, bands, whatChanged: '3 counts as medium.', startsMonth: DECEMBER }
}

const openMonth = async (team: Team, who: 'Sam' | 'Alex', month: string) => {
  await team.unlock(who)
  const { reviewId } = await team.core.ask('review.open', {
    practitionerId: team.people[who],
    month: month as Month,
  })
  const { scheme } = await team.core.ask('review.get', { reviewId })
  return { reviewId, scheme }
}

const notHeld = async (team: Team, reviewId: Awaited<ReturnType<typeof openMonth>>['reviewId']) =>
  team.core.ask('review.sessionNotHeld', { reviewId, reason: 'Flu.', newDate: null })

test('everybody reads the schemes Tandem ships; the house scheme is the one in use', async () => {
  const team = await aTeam()
  for (const who of ['Sam', 'Robin', 'Ada'] as const) {
    await team.unlock(who)
    const view = await team.core.ask('scheme.list', {})
    expect(view.schemes.map(({ key, builtIn }) => [key, builtIn])).toEqual([
      ['house', true],
      ['monthly-hours', true],
    ])
    expect(view.schemes[0]?.versions).toMatchObject([{ version: 1, by: null, at: null, scheme: houseScheme }])
    expect(view.used).toEqual({ key: 'house', by: null, at: null })
    expect(view.startMonths[0]).toBe('2026-10')
  }
})

test('a built-in scheme stays as it is: it is copied, under a key that is never given twice', async () => {
  const team = await aTeam()
  const { core } = team
  const draft = await drafted(team)
  expect(draft).toMatchObject({ name: 'House scheme, our own' })
  for (const key of ['house', 'monthly-hours']) {
    expect(await core.tell('scheme.saveDraft', { key, draft })).toMatchObject({
      error: { code: 'scheme-built-in' },
    })
    expect(await core.tell('scheme.publish', { key, draft })).toMatchObject({
      error: { code: 'scheme-built-in' },
    })
  }
  for (const operation of ['scheme.saveDraft', 'scheme.publish'] as const)
    expect(await core.tell(operation, { key: 'nobody', draft })).toMatchObject({
      error: { code: 'not-found' },
    })
  await core.ask('scheme.saveDraft', { key: 'own-1', draft: null })
  expect(await schemeOf(team, 'own-1')).toBeUndefined()
  expect(await core.ask('scheme.startDraft', { key: 'monthly-hours' })).toEqual({ key: 'own-2' })
})

test('a draft is kept as it is typed, whole or not, for every administrator and nobody else', async () => {
  const team = await aTeam()
  const draft = { ...(await drafted(team)), name: '', bands: [] }
  await team.core.ask('scheme.saveDraft', { key: 'own-1', draft })
  // What is being written is not begun anew.
  expect(await team.core.ask('scheme.startDraft', { key: 'own-1' })).toEqual({ key: 'own-1' })
  await team.unlock('Ada')
  expect((await schemeOf(team, 'own-1'))?.draft).toMatchObject({ body: draft, by: 'Robin Price' })
  await team.unlock('Sam')
  expect(await schemeOf(team, 'own-1')).toBeUndefined()
})

test('a version has its month, its author and what changed; pressing twice makes one', async () => {
  const team = await aTeam()
  const draft = await drafted(team)
  await team.core.ask('scheme.saveDraft', { key: 'own-1', draft })
  expect(await team.core.ask('scheme.publish', { key: 'own-1', draft })).toEqual({ version: 1 })
  expect(await team.core.ask('scheme.publish', { key: 'own-1', draft })).toEqual({ version: 1 })
  await team.unlock('Sam')
  const own = await schemeOf(team, 'own-1')
  expect(own).toMatchObject({
    builtIn: false,
    draft: null,
    versions: [
      {
        version: 1,
        by: 'Robin Price',
        whatChanged: '3 counts as medium.',
        startsMonth: DECEMBER,
        months: 0,
        scheme: { standing: 'own', origin: 'service', bands: [{ to: 2 }, { from: 3 }, {}, {}] },
      },
    ],
  })
  expect(await audited(team)).toEqual([
    { act: 'scheme drafted', key: 'own-1' },
    { act: 'scheme published', key: 'own-1', version: 1, starts: DECEMBER },
  ])
})

test('what is not whole, says no change, or starts too early is refused and publishes nothing', async () => {
  const team = await aTeam()
  const draft = await drafted(team)
  const publish = (change: Partial<SchemeDraft>) =>
    team.core.tell('scheme.publish', { key: 'own-1', draft: { ...draft, ...change } })
  const hole = draft.bands.map((band, place) => (place === 1 ? { ...band, from: '4' } : band))
  expect(await publish({ bands: hole })).toMatchObject({
    error: { code: 'scheme-not-whole', field: 'draft.bands.1.from' },
  })
  expect(await publish({ whatChanged: ' ' })).toMatchObject({
    error: { code: 'what-changed-needed', field: 'draft.whatChanged' },
  })
  for (const startsMonth of [null, '2026-09' as Month])
    expect(await publish({ startsMonth })).toMatchObject({
      error: { code: 'scheme-start-taken', field: 'draft.startsMonth' },
    })
  expect((await schemeOf(team, 'own-1'))?.versions).toEqual([])
  const { reviewId } = await openMonth(team, 'Sam', '2026-11')
  await notHeld(team, reviewId)
  await team.unlock('Robin')
  expect(await publish({ startsMonth: '2026-11' as Month })).toMatchObject({
    error: { code: 'scheme-start-taken' },
  })
  expect(await publish({ startsMonth: DECEMBER })).toMatchObject({ ok: true })
})

test('a month keeps the version it was opened under; the next one goes by what was chosen', async () => {
  const team = await aTeam()
  const draft = await drafted(team)
  await team.core.ask('scheme.publish', { key: 'own-1', draft })
  await team.core.ask('scheme.use', { key: 'own-1' })
  expect((await team.core.ask('scheme.list', {})).used).toMatchObject({ key: 'own-1', by: 'Robin Price' })
  // November is before the version starts: what was in use until now holds.
  const november = await openMonth(team, 'Sam', '2026-11')
  expect(november.scheme).toMatchObject({ name: 'House scheme', version: 1 })
  await notHeld(team, november.reviewId)
  team.core.setClock('2026-12-02T09:00:00Z')
  const december = await openMonth(team, 'Sam', '2026-12')
  expect(december.scheme).toMatchObject({
    name: 'House scheme, our own',
    version: 1,
    bands: [{ to: 2 }, {}, {}, {}],
  })

  await team.unlock('Robin')
  await team.core.ask('scheme.startDraft', { key: 'own-1' })
  const second = { ...draft, name: 'Ours', whatChanged: 'A shorter name.', startsMonth: '2027-01' as Month }
  expect(await team.core.ask('scheme.publish', { key: 'own-1', draft: second })).toEqual({ version: 2 })
  const own = await schemeOf(team, 'own-1')
  expect(own?.versions).toMatchObject([
    { version: 2, months: 0, scheme: { name: 'Ours' } },
    { version: 1, months: 1, scheme: { name: 'House scheme, our own' } },
  ])
  await team.unlock('Sam')
  const again = await team.core.ask('review.get', { reviewId: december.reviewId })
  expect(again.scheme).toEqual(december.scheme)
  expect((await team.core.ask('review.get', { reviewId: november.reviewId })).scheme).toEqual(houseScheme)
})

test('a stored version can’t be changed, by whatever way', async () => {
  const team = await aTeam()
  await team.core.ask('scheme.publish', { key: 'own-1', draft: await drafted(team) })
  for (const table of ['update', 'delete'] as const) {
    const change = withDatabase(team, async db => {
      if (table === 'update') await db.updateTable('definition').set({ body_json: '{}' }).execute()
      else await db.deleteFrom('definition').where('key', '=', 'own-1').execute()
    })
    await expect(change).rejects.toThrow()
  }
})

test('the other built-in scheme is taken into the vault when it is chosen', async () => {
  const team = await aTeam()
  await team.core.ask('scheme.use', { key: 'monthly-hours' })
  await team.core.ask('scheme.use', { key: 'monthly-hours' })
  expect((await openMonth(team, 'Sam', '2026-11')).scheme).toMatchObject({ name: 'Monthly hours' })
  expect(await schemeOf(team, 'monthly-hours')).toMatchObject({
    versions: [{ version: 1, months: 1, by: null }],
  })
  expect(await audited(team)).toEqual([{ act: 'scheme chosen', key: 'monthly-hours' }])
  await team.unlock('Robin')
  expect(await team.core.tell('scheme.use', { key: 'own-7' })).toMatchObject({
    error: { code: 'scheme-not-published' },
  })
})

test('only an administrator writes, tries, publishes and chooses', async () => {
  const team = await aTeam()
  const draft = await drafted(team)
  for (const who of ['Sam', 'Jo'] as const) {
    await team.unlock(who)
    const { tell } = team.core
    for (const answer of [
      await tell('scheme.startDraft', { key: 'house' }),
      await tell('scheme.saveDraft', { key: 'own-1', draft }),
      await tell('scheme.try', { key: 'own-1', practitionerId: null, month: null }),
      await tell('scheme.publish', { key: 'own-1', draft }),
      await tell('scheme.use', { key: null }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  }
})
