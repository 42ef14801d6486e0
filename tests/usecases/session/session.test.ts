import { describe, expect, test } from 'vitest'
import { readAttempts } from '#database/vault/attempts.ts'
import { beforeSession, draw, inSession, join } from '#tests/support/a-session.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'

const REFUSED = (code: string) => ({ ok: false, error: { code } })

describe('signing in for a session', () => {
  test('the second of the pair joins with their own passphrase', async () => {
    const { team } = await beforeSession()
    const me = await team.core.ask('people.me', {})
    expect(me.person.id).toBe(team.people.Robin)
    expect(me.with?.id).toBe(team.people.Sam)
    expect(me.acting).toBe(team.people.Robin)
  })

  test('nobody but the other of the pair can join', async () => {
    const { team, reviewId } = await beforeSession()
    for (const name of ['Jo', 'Alex', 'Ada', 'Robin'] as const) {
      const wrong = await team.core.tell('session.signIn', {
        reviewId,
        personId: team.people[name],
        passphrase: PASSPHRASES[name],
      })
      expect(wrong).toMatchObject(REFUSED('wrong-two'))
    }
  })

  test('a wrong passphrase counts as at the door, and a restart does not forget it', async () => {
    const { team, reviewId } = await beforeSession()
    await team.unlock('Robin')
    const tryIt = (passphrase: string) =>
      team.core.tell('session.signIn', { reviewId, personId: team.people.Sam, passphrase })
    for (let i = 0; i < 3; i += 1) expect(await tryIt('not it')).toMatchObject(REFUSED('wrong-passphrase'))
    expect(await tryIt(PASSPHRASES.Sam)).toMatchObject(REFUSED('too-many-attempts'))
    expect((await team.core.ask('people.me', {})).with).toBeNull()
    team.core.wait(10)
    expect(await tryIt(PASSPHRASES.Sam)).toMatchObject({ ok: true })
    expect(readAttempts(team.core.folder).failed).toBe(0)
  })

  test('a session starts only with both', async () => {
    const { team, reviewId } = await beforeSession()
    await team.unlock('Robin')
    expect(await team.core.tell('session.start', { reviewId })).toMatchObject(REFUSED('both-must-sign-in'))
  })
})

describe('the clock and the agenda', () => {
  test('it begins with how are you, and counts minutes by item', async () => {
    const { team, reviewId } = await inSession()
    const { core } = team
    let view = await core.ask('session.get', { reviewId })
    expect(view).toMatchObject({ state: 'running', item: 'opening', drawStage: 'not drawn', scoring: true })
    expect(view.attended).toEqual([team.people.Sam, team.people.Robin])
    core.wait(120)
    await core.ask('session.goTo', { reviewId, item: 'opening', step: 'actions' })
    core.wait(180)
    await core.ask('session.extend', { reviewId, minutes: 5 })
    await core.ask('session.goTo', { reviewId, item: 'draw', step: null })
    core.wait(60)
    await core.ask('session.pause', { reviewId, reason: 'the telephone' })
    core.wait(600)
    view = await core.ask('session.get', { reviewId })
    expect(view).toMatchObject({ state: 'paused', pausedBecause: 'the telephone', item: 'draw' })
    const seconds = Object.fromEntries(view.agenda.map(item => [item.key, item.usedSeconds]))
    expect(seconds).toMatchObject({ opening: 180, draw: 60, overview: 0 })
    expect(view.agenda[0]).toMatchObject({ addedMinutes: 5, visited: true })
    await core.ask('session.resume', { reviewId })
    view = await core.ask('session.get', { reviewId })
    expect(view).toMatchObject({ state: 'running', pausedMinutes: 10 })
  })

  test('every step is held against the table of steps', async () => {
    const { team, reviewId } = await inSession()
    const { core } = team
    expect(await core.tell('session.start', { reviewId })).toMatchObject(REFUSED('session-running'))
    expect(await core.tell('session.resume', { reviewId })).toMatchObject(REFUSED('step-not-allowed'))
    await core.ask('session.pause', { reviewId, reason: 'lunch' })
    for (const attempt of [
      core.tell('session.goTo', { reviewId, item: 'close', step: null }),
      core.tell('session.extend', { reviewId, minutes: 1 }),
      core.tell('session.pause', { reviewId, reason: 'again' }),
      core.tell('session.passKeyboard', { reviewId, to: team.people.Sam }),
    ]) {
      expect(await attempt).toMatchObject(REFUSED('step-not-allowed'))
    }
    expect(await core.tell('draw.make', DRAW(reviewId))).toMatchObject(REFUSED('not-in-session'))
    await core.ask('session.end', { reviewId })
    expect(await core.tell('session.goTo', { reviewId, item: 'close', step: null })).toMatchObject(
      REFUSED('not-in-session'),
    )
    await core.ask('session.resume', { reviewId })
    await core.ask('session.goTo', { reviewId, item: 'close', step: null })
  })

  test('before it has begun there is nothing to go on with', async () => {
    const { team, reviewId } = await beforeSession()
    for (const attempt of [
      team.core.tell('session.goTo', { reviewId, item: 'close', step: null }),
      team.core.tell('draw.make', DRAW(reviewId)),
      team.core.tell('score.turn', { reviewId }),
      team.core.tell('session.pause', { reviewId, reason: 'x' }),
    ]) {
      expect(await attempt).toMatchObject(REFUSED('not-in-session'))
    }
  })
})

