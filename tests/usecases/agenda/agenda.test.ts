import { describe, expect, test } from 'vitest'
import { findReview } from '#database/stores/review-store.ts'
import { listSessions } from '#database/stores/session-store.ts'
import { type AgendaItem, DEFAULT_AGENDA } from '#domain/session/agenda.ts'
import { movedItem } from '#domain/session/service-agenda.ts'
import { aCaseload, levels, withDatabase } from '#tests/support/a-caseload.ts'
import { draw, inSession, join, scoreAll } from '#tests/support/a-session.ts'
import { aTeam, type Team } from '#tests/support/a-team.ts'
import { addPastMonths } from '#tests/support/past-months.ts'
import { recordSession } from '#usecases/record/record-session.ts'

/** The overview before the draw, ten minutes more for the clients, and a sentence for the documents. */
const OWN: AgendaItem[] = movedItem(DEFAULT_AGENDA, 'draw', 1).map(item => {
  if (item.key === 'discussion') return { ...item, minutes: 25 }
  return item.key === 'documents' ? { ...item, text: 'One care plan, read aloud.' } : item
})
const PUBLISH = { items: OWN, whatChanged: 'More time to talk.' }

const agendaOf = async ({ core }: Team, reviewId: never) =>
  (await core.ask('session.get', { reviewId })).agenda.map(({ key, plannedMinutes, text }) => ({
    key,
    minutes: plannedMinutes,
    text,
  }))

describe('the agenda of the service', () => {
  test('is read by everybody; as Tandem ships it until one is published', async () => {
    const team = await aTeam()
    for (const who of ['Sam', 'Ada'] as const) {
      await team.unlock(who)
      const { agenda, versions } = await team.core.ask('agenda.get', {})
      expect(agenda).toEqual({ version: 1, items: DEFAULT_AGENDA })
      expect(versions).toEqual([{ version: 1, by: null, at: null, whatChanged: null, minutes: 75 }])
    }
  })

  test('a change is a version with its author and what changed; the same again is none; it is an administrator’s', async () => {
    const team = await aTeam()
    expect((await team.core.ask('agenda.publish', PUBLISH)).agenda).toEqual({ version: 2, items: OWN })
    const again = await team.core.ask('agenda.publish', { ...PUBLISH, whatChanged: 'Again.' })
    expect(again.versions).toMatchObject([
      { version: 2, by: 'Robin Price', whatChanged: 'More time to talk.', minutes: 85 },
      { version: 1, by: null, minutes: 75 },
    ])
    await team.unlock('Sam')
    expect(await team.core.tell('agenda.publish', PUBLISH)).toMatchObject({ error: { code: 'not-allowed' } })
    const acts = await withDatabase(team, db =>
      db.selectFrom('audit').select('detail_json').where('act', '=', 'agenda published').execute(),
    )
    expect(acts.map(({ detail_json }) => JSON.parse(detail_json ?? ''))).toEqual([
      {
        version: 2,
        minutes: 85,
        order: 'opening, overview, draw, discussion, documents, closing, close',
      },
    ])
  })

  test('what is no agenda, or says no change, is refused and publishes nothing', async () => {
    const { core } = await aTeam()
    for (const wrong of [
      { items: OWN.slice(1) },
      { items: OWN.toReversed() },
      { items: OWN.map(item => ({ ...item, minutes: 241 })) },
      { whatChanged: ' ' },
    ])
      expect(await core.tell('agenda.publish', { ...PUBLISH, ...wrong })).toMatchObject({
        error: { code: 'malformed-input' },
      })
    expect((await core.ask('agenda.get', {})).agenda.version).toBe(1)
  })

  test('Today says until when the next session goes by it', async () => {
    const team = await aTeam()
    const { reviewId } = await aCaseload(team)
    await team.unlock('Robin')
    const plannedFor = '2026-10-30T10:00:00+00:00' as never
    await team.core.ask('review.planSession', { reviewId, plannedFor, place: null })
    expect((await team.core.ask('today.get', {})).nextSession?.minutes).toBe(75)
    await team.core.ask('agenda.publish', PUBLISH)
    expect((await team.core.ask('today.get', {})).nextSession?.minutes).toBe(85)
  })
})

