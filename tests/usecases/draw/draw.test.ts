import { describe, expect, test } from 'vitest'
import { addMonths } from '#basics/month.ts'
import { listDraws } from '#database/stores/draw-store.ts'
import { listScores } from '#database/stores/score-store.ts'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { checkDraw } from '#domain/draw/check-draw.ts'
import { levels, withDatabase } from '#tests/support/a-caseload.ts'
import { beforeSession, draw, inSession, revealed, scoreAll } from '#tests/support/a-session.ts'

const REFUSED = (code: string) => ({ ok: false, error: { code } })

describe('who could be drawn', () => {
  test('the frame is shown in its fixed order before the draw, with who is left out and why', async () => {
    const { team, reviewId, references, clientIds } = await beforeSession({
      clients: 9,
      close: [{ index: 2 }, { index: 4, form: emptyForm('stable casing') }],
    })
    const view = await team.core.ask('draw.get', { reviewId })
    expect(view.stage).toBe('not drawn')
    expect(view.frame.map(line => line.client.reference)).toEqual(
      references.filter(reference => reference !== references[2]),
    )
    expect(view.excluded).toMatchObject([
      { client: { id: clientIds[2] }, reason: 'closing is decided today' },
    ])
    expect(view.defaultSize).toBe(3)
    expect(view.draw).toBeNull()
    expect(JSON.stringify(view)).not.toMatch(/band|total|levels/)
  })

  test('who left the caseload is left out with the reason and the day', async () => {
    const meeting = await beforeSession({ clients: 6 })
    await withDatabase(meeting.team, db =>
      db
        .updateTable('assignment')
        .set({ until_date: '2026-10-20' as never, leaving_reason: 'moved away' })
        .where('client_id', '=', meeting.clientIds[1] ?? ('' as never))
        .execute(),
    )
    await meeting.team.unlock('Robin')
    const view = await meeting.team.core.ask('draw.get', { reviewId: meeting.reviewId })
    expect(view.excluded).toMatchObject([{ reason: 'moved away, 20 Oct 2026' }])
    expect(view.frame).toHaveLength(5)
  })

  test('somebody drawn lately waits while enough others are left', async () => {
    const meeting = await beforeSession({ clients: 12 })
    const [first, second] = meeting.clientIds
    await withDatabase(meeting.team, async db => {
      for (const client_id of [first, second]) {
        await db
          .insertInto('drawn')
          .values({
            client_id: client_id ?? ('' as never),
            month: addMonths(meeting.month, -2),
            review_id: meeting.reviewId,
          })
          .execute()
      }
    })
    await meeting.team.unlock('Robin')
    const { frame } = await meeting.team.core.ask('draw.get', { reviewId: meeting.reviewId })
    expect(frame.filter(line => line.waits).map(line => line.client.id)).toEqual([first, second])
    expect(frame[0]?.lastDrawn).toBe('2026-08')
  })
})