describe('a lock in the middle', () => {
  test('one passphrase resumes it for both, exactly there, and the time between is a pause', async () => {
    const { team, reviewId } = await inSession()
    await team.core.ask('session.goTo', { reviewId, item: 'overview', step: 'over-time' })
    team.core.wait(300)
    await team.core.ask('session.extend', { reviewId, minutes: 1 })
    team.core.wait(12 * 3600)
    await team.unlock('Sam')
    let view = await team.core.ask('session.get', { reviewId })
    expect(view).toMatchObject({
      state: 'paused',
      pausedBecause: 'locked',
      item: 'overview',
      step: 'over-time',
    })
    expect((await team.core.ask('people.me', {})).with?.id).toBe(team.people.Robin)
    expect(await team.core.tell('session.goTo', { reviewId, item: 'close', step: null })).toMatchObject(
      REFUSED('not-in-session'),
    )
    await team.core.ask('session.resume', { reviewId })
    view = await team.core.ask('session.get', { reviewId })
    expect(view).toMatchObject({ state: 'running', acting: team.people.Sam })
    expect(view.agenda.find(item => item.key === 'overview')?.usedSeconds).toBe(300)
    expect(view.pausedMinutes).toBe(12 * 60 + 1)
  })

  test('it is not resumed by anybody else, nor for two who never sat together', async () => {
    const { team, reviewId } = await inSession()
    for (const name of ['Jo', 'Alex'] as const) {
      await team.unlock(name)
      expect(await team.core.tell('session.resume', { reviewId })).toMatchObject(REFUSED('not-allowed'))
      expect((await team.core.ask('people.me', {})).with).toBeNull()
    }
    await team.unlock('Ada')
    expect(await team.core.tell('session.get', { reviewId })).toMatchObject(REFUSED('not-allowed'))
  })

  test('a supervisor who came since has to sign in, and has attended it then', async () => {
    const { team, reviewId } = await inSession()
    await team.core.ask('people.change', {
      personId: team.people.Sam,
      name: 'Sam Okafor',
      title: null,
      roles: ['practitioner'],
      supervisorId: team.people.Jo,
      contractedHours: 30,
      reductions: [],
    })
    await team.unlock('Jo')
    await team.core.ask('session.get', { reviewId })
    expect((await team.core.ask('people.me', {})).with).toBeNull()
    expect(await team.core.tell('session.resume', { reviewId })).toMatchObject(REFUSED('both-must-sign-in'))
    await join(team, { reviewId })
    await team.core.ask('session.resume', { reviewId })
    const view = await team.core.ask('session.get', { reviewId })
    expect(view.review.supervisor?.id).toBe(team.people.Jo)
  })

  test('a planned session that nobody attended gives no second seat', async () => {
    const { team, reviewId } = await beforeSession()
    await team.unlock('Sam')
    await team.core.tell('session.get', { reviewId })
    expect((await team.core.ask('people.me', {})).with).toBeNull()
  })
})