describe('a session', () => {
  test('has the agenda of the moment when it began, planned before or not, and keeps it', async () => {
    const team = await aTeam()
    const { reviewId } = await aCaseload(team)
    await team.unlock('Robin')
    const plannedFor = '2026-10-29T10:00:00+00:00' as never
    await team.core.ask('review.planSession', { reviewId, plannedFor, place: 'Room 2' })
    await team.core.ask('agenda.publish', PUBLISH)
    await join(team, { reviewId })
    await team.core.ask('session.start', { reviewId })
    expect(await agendaOf(team, reviewId as never)).toEqual(OWN)
    expect(await team.core.ask('session.get', { reviewId })).toMatchObject({ place: 'Room 2' })

    await team.core.ask('agenda.publish', { items: [...DEFAULT_AGENDA], whatChanged: 'Back to the first.' })
    expect(await agendaOf(team, reviewId as never)).toEqual(OWN)
    await team.core.ask('session.pause', { reviewId, reason: 'lunch' })
    await team.core.ask('session.resume', { reviewId })
    expect(await agendaOf(team, reviewId as never)).toEqual(OWN)
  })

  test('its record has planned and used minutes in its own order', async () => {
    const team = await aTeam()
    await team.core.ask('agenda.publish', PUBLISH)
    const { reviewId } = await aCaseload(team)
    await team.unlock('Robin')
    await join(team, { reviewId })
    const { core } = team
    await core.ask('session.start', { reviewId })
    await core.ask('session.goTo', { reviewId, item: 'overview', step: null })
    core.wait(12 * 60)
    await core.ask('session.goTo', { reviewId, item: 'draw', step: null })
    await core.ask('session.extend', { reviewId, minutes: 5 })
    core.wait(180)
    await core.ask('session.end', { reviewId })
    const { session } = await withDatabase(team, async (db, _newId, at) =>
      recordSession(db, (await findReview(db, reviewId)) ?? fail(), at),
    )
    expect(session.agenda.map(({ key }) => key)).toEqual(OWN.map(({ key }) => key))
    expect(session).toMatchObject({ plannedMinutes: 85, takenMinutes: 15 })
    expect(session.agenda.slice(1, 3)).toEqual([
      { key: 'overview', text: null, plannedMinutes: 10, addedMinutes: 0, takenMinutes: 12 },
      { key: 'draw', text: null, plannedMinutes: 20, addedMinutes: 5, takenMinutes: 3 },
    ])
  })

  test('stored before there were texts reads as one without', async () => {
    const { team, reviewId } = await inSession()
    const sessions = await withDatabase(team, async db => {
      const old = DEFAULT_AGENDA.map(({ key, minutes }) => ({ key, minutes }))
      await db
        .updateTable('session')
        .set({ agenda_json: JSON.stringify(old) })
        .execute()
      return listSessions(db, reviewId)
    })
    expect(sessions[0]?.agenda).toEqual(DEFAULT_AGENDA)
  })
})

describe('the overview before the draw', () => {
  test('is last month’s and holds nothing of this month’s own scores, whoever has the keyboard', async () => {
    const seen = async (own: number) => {
      const team = await aTeam()
      const caseload = await aCaseload(team, { own: () => levels(own, own, own, own, own) })
      await addPastMonths(team, caseload, {
        count: 1,
        values: () => ({ contactsPlanned: 2 }),
        own: () => levels(2, 2, 2, 1, 1),
      })
      await team.unlock('Robin')
      await team.core.ask('agenda.publish', PUBLISH)
      await join(team, caseload)
      const { reviewId } = caseload
      await team.core.ask('session.start', { reviewId })
      await team.core.ask('session.goTo', { reviewId, item: 'overview', step: null })
      const asRobin = await team.core.ask('overview.get', { reviewId })
      await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Sam })
      const asSam = await team.core.ask('overview.get', { reviewId })
      await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Robin })
      await draw({ team, reviewId })
      await scoreAll({ team, ...caseload })
      await team.core.ask('score.reveal', { reviewId })
      return { asRobin, asSam, after: await team.core.ask('overview.get', { reviewId }) }
    }
    const [low, high] = [await seen(0), await seen(3)]
    for (const { asRobin, asSam } of [low, high]) {
      expect(asRobin.figures.byBand).toMatchObject({ high: 8 })
      expect(asRobin.figures).toEqual(low.asRobin.figures)
      expect(asRobin.load).toMatchObject({ notScored: 0, carriedScores: 8 })
      expect(asRobin.load).toEqual(low.asRobin.load)
      expect(asSam).toEqual(asRobin)
    }
    expect(low.after.figures.byBand).not.toEqual(high.after.figures.byBand)
    expect(low.after.load?.carriedScores).toBe(0)
  })
})

const fail = (): never => {
  throw new Error('The review is there.')
}
