import { describe, expect, test } from 'vitest'
import type { ClientId } from '#basics/ids.ts'
import type { HandedOver } from '#contract/handing-over.ts'
import { ClientExport } from '#domain/handing-over/client-export.ts'
import { levels } from '#tests/support/a-caseload.ts'
import { beforeSession, join } from '#tests/support/a-session.ts'

const aWorld = () =>
  beforeSession({
    clients: 4,
    own: () => levels(1, 2, 1, 0, 1),
    notes: () => ({ risk: 'zq-own-note' }),
    discuss: [0],
  })

const JSON_FORM = { purpose: 'view', form: 'json' } as const
const textOf = (handed: HandedOver): string => (handed.form === 'json' ? handed.text : expect.fail('no JSON'))
const NOT_ALLOWED = { ok: false, error: { code: 'not-allowed' } }

describe('who may hand over what', () => {
  test('a client: who holds them and who supervises that person; nobody else, an administrator neither', async () => {
    const { team, clientIds } = await aWorld()
    const input = { ...JSON_FORM, clientId: clientIds[0] as ClientId }
    for (const [name, may] of [
      ['Sam', true],
      ['Robin', true],
      ['Jo', false],
      ['Alex', false],
      ['Ada', false],
    ] as const) {
      await team.unlock(name)
      const answer = await team.core.tell('handover.client', input)
      if (may) expect(answer.ok, name).toBe(true)
      else expect(answer, name).toEqual(NOT_ALLOWED)
    }
  })

  test('before the reveal only the practitioner has their own scores; what is left out is said', async () => {
    const { team, clientIds } = await aWorld()
    const input = { ...JSON_FORM, clientId: clientIds[0] as ClientId }
    await team.unlock('Robin')
    const supervisors = textOf(await team.core.ask('handover.client', input))
    expect(supervisors).not.toContain('zq-own-note')
    expect(ClientExport.parse(JSON.parse(supervisors)).missing).toContainEqual({
      why: 'scores-not-shown-yet',
      about: '2026-10',
    })
    await team.unlock('Sam')
    const own = textOf(await team.core.ask('handover.client', input))
    expect(own).toContain('zq-own-note')
    expect(ClientExport.parse(JSON.parse(own)).missing.map(({ why }) => why)).not.toContain(
      'scores-not-shown-yet',
    )
    expect(textOf(await team.core.ask('handover.person', JSON_FORM))).toContain('zq-own-note')
  })

  test('with two before the screen the scores are nobody’s, and a lent keyboard opens nobody’s data', async () => {
    const world = await aWorld()
    const { team, reviewId, clientIds } = world
    await team.unlock('Robin')
    await join(team, world)
    await team.core.ask('session.start', { reviewId })
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Sam })
    const input = { ...JSON_FORM, clientId: clientIds[0] as ClientId }
    const client = await team.core.tell('handover.client', input)
    expect(JSON.stringify(client)).not.toContain('zq-own-note')
    expect(await team.core.tell('handover.person', JSON_FORM)).toEqual(NOT_ALLOWED)
  })

  test('an administrator takes out their own data, in which no client stands', async () => {
    const { team, references } = await aWorld()
    await team.unlock('Ada')
    const text = textOf(await team.core.ask('handover.person', JSON_FORM))
    expect(text).toContain('Ada Moreno')
    expect(references.filter(reference => text.includes(reference))).toEqual([])
  })
})
