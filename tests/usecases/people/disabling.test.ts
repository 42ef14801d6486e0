import { describe, expect, test } from 'vitest'
import { aCaseload, withDatabase } from '#tests/support/a-caseload.ts'
import { inSession } from '#tests/support/a-session.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { AFTER_SESSION, heldMonth } from '#tests/support/held-month.ts'
import { openTestCore } from '#tests/support/test-core.ts'

const namesAtTheDoor = async (team: Team) =>
  (await team.core.ask('vault.status', {})).people.map(({ name }) => name)

const comesIn = async (team: Team, name: 'Sam' | 'Robin' | 'Ada') => {
  team.core.wait(600)
  team.core = await team.core.restart()
  return team.core.tell('vault.unlock', { personId: team.people[name], passphrase: PASSPHRASES[name] })
}

const disabledPeople = async (team: Team) => {
  const acts = await withDatabase(team, db =>
    db
      .selectFrom('audit')
      .select(['act', 'person_id', 'subject_id'])
      .where('act', 'in', ['person disabled', 'person enabled'])
      .orderBy('sequence')
      .execute(),
  )
  return acts.map(({ act, person_id, subject_id }) => [act, person_id, subject_id])
}

describe('somebody who no longer signs in', () => {
  test('has no way in, is not shown at the door, and comes in again with their own passphrase once let in', async () => {
    const team = await aTeam()
    await team.unlock('Ada')
    const Sam = team.people.Sam
    await team.core.ask('people.disable', { personId: Sam })
    // A second press does nothing more.
    await team.core.ask('people.disable', { personId: Sam })
    expect((await team.core.ask('people.list', {})).people.find(({ id }) => id === Sam)).toMatchObject({
      disabled: true,
      disabledOn: '2026-10-29',
    })
    expect(await comesIn(team, 'Sam')).toMatchObject({ ok: false, error: { code: 'person-disabled' } })
    expect(await namesAtTheDoor(team)).not.toContain('Sam Okafor')

    await team.unlock('Ada')
    await team.core.ask('people.enable', { personId: Sam })
    expect(await comesIn(team, 'Sam')).toMatchObject({ ok: true })
    expect(await disabledPeople(team)).toEqual([
      ['person disabled', team.people.Ada, Sam],
      ['person enabled', team.people.Ada, Sam],
    ])
  })

  test('is neither oneself nor the last administrator, and nobody else than an administrator says so', async () => {
    const team = await aTeam()
    await team.unlock('Ada')
    const tell = (personId = team.people.Ada) => team.core.tell('people.disable', { personId })
    expect(await tell()).toMatchObject({ ok: false, error: { code: 'shuts-self-out' } })
    expect(await tell(team.people.Robin)).toMatchObject({ ok: true })
    await team.unlock('Ada')
    expect(await tell(team.people.Robin)).toMatchObject({ ok: true })
    expect(await tell()).toMatchObject({ ok: false, error: { code: 'shuts-self-out' } })
    await team.unlock('Jo')
    expect(await tell(team.people.Alex)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })

  test('is not let in again beside somebody of the same name', async () => {
    const team = await aTeam()
    await team.unlock('Ada')
    await team.core.ask('people.disable', { personId: team.people.Sam })
    await team.core.ask('people.add', {
      name: 'sam okafor',
      title: null,
      roles: ['practitioner'],
      supervisorId: null,
      contractedHours: null,
      passphrase: 'amber valley nine lanterns',
    })
    expect(await team.core.tell('people.enable', { personId: team.people.Sam })).toMatchObject({
      ok: false,
      error: { code: 'name-taken' },
    })
  })

  test('leaves clients, months and those they supervise to others, who are told how many and see no client', async () => {
    const team = await aTeam()
    const { month } = await aCaseload(team, { clients: 4 })
    await team.unlock('Ada')
    expect(await team.core.ask('people.unfinished', { personId: team.people.Sam })).toEqual({
      clients: 4,
      months: [month],
      actions: 0,
      supervises: [],
    })
    expect(await team.core.ask('people.unfinished', { personId: team.people.Robin })).toEqual({
      clients: 0,
      months: [],
      actions: 0,
      supervises: [{ id: team.people.Sam, name: 'Sam Okafor' }],
    })
  })

  test('leaves their caseload to the supervisor, who hands the clients on', async () => {
    const team = await aTeam()
    const { clientIds } = await aCaseload(team, { clients: 2 })
    await team.unlock('Ada')
    await team.core.ask('people.disable', { personId: team.people.Sam })
    await team.unlock('Robin')
    expect((await team.core.ask('people.me', {})).practitioners).toContainEqual({
      id: team.people.Sam,
      name: 'Sam Okafor',
    })
    for (const clientId of clientIds) {
      await team.core.ask('caseload.transferClient', {
        clientId,
        toPractitionerId: team.people.Alex,
        on: '2026-10-29' as never,
        note: null,
      })
    }
    expect((await team.core.ask('today.get', {})).supervised).toEqual([])
    await team.unlock('Ada')
    expect((await team.core.ask('people.unfinished', { personId: team.people.Sam })).clients).toBe(0)
  })

  test('keeps their supervision of somebody until another is named, and that person can still be changed', async () => {
    const team = await aTeam()
    await team.unlock('Ada')
    await team.core.ask('people.disable', { personId: team.people.Jo })
    const alex = { personId: team.people.Alex, name: 'Alex B.', title: null, contractedHours: 20 }
    const change = (supervisorId: typeof team.people.Jo | null) =>
      team.core.tell('people.change', { ...alex, roles: ['practitioner'], reductions: [], supervisorId })
    expect(await change(team.people.Jo)).toMatchObject({ ok: true })
    expect(await change(team.people.Robin)).toMatchObject({ ok: true })
    expect(await change(team.people.Jo)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  test('joins no session, is told why, and nothing counts as a wrong passphrase', async () => {
    const { team, reviewId } = await inSession()
    await team.unlock('Ada')
    await team.core.ask('people.disable', { personId: team.people.Sam })
    await team.unlock('Robin')
    const join = () =>
      team.core.tell('session.signIn', {
        reviewId,
        personId: team.people.Sam,
        passphrase: PASSPHRASES.Sam,
      })
    for (let time = 0; time < 5; time += 1)
      expect(await join()).toMatchObject({ ok: false, error: { code: 'person-disabled' } })
  })

  test('leaves the sitting that they had joined; what was written in it stays', async () => {
    const { team, reviewId } = await inSession()
    // Robin, who set the vault up, is administrator too and has Sam beside them.
    expect((await team.core.ask('people.me', {})).with?.id).toBe(team.people.Sam)
    const before = await team.core.ask('session.get', { reviewId })
    await team.core.ask('people.disable', { personId: team.people.Sam })
    expect((await team.core.ask('people.me', {})).with).toBeNull()
    const after = await team.core.ask('session.get', { reviewId })
    expect(after.state).toEqual(before.state)
    expect(await team.core.tell('session.passKeyboard', { reviewId, to: team.people.Sam })).toMatchObject({
      ok: false,
    })
  })

  test('is spoken of in the records as before: the signatures hold', async () => {
    const month = await heldMonth('locked')
    if (month.recordId === null) throw new Error('Not locked.')
    const core = openTestCore({ folder: month.folder, startAt: AFTER_SESSION })
    await core.ask('vault.unlock', { personId: month.robin.id, passphrase: month.robin.passphrase })
    await core.ask('people.disable', { personId: month.sam.id })
    const { practitioners } = await core.ask('people.me', {})
    expect(practitioners.map(({ id }) => id)).toContain(month.sam.id)
    expect((await core.ask('record.check', { recordId: month.recordId })).verified).toBe(true)
    expect(await core.ask('record.list', { practitionerId: null })).not.toEqual({ records: [] })
    await core.core.stop()
  })
})