describe('the draw', () => {
  test('fixes own scores, frame, hash, seed and sample at once, and can be checked', async () => {
    const meeting = await inSession({
      clients: 10,
      own: index => (index === 0 ? levels(1, 1) : levels(1, 1, 1, 1, 1)),
    })
    const view = await draw(meeting)
    expect(view.draw?.sample).toHaveLength(3)
    expect(view.frame.filter(line => line.place !== null)).toHaveLength(3)
    const { draws, scores } = await withDatabase(meeting.team, async db => ({
      draws: await listDraws(db, meeting.reviewId),
      scores: await listScores(db, meeting.reviewId),
    }))
    expect(draws).toHaveLength(1)
    const [made] = draws
    if (made === undefined) throw new Error('A draw was made.')
    expect(checkDraw(made.record)).toMatchObject({ matches: true, frame: 10 })
    expect(view.draw?.seed).toBe(made.record.seed)
    expect(scores).toHaveLength(9)
    expect(new Set(scores.map(({ part, given, blind }) => `${part}, ${given}, ${blind}`))).toEqual(
      new Set(['own, before the draw, true']),
    )
  })

  test('comes back as the same draw after the core was killed', async () => {
    const meeting = await inSession({ clients: 10 })
    const { draw: made } = await draw(meeting)
    await meeting.team.unlock('Sam')
    const again = await meeting.team.core.ask('draw.get', { reviewId: meeting.reviewId })
    expect(again.draw).toEqual(made)
  })

  test('is made once; another one takes a reason, and the first stays', async () => {
    const meeting = await inSession({ clients: 10 })
    const first = await draw(meeting)
    await expect(draw(meeting)).rejects.toThrow('already-drawn')
    const second = await draw(meeting, { redrawnBecause: 'Two of them were discussed last week.' })
    expect(second.earlierDraws).toBe(1)
    expect(second.draw?.redrawnBecause).toBe('Two of them were discussed last week.')
    expect(second.draw?.seed).not.toBe(first.draw?.seed)
    expect(second.frame.every(line => line.lastDrawn === null)).toBe(true)
    const draws = await withDatabase(meeting.team, db => listDraws(db, meeting.reviewId))
    expect(draws.map(({ blind }) => blind)).toEqual([true, true])
    expect(draws.every(({ record }) => checkDraw(record).matches)).toBe(true)
  })

  test('nobody to draw is refused, and leaves nothing behind', async () => {
    const meeting = await inSession({ clients: 2 })
    const excluded = meeting.clientIds.map(clientId => ({ clientId, reason: 'On holiday.' }))
    const nobody = await meeting.team.core.tell('draw.make', {
      reviewId: meeting.reviewId,
      size: null,
      strata: [],
      excluded,
      redrawnBecause: null,
    })
    expect(nobody).toMatchObject(REFUSED('nobody-to-draw'))
    const left = await withDatabase(meeting.team, async db => ({
      draws: await listDraws(db, meeting.reviewId),
      scores: await listScores(db, meeting.reviewId),
    }))
    expect(left).toEqual({ draws: [], scores: [] })
  })

  test('leaves out whom the two leave out, with their reason', async () => {
    const meeting = await inSession({ clients: 7 })
    const [first] = meeting.clientIds
    const view = await meeting.team.core.ask('draw.make', {
      reviewId: meeting.reviewId,
      size: 6,
      strata: ['high'],
      excluded: [{ clientId: first ?? ('' as never), reason: 'In hospital since Monday.' }],
      redrawnBecause: null,
    })
    expect(view.excluded).toMatchObject([{ client: { id: first }, reason: 'In hospital since Monday.' }])
    expect(view.draw?.sample.map(({ client }) => client.id).toSorted()).toEqual(
      meeting.clientIds.slice(1).toSorted(),
    )
    expect(view.draw?.notForced).toEqual(['high'])
  })
})

