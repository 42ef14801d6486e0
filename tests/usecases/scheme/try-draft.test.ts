import { expect, test } from 'vitest'
import type { PlainDate } from '#basics/plain-date.ts'
import { EMPTY_ENTRY } from '#domain/caseload/entry.ts'
import type { SchemeDraft } from '#domain/scheme/scheme-draft.ts'
import { aCaseload, levels, withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam, type Team } from '#tests/support/a-team.ts'
import { addPastMonths } from '#tests/support/past-months.ts'

/** Sam's September, scored and signed, and October, being prepared with other scores. */
const withMonths = async () => {
  const team = await aTeam()
  const caseload = await aCaseload(team, { clients: 4, own: () => levels(3, 3, 3, 3, 3) })
  await addPastMonths(team, caseload, {
    count: 1,
    values: () => EMPTY_ENTRY,
    own: index => (index === 3 ? null : levels(index, 1, 1, 1, 0)),
  })
  await withDatabase(team, db =>
    db
      .updateTable('assignment')
      .set({ from_date: '2026-01-05' as PlainDate })
      .execute(),
  )
  await team.unlock('Robin')
  await team.core.ask('scheme.startDraft', { key: 'house' })
  return { team, caseload }
}

const change = async ({ core }: Team, how: (draft: SchemeDraft) => Partial<SchemeDraft>) => {
  const { schemes } = await core.ask('scheme.list', {})
  const draft = schemes.find(({ key }) => key === 'own-1')?.draft?.body
  if (draft === undefined) throw new Error('There is no draft.')
  await core.ask('scheme.saveDraft', { key: 'own-1', draft: { ...draft, ...how(draft) } })
}

const tried = ({ core }: Team, more: object = {}) =>
  core.ask('scheme.try', { key: 'own-1', practitionerId: null, month: null, ...more })

test('a draft is tried on the month before this one, beside how it was scored, and nothing is written', async () => {
  const { team } = await withMonths()
  await change(team, draft => ({
    bands: draft.bands.map((band, place) => ({
      ...band,
      ...(place === 0 && { to: '2' }),
      ...(place === 1 && { from: '3' }),
    })),
  }))
  const view = await tried(team)
  expect(view).toMatchObject({
    practitioners: [{ name: 'Sam Okafor' }],
    practitioner: { name: 'Sam Okafor' },
    months: ['2026-10', '2026-09'],
    month: '2026-09',
    ownWithheld: false,
    // Totals 3, 4 and 5; capacity of 30 hours is 64 points.
    before: {
      name: 'House scheme',
      version: 1,
      side: {
        clients: { low: 1, medium: 2, high: 0, 'very high': 0 },
        notScored: 1,
        points: 5,
        percent: 7.8,
      },
    },
    draft: { clients: { low: 0, medium: 3, high: 0, 'very high': 0 }, notScored: 1, notMapped: 0, points: 6 },
  })
  expect(await tried(team)).toEqual(view)
})

test('levels that don’t map are counted; a draft that isn’t whole is not tried', async () => {
  const { team } = await withMonths()
  await change(team, draft => ({
    items: draft.items.map((item, place) =>
      place === 0 ? { ...item, levels: item.levels.slice(0, 2) } : item,
    ),
  }))
  expect((await tried(team)).draft).toMatchObject({
    clients: { low: 1, medium: 1 },
    notScored: 1,
    notMapped: 1,
  })
  await change(team, () => ({ items: [] }))
  const empty = await tried(team)
  expect(empty.draft).toBeNull()
  expect(empty.before?.side.points).toBe(5)
})

test('own scores of a month that is still blind count for nobody but their practitioner', async () => {
  const { team } = await withMonths()
  const open = await tried(team, { month: '2026-10' })
  // September's scores are carried; October's own, all very high, are not there.
  expect(open).toMatchObject({
    month: '2026-10',
    ownWithheld: true,
    before: { side: { clients: { low: 1, medium: 2, 'very high': 0 }, notScored: 1 } },
    draft: { clients: { low: 1, medium: 2, 'very high': 0 }, notScored: 1, notMapped: 0 },
  })
})

test('who administers alone gets no caseload and no counts, also not by naming one', async () => {
  const { team } = await withMonths()
  await team.unlock('Ada')
  expect(await tried(team)).toEqual({
    practitioners: [],
    practitioner: null,
    months: [],
    month: null,
    ownWithheld: false,
    before: null,
    draft: null,
  })
  for (const practitionerId of [team.people.Sam, team.people.Alex])
    expect(await team.core.tell('scheme.try', { key: 'own-1', practitionerId, month: null })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  await team.unlock('Robin')
  expect(
    await team.core.tell('scheme.try', { key: 'own-1', practitionerId: team.people.Alex, month: null }),
  ).toMatchObject({ error: { code: 'not-allowed' } })
  expect(
    await team.core.tell('scheme.try', { key: 'own-2', practitionerId: null, month: null }),
  ).toMatchObject({ error: { code: 'not-found' } })
})
