import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { ClientId, PersonId } from '#basics/ids.ts'
import type { OperationInput } from '#contract/index.ts'
import { PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { auditedDetails } from '#tests/support/audited.ts'
import { copyOfMarked, type Marked } from '#tests/support/marked-team.ts'

const teams: Team[] = []
afterAll(async () => {
  for (const team of teams) await team.core.core.stop()
})

describe('who may erase, and what stops it', () => {
  let team: Team
  let of: Marked['of']
  let clientId: ClientId
  beforeEach(async () => {
    const copy = await copyOfMarked()
    team = copy.team
    of = copy.of
    teams.push(team)
    clientId = of.Alex.clientIds[1] as ClientId
  }, 120_000)

  const asked = (more: Partial<OperationInput<'keeping.eraseClient'>> = {}) => ({
    clientId,
    reason: 'kept long enough' as const,
    note: null,
    passphrase: PASSPHRASES.Jo,
    secondPersonId: team.people.Alex,
    secondPassphrase: PASSPHRASES.Alex,
    ...more,
  })
  const codeOf = async (input: OperationInput<'keeping.eraseClient'>) => {
    const answer = await team.core.tell('keeping.eraseClient', input)
    return answer.ok ? 'erased' : [answer.error.code, answer.error.field]
  }
  const isThere = async () => (await team.core.tell('keeping.ofClient', { clientId })).ok

  test('a practitioner with their supervisor, a supervisor with the practitioner or an administrator', async () => {
    const secondsOf = async (name: 'Alex' | 'Jo') => {
      await team.unlock(name)
      const { seconds } = await team.core.ask('keeping.previewErasure', { clientId })
      return seconds.map(({ name: who, role }) => `${who}, ${role}`)
    }
    expect(await secondsOf('Alex')).toEqual(['Jo Lindqvist, supervisor'])
    expect(await secondsOf('Jo')).toEqual([
      'Alex Brandt, practitioner',
      'Ada Moreno, administrator',
      'Robin Price, administrator',
    ])
    expect(await codeOf(asked({ secondPersonId: team.people.Jo }))).toEqual(['wrong-two', 'secondPersonId'])
    expect(await codeOf(asked({ secondPersonId: team.people.Sam }))).toEqual(['wrong-two', 'secondPersonId'])
    for (const name of ['Ada', 'Robin', 'Sam'] as const) {
      await team.unlock(name)
      expect(await codeOf(asked({ passphrase: PASSPHRASES[name] }))).toEqual(['not-allowed', undefined])
    }
  })

  test('each with their own passphrase; a wrong one says whose it is and nothing goes', async () => {
    await team.unlock('Jo')
    expect(await codeOf(asked({ passphrase: PASSPHRASES.Alex }))).toEqual(['wrong-passphrase', 'passphrase'])
    team.core.wait(60)
    expect(await codeOf(asked({ secondPassphrase: PASSPHRASES.Jo }))).toEqual([
      'wrong-passphrase',
      'secondPassphrase',
    ])
    team.core.wait(60)
    expect(await isThere()).toBe(true)
    expect(await codeOf(asked({ secondPersonId: team.people.Ada, secondPassphrase: PASSPHRASES.Ada }))).toBe(
      'erased',
    )
    expect(await isThere()).toBe(false)
  })

  test('not on hold, until somebody lifts it and says why', async () => {
    await team.unlock('Alex')
    const { hold } = await team.core.ask('keeping.hold', { clientId, reason: 'A complaint is open.' })
    expect((await team.core.ask('keeping.hold', { clientId, reason: 'Another.' })).hold).toEqual(hold)
    await team.unlock('Jo')
    expect((await team.core.ask('keeping.get', {})).held.map(one => one.hold)).toEqual([hold])
    expect(await codeOf(asked())).toEqual(['on-hold', undefined])
    await team.core.ask('keeping.lift', { clientId, because: 'It is settled.' })
    expect(await codeOf(asked())).toBe('erased')
    await team.core.core.stop()
    const details = await auditedDetails(team.core.folder, {
      id: team.people.Robin,
      passphrase: PASSPHRASES.Robin,
    })
    expect(details).not.toMatch(/complaint|settled/)
  })

  test('not in a session that runs, and not with words that say whose it was', async () => {
    await team.unlock('Jo')
    expect(await codeOf(asked({ note: 'The notes of zq-Alex-c1-surname went.' }))).toEqual([
      'note-names-whom',
      'note',
    ])
    await team.unlock('Robin')
    const preview = await team.core.ask('keeping.previewErasure', {
      clientId: of.Sam.clientIds[0] as ClientId,
    })
    expect(preview.running).toEqual(['2026-10'])
    const sams = {
      clientId: of.Sam.clientIds[0] as ClientId,
      passphrase: PASSPHRASES.Robin,
      secondPersonId: team.people.Sam,
      secondPassphrase: PASSPHRASES.Sam,
    }
    expect(await codeOf(asked(sams))).toEqual(['erasing-in-session', undefined])
  })

  test('the scores of somebody who has left go by the same door; what a pair agreed and signed stays', async () => {
    await team.unlock('Ada')
    const personId: PersonId = team.people.Alex
    const input = {
      personId,
      reason: 'kept long enough',
      note: null,
      passphrase: PASSPHRASES.Ada,
      secondPersonId: team.people.Jo,
      secondPassphrase: PASSPHRASES.Jo,
    } as const
    const early = await team.core.tell('keeping.eraseScores', input)
    expect(early).toMatchObject({ ok: false, error: { code: 'still-signs-in' } })
    await team.core.ask('people.disable', { personId })
    const [left] = (await team.core.ask('keeping.get', {})).left
    expect(left).toMatchObject({ id: personId })
    await team.core.ask('keeping.holdScores', { personId, reason: 'A grievance is open.' })
    expect(await team.core.tell('keeping.eraseScores', input)).toMatchObject({ error: { code: 'on-hold' } })
    await team.core.ask('keeping.holdScores', { personId, reason: null })
    const { erasure } = await team.core.ask('keeping.eraseScores', input)
    expect(erasure.counts.rows).toBe(left?.scores)
    expect((await team.core.ask('keeping.get', {})).left).toEqual([])
    await team.unlock('Jo')
    const record = await team.core.ask('record.check', { recordId: of.Alex.recordId as never })
    expect(record.checks.every(({ state }) => state === 'holds')).toBe(true)
  })

  test('what is past the time that the service set is listed, with what holds it; nothing goes by itself', async () => {
    await team.unlock('Jo')
    expect((await team.core.ask('keeping.get', {})).years).toEqual({
      records: null,
      clients: null,
      scores: null,
      files: null,
    })
    expect(
      await team.core.tell('keeping.setYears', { records: 1, clients: 1, scores: 1, files: 1 }),
    ).toMatchObject({
      error: { code: 'not-allowed' },
    })
    await team.core.ask('keeping.hold', { clientId, reason: 'A complaint is open.' })
    await team.unlock('Ada')
    const seen = await team.core.ask('keeping.setYears', {
      records: 1,
      clients: 5,
      scores: 1,
      files: null,
    })
    expect(seen.past).toEqual([])
    const everything = { whose: 'everybody', personId: null, group: null, month: null, text: '' } as const
    const { rows } = await team.core.ask('audit.list', { ...everything, before: null })
    expect(rows.find(({ act }) => act === 'keeping times changed')).toMatchObject({ facts: [] })
    team.core.setClock('2027-09-28T09:00:00Z')
    await team.unlock('Jo')
    const pastOf = async () => (await team.core.ask('keeping.get', {})).past
    expect(await pastOf()).toEqual([])
    team.core.setClock('2027-09-30T09:00:00Z')
    await team.unlock('Jo')
    expect(await pastOf()).toMatchObject([
      {
        class: 'records',
        title: 'CS-2026-09-0002',
        since: '2026-09-28',
        until: '2027-09-28',
        hold: { reason: 'A complaint is open.' },
      },
      { class: 'records', title: 'CS-2026-09-0003', hold: null },
    ])
    expect((await team.core.ask('record.list', { practitionerId: null })).rows.length).toBeGreaterThan(1)
  })
})
