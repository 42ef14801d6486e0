import { expect, test } from 'vitest'
import { instantOf } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { listEntered, removeEntered, saveEntered } from '#database/stores/entered-store.ts'
import { aStore } from '#tests/support/a-store.ts'

test('what was entered is kept by review and client, the later saying stands, and it can be taken back', async () => {
  const { db, now, personId, review, client } = await aStore()
  const [october, november] = [await review('2026-10'), await review('2026-11')]
  const [a, b] = [await client('LD1'), await client('LD2')]
  const said = (on: string, at = now) => ({ on: on as PlainDate, by: personId, at })
  const later = instantOf(Date.parse('2026-10-30T09:00:00Z'), 0)
  await saveEntered(db, october, a, said('2026-10-29'))
  await saveEntered(db, october, b, said('2026-10-29'))
  await saveEntered(db, november, a, said('2026-11-26'))
  await saveEntered(db, october, a, said('2026-10-30', later))
  expect(await listEntered(db, october)).toEqual(
    new Map([
      [a, said('2026-10-30', later)],
      [b, said('2026-10-29')],
    ]),
  )
  await removeEntered(db, october, a)
  await removeEntered(db, october, a)
  expect([...(await listEntered(db, october)).keys()]).toEqual([b])
  expect([...(await listEntered(db, november)).keys()]).toEqual([a])
})
