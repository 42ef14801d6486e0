import { afterEach, expect, test } from 'vitest'
import { A_CORRECTION, AN_ADDITION, aLockedRecord, type LockedRecord } from '#tests/support/an-addendum.ts'

let world: LockedRecord
afterEach(() => world.core.core.stop())

const unread = async () => {
  const { overdue, dueToday, thisWeek, later } = await world.core.ask('today.get', {})
  return [...overdue, ...dueToday, ...thisWeek, ...later].filter(({ kind }) => kind === 'addendum')
}

test('the other of the two is told of an addendum until they open it; its author never', async () => {
  world = await aLockedRecord()
  const { robin, sam, recordId } = world
  await world.as(robin)
  const { id, number } = await world.write(robin, A_CORRECTION)
  expect(await unread()).toEqual([])

  await world.as(sam)
  const own = await world.write(sam, AN_ADDITION)
  const told = await unread()
  expect(told).toMatchObject([
    { person: { id: robin.id, name: robin.name }, month: '2026-10', addendum: { id, recordId, number } },
  ])
  expect((await world.core.ask('record.get', { recordId })).row.addenda).toMatchObject([
    { id, read: false },
    { id: own.id, read: true },
  ])
  const changes = () => world.core.events.filter(({ type }) => type === 'changed').length
  const before = changes()
  await world.core.ask('addendum.opened', { addendumId: id })
  await world.core.ask('addendum.opened', { addendumId: id })
  expect(changes() - before).toBe(1)
  expect(await unread()).toEqual([])
  expect((await world.core.ask('record.get', { recordId })).row.addenda[0]?.read).toBe(true)

  await world.as(robin)
  expect(await unread()).toMatchObject([{ person: { name: sam.name }, addendum: { id: own.id } }])
})
