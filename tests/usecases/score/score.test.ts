import { describe, expect, test } from 'vitest'
import { listLastDrawn } from '#database/stores/draw-store.ts'
import { listScores } from '#database/stores/score-store.ts'
import { levels, withDatabase } from '#tests/support/a-caseload.ts'
import { draw, inSession, type Meeting, revealed, scoreAll } from '#tests/support/a-session.ts'

const REFUSED = (code: string) => ({ ok: false, error: { code } })

const reveal = ({ team, reviewId }: Meeting) => team.core.tell('score.reveal', { reviewId })

describe('scoring', () => {
  test('the supervisor scores all drawn clients from plain facts', async () => {
    const meeting = await inSession({ own: () => levels(3, 3, 3, 3, 3), notes: () => ({ risk: 'own note' }) })
    const { team, reviewId } = meeting
    expect(await team.core.tell('score.turn', { reviewId })).toMatchObject(REFUSED('not-drawn'))
    await draw(meeting)
    const turn = await team.core.ask('score.turn', { reviewId })
    expect(turn.part).toBe('supervisor')
    expect(turn.person.id).toBe(team.people.Robin)
    expect(turn.clients).toHaveLength(3)
    expect(turn.clients[0]).toMatchObject({
      risk: 'medium',
      contactsPlanned: 2,
      score: { levels: {}, total: null },
    })
    expect(JSON.stringify(turn.clients)).not.toContain('own note')
    const clientId = turn.clients[0]?.client.id ?? ('' as never)
    const draft = await team.core.ask('score.save', { reviewId, clientId, levels: levels(2, 1), notes: {} })
    expect(draft).toMatchObject({ total: null, band: null })
    const full = await team.core.ask('score.save', {
      reviewId,
      clientId,
      levels: levels(2, 1, 1, 1, 0),
      notes: { risk: 'as told' },
    })
    expect(full).toMatchObject({ total: 5, band: 'medium' })
    expect((await team.core.ask('score.turn', { reviewId })).clients[0]?.score).toEqual(full)
  })

  test('levels and notes that are none of the scheme’s are refused, and clients not drawn', async () => {
    const meeting = await inSession({ clients: 9 })
    const { team, reviewId, clientIds } = meeting
    const { draw: made } = await draw(meeting)
    const drawn = made?.sample.map(({ client }) => client.id) ?? []
    const save = (clientId: string | undefined, given: Record<string, number>, notes = {}) =>
      team.core.tell('score.save', { reviewId, clientId: clientId as never, levels: given, notes })
    expect(await save(drawn[0], { risk: 7 })).toMatchObject(REFUSED('levels-not-of-scheme'))
    expect(await save(drawn[0], { mood: 1 })).toMatchObject(REFUSED('levels-not-of-scheme'))
    expect(await save(drawn[0], { risk: 1 }, { mood: 'x' })).toMatchObject(REFUSED('levels-not-of-scheme'))
    const other = clientIds.find(id => !drawn.includes(id))
    expect(await save(other, { risk: 1 })).toMatchObject(REFUSED('not-your-turn'))
  })

  test('own scores that are missing are given now, in private, and say so', async () => {
    const meeting = await inSession({
      clients: 3,
      own: index => (index === 0 ? null : levels(1, 1, 1, 1, 0)),
    })
    const { team, reviewId, clientIds } = meeting
    const [missing] = clientIds
    expect((await draw(meeting)).stage).toBe('own scores missing')
    await scoreAll(meeting)
    expect(await reveal(meeting)).toMatchObject(REFUSED('scores-missing'))
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Sam })
    const turn = await team.core.ask('score.turn', { reviewId })
    expect(turn.clients.map(({ client }) => client.id)).toEqual([missing])
    expect(turn.clients[0]?.score.levels).toEqual({})
    const clientId = missing ?? ('' as never)
    await team.core.ask('score.save', { reviewId, clientId, levels: levels(0, 0, 1, 0, 0), notes: {} })
    expect(
      await team.core.tell('score.save', {
        reviewId,
        clientId: clientIds[1] ?? ('' as never),
        levels: levels(3, 3, 3, 3, 3),
        notes: {},
      }),
    ).toMatchObject(REFUSED('not-your-turn'))
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Robin })
    expect(await reveal(meeting)).toMatchObject({ ok: true })
    const scores = await withDatabase(team, db => listScores(db, reviewId))
    const own = scores.filter(({ part }) => part === 'own')
    expect(own.find(score => score.clientId === missing)).toMatchObject({
      given: 'after the draw',
      blind: true,
    })
    expect(own.filter(({ given }) => given === 'before the draw')).toHaveLength(2)
  })

  test('with all own scores there, the practitioner has no turn', async () => {
    const meeting = await inSession()
    const { team, reviewId } = meeting
    await draw(meeting)
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Sam })
    expect(await team.core.tell('score.turn', { reviewId })).toMatchObject(REFUSED('keyboard-elsewhere'))
  })
})