describe('a client who can’t be scored', () => {
  test('gives way to the next in draw order, with the reason', async () => {
    const meeting = await inSession({ clients: 8 })
    const { draw: made } = await draw(meeting)
    const gone = made?.sample[1]?.client
    const view = await meeting.team.core.ask('draw.replace', {
      reviewId: meeting.reviewId,
      clientId: gone?.id ?? ('' as never),
      reason: 'Died yesterday.',
    })
    expect(view.draw?.sample).toHaveLength(3)
    expect(view.draw?.sample[1]?.inPlaceOf).toMatchObject({
      client: { id: gone?.id },
      reason: 'Died yesterday.',
    })
    const draws = await withDatabase(meeting.team, db => listDraws(db, meeting.reviewId))
    expect(draws[0] === undefined ? null : checkDraw(draws[0].record)).toMatchObject({ matches: true })
    expect(draws[0]?.record.replaced).toHaveLength(1)
  })

  test('nobody left, and somebody not drawn, are refused', async () => {
    const meeting = await inSession({ clients: 3 })
    const { draw: made } = await draw(meeting)
    const replace = (clientId: string) =>
      meeting.team.core.tell('draw.replace', {
        reviewId: meeting.reviewId,
        clientId: clientId as never,
        reason: 'Away.',
      })
    expect(await replace(made?.sample[0]?.client.id ?? '')).toMatchObject(REFUSED('no-replacement-left'))
    const other = await inSession({ clients: 9 })
    expect(
      await other.team.core.tell('draw.replace', {
        reviewId: other.reviewId,
        clientId: other.clientIds[0] ?? ('' as never),
        reason: 'Away.',
      }),
    ).toMatchObject(REFUSED('not-drawn'))
  })

  test('after the reveal it is recorded as not blind, and scored and shown again', async () => {
    const meeting = await revealed({ clients: 8 })
    const { team, reviewId } = meeting
    const before = await team.core.ask('draw.get', { reviewId })
    expect(before.stage).toBe('revealed')
    await team.core.ask('draw.replace', {
      reviewId,
      clientId: before.draw?.sample[0]?.client.id ?? ('' as never),
      reason: 'Transferred this morning.',
    })
    expect((await team.core.ask('draw.get', { reviewId })).stage).toBe('supervisor scores')
    await scoreAll(meeting)
    await team.core.ask('score.reveal', { reviewId })
    const rows = await withDatabase(team, async db => ({
      scores: await listScores(db, reviewId),
      replacements: await db.selectFrom('draw_replacement').select('blind').execute(),
    }))
    expect(rows.replacements).toEqual([{ blind: 0 }])
    const supervisors = rows.scores.filter(({ part }) => part === 'supervisor')
    expect(supervisors.map(({ blind }) => blind)).toEqual([true, true, true, false])
  })
})

test('a new draw after the reveal is recorded as not blind, as is what was given since', async () => {
  const meeting = await inSession({ clients: 12, own: () => null })
  const { team, reviewId } = meeting
  const scoreOwn = async () => {
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Sam })
    await scoreAll(meeting)
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Robin })
  }
  const { draw: made } = await draw(meeting)
  await scoreOwn()
  await scoreAll(meeting)
  await team.core.ask('score.reveal', { reviewId })
  const clientId = made?.sample[0]?.client.id ?? ('' as never)
  await team.core.ask('draw.replace', { reviewId, clientId, reason: 'Transferred this morning.' })
  await scoreOwn()
  await draw(meeting, { redrawnBecause: 'One more look.' })
  const rows = await withDatabase(team, async db => ({
    draws: await listDraws(db, reviewId),
    scores: await listScores(db, reviewId),
  }))
  expect(rows.draws.map(({ blind }) => blind)).toEqual([true, false])
  const own = rows.scores.filter(({ part }) => part === 'own')
  expect(own.map(({ blind, given }) => `${blind}, ${given}`)).toEqual([
    ...Array.from({ length: 3 }, () => 'true, after the draw'),
    'false, after the draw',
  ])
})

describe('where nobody scores', () => {
  test('the draw chooses clients for review, and they count as drawn', async () => {
    const meeting = await inSession({ clients: 9, scoring: false })
    const { team, reviewId } = meeting
    const view = await draw(meeting)
    expect(view.stage).toBe('agreed')
    expect((await team.core.ask('session.get', { reviewId })).scoring).toBe(false)
    expect(await team.core.tell('score.turn', { reviewId })).toMatchObject(REFUSED('step-not-allowed'))
    const again = await draw(meeting, { redrawnBecause: 'One of them is on holiday.' })
    const drawn = await withDatabase(team, db => db.selectFrom('drawn').select('client_id').execute())
    expect(drawn.map(row => row.client_id).toSorted()).toEqual(
      again.draw?.sample.map(({ client }) => client.id).toSorted(),
    )
  })
})
