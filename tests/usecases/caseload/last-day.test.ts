import { expect, test } from 'vitest'
import type { PlainDate } from '#basics/plain-date.ts'
import { openTestCore } from '#tests/support/test-core.ts'

test('a client who was closed today is on the list until the day is over, with the last day beside them', async () => {
  const core = openTestCore({ startAt: '2026-10-29T09:00:00Z' })
  const { personId: practitionerId } = await core.ask('vault.setUp', {
    service: 'Northgate',
    name: 'Sam Okafor',
    role: 'practitioner',
    passphrase: 'kettle orchard seven lantern',
  })
  const from = '2026-10-01' as PlainDate
  const [closed] = await Promise.all(
    ['LD1', 'LD2'].map(reference =>
      core.ask('caseload.addClient', { practitionerId, facts: { reference }, from }),
    ),
  )
  await core.ask('caseload.closeClient', {
    clientId: closed?.clientId ?? '',
    on: '2026-10-29' as PlainDate,
    reason: 'moved away',
    note: null,
  })
  const rows = async () =>
    (await core.ask('caseload.list', { practitionerId, month: null })).rows.map(row => [
      row.client.reference,
      row.until,
    ])
  expect(await rows()).toEqual([
    ['LD1', '2026-10-29'],
    ['LD2', null],
  ])
  core.setClock('2026-10-30T09:00:00Z')
  expect(await rows()).toEqual([['LD2', null]])
  await core.core.stop()
})
