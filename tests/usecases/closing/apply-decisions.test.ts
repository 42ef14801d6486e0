import { describe, expect, test } from 'vitest'
import { listAssignments } from '#database/stores/client-store.ts'
import { listScores } from '#database/stores/score-store.ts'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { levels, withDatabase } from '#tests/support/a-caseload.ts'
import { inSession, type Meeting } from '#tests/support/a-session.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'

const decision = (outcome: string) =>
  ({ outcome, reason: 'Talked over.', effectiveOn: '2026-10-31', manager: null, managersView: null }) as never

const sign = async ({ team, reviewId }: Meeting, who: 'Sam' | 'Robin') => {
  const { sha256 } = await team.core.ask('record.signing', { reviewId })
  const hand = { kind: 'typed', name: who } as const
  await team.core.ask('record.sign', {
    reviewId,
    personId: team.people[who],
    passphrase: PASSPHRASES[who],
    sha256,
    hand,
  })
}

/** Client 0 closed, 1 to stable casing, 2 declined; nobody drawn. */
const decided = async (): Promise<Meeting> => {
  const meeting = await inSession({
    clients: 5,
    own: index => (index === 4 ? levels(1) : levels(2, 2, 2, 1, 1)),
    close: [{ index: 0 }, { index: 1, form: emptyForm('stable casing') }, { index: 2 }],
  })
  const [closed, stable, declined] = meeting.closingIds
  const { ask } = meeting.team.core
  await ask('closing.decide', { closingId: closed ?? ('' as never), decision: decision('agreed') })
  await ask('closing.decide', { closingId: stable ?? ('' as never), decision: decision('agreed') })
  await ask('closing.decide', { closingId: declined ?? ('' as never), decision: decision('declined') })
  const next = { plannedFor: '2026-12-01T10:00:00+00:00', place: 'Room 2' } as never
  await ask('session.planNext', { reviewId: meeting.reviewId, next })
  await ask('session.end', { reviewId: meeting.reviewId })
  return meeting
}

const stayOf = ({ team, clientIds }: Meeting, index: number) =>
  withDatabase(team, async db => (await listAssignments(db, clientIds[index] ?? ('' as never))).at(-1))

describe('decisions take effect when both have signed', () => {
  test('who was agreed to be closed leaves on the day agreed, and nobody else', async () => {
    const meeting = await decided()
    await sign(meeting, 'Robin')
    expect(await stayOf(meeting, 0)).toMatchObject({ until: null })
    await meeting.team.unlock('Robin')
    await sign(meeting, 'Sam')
    expect(await stayOf(meeting, 0)).toMatchObject({
      until: '2026-10-31',
      leavingReason: 'closed in a session',
    })
    for (const index of [1, 2, 3, 4]) expect(await stayOf(meeting, index)).toMatchObject({ until: null })
  })

  test('the next month begins without them, with the new standing, the date and the form that comes back', async () => {
    const meeting = await decided()
    const { team } = meeting
    await sign(meeting, 'Robin')
    await sign(meeting, 'Sam')
    team.core.setClock('2026-11-05T09:00:00Z')
    const month = { practitionerId: team.people.Sam, month: '2026-11' } as never
    const { reviewId } = await team.core.ask('review.open', month)
    const view = await team.core.ask('review.get', { reviewId })
    const [closed, stable, declined] = meeting.clientIds
    expect(view.entries.map(({ client }) => client.id)).not.toContain(closed)
    expect(view.entries.find(({ client }) => client.id === stable)?.standing).toBe('stable casing')
    expect(view.closings).toMatchObject([
      { client: { id: declined }, stage: 'to decide', lastDecision: { outcome: 'declined' } },
    ])
    expect(view.session).toEqual({ plannedFor: '2026-12-01T10:00:00+00:00', place: 'Room 2' })
    expect(view.entries.find(({ client }) => client.id === stable)?.lastScore).toMatchObject({ total: 8 })
  })

  test('own scores that no draw has fixed are fixed then, complete ones alone', async () => {
    const meeting = await decided()
    await sign(meeting, 'Robin')
    await sign(meeting, 'Sam')
    const scores = await withDatabase(meeting.team, db => listScores(db, meeting.reviewId))
    expect(scores.map(({ part, given, total }) => `${part}, ${given}, ${total}`)).toEqual(
      Array.from({ length: 4 }, () => 'own, before the draw, 8'),
    )
  })

  test('what is signed can’t be decided anew', async () => {
    const meeting = await decided()
    const closingId = meeting.closingIds[0] ?? ('' as never)
    const decide = () => meeting.team.core.tell('closing.decide', { closingId, decision: null })
    await sign(meeting, 'Robin')
    expect(await decide()).toMatchObject({ error: { code: 'already-signed' } })
    await sign(meeting, 'Sam')
    expect(await decide()).toMatchObject({ error: { code: 'record-locked' } })
  })
})
