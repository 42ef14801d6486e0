import { expect, test } from 'vitest'
import type { ClientId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { decidedClients } from '#domain/record/decided-clients.ts'

const at = (time: string) => `2026-10-29T${time}:00+00:00` as Instant
const [A, B, C] = ['a', 'b', 'c'] as [ClientId, ClientId, ClientId]

const talked = (clientId: ClientId, decidedAt: Instant | null, more = {}) => ({
  clientId,
  outcome: 'decision' as const,
  decision: 'Four contacts stay.',
  reason: 'Medicines changed twice.',
  contactsPlannedNext: 4,
  decidedAt,
  ...more,
})
const closing = (clientId: ClientId, decidedAt: Instant | null) => ({
  clientId,
  form: emptyForm('closing'),
  criteria: [],
  decision:
    decidedAt === null
      ? null
      : {
          outcome: 'declined' as const,
          reason: 'Too early.',
          effectiveOn: null,
          manager: null,
          managersView: null,
        },
  decidedAt,
})
const action = (clientId: ClientId | null, text: string, due: string, urgent = false) => ({
  clientId,
  text,
  due: due as PlainDate,
  urgent,
})

test('nobody decided on, nobody in the list', () => {
  expect(decidedClients({ discussions: [], closings: [], actions: [] })).toEqual([])
  const undecided = {
    discussions: [talked(A, null), talked(B, at('10:00'), { outcome: 'nothing to decide', decision: null })],
    closings: [closing(C, null)],
    actions: [action(A, 'Ring', '2026-11-01')],
  }
  expect(decidedClients(undecided)).toEqual([])
})

test('what was decided about one client in two places is one, at the time of the last of it', () => {
  const [first, second, ...others] = decidedClients({
    discussions: [talked(A, at('10:40')), talked(B, at('10:20'))],
    closings: [closing(A, at('11:05'))],
    actions: [
      action(A, 'Visit', '2026-11-10'),
      action(null, 'Ask for cover', '2026-11-02'),
      action(B, 'Write', '2026-11-03'),
      action(A, 'Ring', '2026-11-12', true),
    ],
  })
  expect(others).toEqual([])
  expect(first).toMatchObject({ clientId: A, on: '2026-10-29', lastAt: at('11:05') })
  expect(first?.decisions.map(({ kind }) => kind)).toEqual(['discussion', 'closing'])
  expect(first?.actions.map(({ text }) => text)).toEqual(['Ring', 'Visit'])
  expect(second).toMatchObject({ clientId: B, lastAt: at('10:20') })
})

test('the last of it is found by the moment, not by how it is written', () => {
  const before = '2026-10-25T01:30:00+01:00' as Instant
  const after = '2026-10-25T01:05:00+00:00' as Instant
  const [one] = decidedClients({
    discussions: [talked(A, before)],
    closings: [closing(A, after)],
    actions: [],
  })
  expect(one?.lastAt).toBe(after)
})