describe('the reveal', () => {
  test('comes in one step, once, and enters who was drawn', async () => {
    const meeting = await inSession({ clients: 8 })
    const { team, reviewId } = meeting
    const { draw: made } = await draw(meeting)
    expect(await team.core.tell('score.comparison', { reviewId })).toMatchObject(REFUSED('not-revealed'))
    expect(await reveal(meeting)).toMatchObject(REFUSED('scores-missing'))
    await scoreAll(meeting)
    const shown = await team.core.ask('score.reveal', { reviewId })
    expect(shown.clients).toHaveLength(3)
    expect(await reveal(meeting)).toMatchObject(REFUSED('already-revealed'))
    expect(await team.core.tell('score.turn', { reviewId })).toMatchObject(REFUSED('already-revealed'))
    const sample = made?.sample.map(({ client }) => client.id) ?? []
    const drawn = await withDatabase(team, db => listLastDrawn(db, meeting.clientIds))
    expect([...drawn.keys()].toSorted()).toEqual(sample.toSorted())
  })

  test('begins with those on whom the two agree most', async () => {
    const meeting = await inSession({ clients: 3, own: index => levels(index, 1, 1, 1, 0) })
    const { team, reviewId, clientIds } = meeting
    await draw(meeting)
    const { clients } = await team.core.ask('score.turn', { reviewId })
    for (const { client } of clients) {
      const given = { reviewId, clientId: client.id, levels: levels(2, 1, 1, 1, 0), notes: {} }
      await team.core.ask('score.save', given)
    }
    const shown = await team.core.ask('score.reveal', { reviewId })
    expect(shown.clients.map(({ client }) => client.id)).toEqual(clientIds.toReversed())
    expect(shown.clients.map(({ mustTalk }) => mustTalk)).toEqual([[], [], ['contact']])
    expect(shown.clients.map(({ bandsDiffer }) => bandsDiffer)).toEqual([false, false, true])
    expect(shown.items[0]).toEqual({ key: 'contact', same: 1, practitionerHigher: 0, supervisorHigher: 2 })
    expect(shown.session).toMatchObject({ pairs: 3, sameBand: 2, tooFewToSay: true, allInOneBand: false })
    expect(shown.pooled?.figures).toMatchObject({ months: 1, pairs: 3 })
    expect(shown.clients[0]?.agreed).toMatchObject({ done: false, levels: levels(2, 1, 1, 1, 0), total: 5 })
    expect(Object.keys(shown.clients[2]?.agreed.levels ?? {})).toHaveLength(4)
  })
})

describe('agreeing', () => {
  test('keeps originals, takes a reason where it must, and the last agreement counts until signing', async () => {
    const meeting = await revealed({ clients: 3, own: () => levels(0, 1, 1, 1, 0) })
    const { team, reviewId, clientIds } = meeting
    const clientId = clientIds[0] ?? ('' as never)
    const agree = (given: Record<string, number>, reasons: Record<string, string>, done = true) =>
      team.core.tell('score.agree', { reviewId, clientId, levels: given, reasons, done })
    expect(await agree(levels(2, 1, 1, 1), {})).toMatchObject(REFUSED('not-all-agreed'))
    expect(await agree(levels(2, 1, 1, 1, 0), {})).toMatchObject({
      ok: false,
      error: { code: 'reason-needed', field: 'reasons.contact' },
    })
    expect(await agree(levels(2, 1, 1, 1), { contact: 'Two visits' }, false)).toMatchObject({ ok: true })
    let view = await team.core.ask('score.comparison', { reviewId })
    const of = () => view.clients.find(({ client }) => client.id === clientId)
    expect(of()?.agreed).toMatchObject({ done: false, reasons: { contact: 'Two visits' } })
    await agree(levels(2, 1, 1, 1, 0), { contact: 'Two visits a month since May.' })
    await agree(levels(2, 1, 1, 1, 0), { contact: 'Two visits a month since May.' })
    await agree(levels(1, 1, 1, 1, 0), { contact: 'One, we looked it up.' })
    view = await team.core.ask('score.comparison', { reviewId })
    expect(of()).toMatchObject({
      own: { total: 3, band: 'low' },
      supervisor: { total: 5, band: 'medium' },
      agreed: { done: true, total: 4, band: 'medium', reasons: { contact: 'One, we looked it up.' } },
    })
    const rows = await withDatabase(team, db => listScores(db, reviewId))
    const ofClient = rows.filter(score => score.clientId === clientId)
    expect(ofClient.map(({ part, total }) => `${part} ${total}`)).toEqual([
      'own 3',
      'supervisor 5',
      'agreed 5',
      'agreed 4',
    ])
  })

  test('bands that differ take a reason for the whole where no item is far apart', async () => {
    const meeting = await revealed({ clients: 3, own: () => levels(1, 1, 1, 0, 0) })
    const { team, reviewId, clientIds } = meeting
    const agree = (reasons: Record<string, string>) =>
      team.core.tell('score.agree', {
        reviewId,
        clientId: clientIds[0] ?? ('' as never),
        levels: levels(2, 1, 1, 1, 0),
        reasons,
        done: true,
      })
    expect(await agree({})).toMatchObject({ ok: false, error: { field: 'reasons.band' } })
    expect(await agree({ band: 'Both moved a little.' })).toMatchObject({ ok: true })
  })

  test('all agreed is a stage of its own, and the agreed score is the one that counts', async () => {
    const meeting = await revealed({ clients: 3 })
    const { team, reviewId, clientIds } = meeting
    for (const clientId of clientIds) {
      await team.core.ask('score.agree', {
        reviewId,
        clientId,
        levels: levels(2, 1, 1, 1, 0),
        reasons: {},
        done: true,
      })
    }
    const view = await team.core.ask('session.get', { reviewId })
    expect(view.drawStage).toBe('agreed')
    expect(view.agenda.find(item => item.key === 'draw')).toMatchObject({ count: 3, done: 3 })
    const { entries, figures } = await team.core.ask('overview.get', { reviewId })
    expect(entries.map(({ score }) => score)).toEqual(
      clientIds.map(() => ({ total: 5, band: 'medium', source: 'agreed', month: '2026-10' })),
    )
    expect(figures.points).toBe(6)
  })
})