describe('the keyboard', () => {
  test('passes between the two without a passphrase, and to nobody else', async () => {
    const { team, reviewId } = await inSession()
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Sam })
    expect((await team.core.ask('people.me', {})).acting).toBe(team.people.Sam)
    expect(await team.core.tell('session.passKeyboard', { reviewId, to: team.people.Jo })).toMatchObject(
      REFUSED('wrong-two'),
    )
  })

  test('a refused command leaves the keyboard where it was', async () => {
    const { team, reviewId } = await inSession()
    await team.core.ask('session.pause', { reviewId, reason: 'lunch' })
    await team.core.tell('session.passKeyboard', { reviewId, to: team.people.Sam })
    expect((await team.core.ask('people.me', {})).acting).toBe(team.people.Robin)
  })

  test('from the draw to the reveal the practitioner reaches their own turn, the draw and the clock, no more', async () => {
    const meeting = await inSession({ own: () => null, discuss: [0] })
    const { team, reviewId, discussionIds } = meeting
    await draw(meeting)
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Sam })
    const [discussionId] = discussionIds
    if (discussionId === undefined) throw new Error('There is one to discuss.')
    for (const attempt of [
      team.core.tell('overview.get', { reviewId }),
      team.core.tell('session.opening', { reviewId }),
      team.core.tell('session.close', { reviewId }),
      team.core.tell('session.drafts', { reviewId }),
      team.core.tell('discussion.get', { discussionId }),
      team.core.tell('score.reveal', { reviewId }),
      team.core.tell('session.planNext', { reviewId, next: null }),
    ]) {
      expect(await attempt).toMatchObject(REFUSED('not-your-turn'))
    }
    expect((await team.core.ask('score.turn', { reviewId })).part).toBe('own')
    await team.core.ask('draw.get', { reviewId })
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Robin })
    await team.core.ask('overview.get', { reviewId })
  })
})

describe('opening and next session', () => {
  test('a line of how are you is there only while both want it', async () => {
    const { team, reviewId } = await inSession()
    const keep = (practitioner: boolean, supervisor: boolean, line: string | null) =>
      team.core.ask('session.keepLine', { reviewId, practitioner, supervisor, line })
    await keep(true, false, 'A long month.')
    expect((await team.core.ask('session.opening', { reviewId })).keepLine).toEqual({
      practitioner: true,
      supervisor: false,
      line: null,
    })
    await keep(true, true, 'A long month.')
    expect((await team.core.ask('session.opening', { reviewId })).keepLine.line).toBe('A long month.')
    await keep(false, true, 'A long month.')
    expect((await team.core.ask('session.opening', { reviewId })).keepLine.line).toBeNull()
  })

  test('the next date is kept, and taken back', async () => {
    const { team, reviewId } = await inSession()
    const next = { plannedFor: '2026-12-01T10:00:00+00:00', place: 'Room 2' } as never
    await team.core.ask('session.planNext', { reviewId, next })
    expect((await team.core.ask('session.close', { reviewId })).next).toEqual(next)
    await team.core.ask('session.planNext', { reviewId, next: null })
    const view = await team.core.ask('session.close', { reviewId })
    expect(view.next).toBeNull()
    expect(view.open).toContainEqual({ kind: 'no-next-date', count: 1 })
  })

  test('what was typed and not recorded is shared by the two and survives a lock', async () => {
    const meeting = await inSession()
    const { reviewId, team } = meeting
    await team.core.ask('session.saveDraft', { reviewId, key: 'action', body: '{"text":"Ring"}' })
    await team.unlock('Sam')
    expect((await team.core.ask('session.drafts', { reviewId })).drafts).toEqual({
      action: '{"text":"Ring"}',
    })
    await team.core.ask('session.resume', { reviewId })
    await team.core.ask('session.saveDraft', { reviewId, key: 'action', body: null })
    expect((await team.core.ask('session.drafts', { reviewId })).drafts).toEqual({})
    await expect(join(team, meeting)).rejects.toThrow('wrong-two')
  })
})

const DRAW = (reviewId: string) => ({
  reviewId: reviewId as never,
  size: null,
  strata: [],
  excluded: [],
  redrawnBecause: null,
})
