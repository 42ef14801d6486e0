import { describe, expect, test } from 'vitest'
import { aCaseload } from '#tests/support/a-caseload.ts'
import { inSession } from '#tests/support/a-session.ts'

const REFUSED = (code: string) => ({ ok: false, error: { code } })

const FIELDS = {
  text: 'Ring the practice',
  due: '2026-11-10',
  urgent: false,
  toldWhom: null,
  shownBy: null,
} as never

const anAction = async () => {
  const meeting = await inSession({ discuss: [0] })
  const { team, reviewId, clientIds, discussionIds } = meeting
  const input = {
    reviewId,
    fields: FIELDS,
    ownerId: team.people.Sam,
    clientId: clientIds[0] ?? null,
    from: 'discussion',
    discussionId: discussionIds[0] ?? null,
    documentId: null,
    closingId: null,
  } as const
  return { ...meeting, core: team.core, input }
}

describe('an action', () => {
  test('is agreed, changed and taken away while the session goes on', async () => {
    const { core, input, reviewId, team, discussionIds } = await anAction()
    const { actionId } = await core.ask('action.add', input)
    const urgent = { ...(FIELDS as object), urgent: true, toldWhom: 'the duty desk' } as never
    await core.ask('action.add', {
      ...input,
      fields: urgent,
      clientId: null,
      discussionId: null,
      from: 'close',
    })
    const discussionId = discussionIds[0] ?? ('' as never)
    expect((await core.ask('discussion.get', { discussionId })).actions).toMatchObject([
      {
        id: actionId,
        owner: { name: 'Sam Okafor' },
        status: 'open',
        timesCarried: 0,
        agreedOn: '2026-10-29',
      },
    ])
    expect((await core.ask('session.close', { reviewId })).actions.map(({ urgent }) => urgent)).toEqual([
      true,
      false,
    ])
    await core.ask('action.change', { actionId, fields: FIELDS, ownerId: team.people.Robin })
    expect((await core.ask('discussion.get', { discussionId })).actions[0]?.owner.name).toBe('Robin Price')
    expect(await core.ask('action.remove', { actionId })).toMatchObject({ closingId: null })
    expect((await core.ask('discussion.get', { discussionId })).actions).toEqual([])
  })

  test('is one of the two’s, about a client of this month, from something of this session', async () => {
    const { core, input, team } = await anAction()
    for (const ownerId of [team.people.Jo, team.people.Ada]) {
      expect(await core.tell('action.add', { ...input, ownerId })).toMatchObject(REFUSED('wrong-two'))
    }
    const foreign = await aCaseload(team, { of: 'Alex', prefix: 'AB', discuss: [0] })
    await team.unlock('Robin')
    await team.core.ask('session.resume', { reviewId: input.reviewId })
    expect(
      await team.core.tell('action.add', { ...input, clientId: foreign.clientIds[0] ?? null }),
    ).toMatchObject(REFUSED('not-on-caseload'))
    expect(
      await team.core.tell('action.add', { ...input, discussionId: foreign.discussionIds[0] ?? null }),
    ).toMatchObject(REFUSED('not-part-of-this'))
  })
})
