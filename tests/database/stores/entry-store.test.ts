import { describe, expect, test } from 'vitest'
import { type ClientId, EntryId, type ReviewId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import {
  addEntries,
  addEntryChanges,
  findEntry,
  findLastEntryChange,
  listEntriesOf,
  listEntriesOfClient,
  replaceEntryChange,
} from '#database/stores/entry-store.ts'
import type { EntryChange } from '#domain/caseload/entry.ts'
import { type AStore, aStore } from '#tests/support/a-store.ts'

const enter = async (
  { db, newId, personId, now }: AStore,
  reviewId: ReviewId,
  clientId: ClientId,
  ...changes: readonly EntryChange[]
): Promise<EntryId> => {
  const id = EntryId.parse(newId())
  await addEntries(db, [{ id, reviewId, clientId, membership: 'carried', importId: null }])
  const marked = changes.map(change => ({ ...change, entryId: id, importId: null }))
  await addEntryChanges(db, marked, personId, now)
  return id
}

const typed = (values: EntryChange['values'], drafts: EntryChange['drafts'] = {}): EntryChange => ({
  source: 'typed',
  values,
  drafts,
})

describe('lines of several months', () => {
  test('come by month, each folded: the latest of a field wins', async () => {
    const store = await aStore()
    const [september, october] = [await store.review('2026-09'), await store.review('2026-10')]
    const clientId = await store.client('LD1')
    await enter(store, september, clientId, typed({ risk: 'low', contactsMade: 1 }))
    const carried: EntryChange = { source: 'carried', values: { stage: 'delivery' }, drafts: {} }
    await enter(
      store,
      october,
      clientId,
      carried,
      typed({ risk: 'low' }, { lastContact: '31/2' }),
      typed({ risk: 'high' }),
    )
    const entries = await listEntriesOf(store.db, [september, october])
    expect(entries.get(september)).toMatchObject([{ values: { risk: 'low', contactsMade: 1, stage: null } }])
    expect(entries.get(october)).toMatchObject([
      {
        clientId,
        membership: 'carried',
        values: { risk: 'high', stage: 'delivery', contactsMade: null },
        sources: { risk: 'typed', stage: 'carried' },
        drafts: { lastContact: '31/2' },
      },
    ])
    expect(await findEntry(store.db, october, clientId)).toEqual(entries.get(october)?.[0])
    const nobody = await store.client('LD2')
    expect(await findEntry(store.db, october, nobody)).toBeUndefined()
  })

  test('of one client are the newest ones up to a month', async () => {
    const store = await aStore()
    const clientId = await store.client('LD1')
    for (const month of ['2026-07', '2026-08', '2026-09', '2026-10']) {
      await enter(store, await store.review(month), clientId, typed({ whatChanged: month }))
    }
    const found = await listEntriesOfClient(store.db, clientId, '2026-09' as Month, 2)
    expect(found.map(({ month, values }) => [month, values.whatChanged])).toEqual([
      ['2026-09', '2026-09'],
      ['2026-08', '2026-08'],
    ])
  })
})

test('many rows go in as few do: in their order, texts and nothing as they are', async () => {
  const store = await aStore()
  const texts = ['“quoted” \\ and \n broken', '42', '', 'null', 'Zoë 👋', '[1]']
  const kept = async (count: number) => {
    const rows = Array.from({ length: count }, (_, index) => texts[index % texts.length] ?? '')
    const review = await store.review(`2026-${String(count % 12 || 12).padStart(2, '0')}`)
    const entryId = await enter(store, review, await store.client(`LD${count}`))
    const changes = rows.map(whatChanged => ({ ...typed({ whatChanged }), entryId, importId: null }))
    await addEntryChanges(store.db, changes, store.personId, store.now)
    const stored = await store.db
      .selectFrom('entry_change')
      .select(['values_json', 'import_id'])
      .where('entry_id', '=', entryId)
      .orderBy('sequence')
      .execute()
    expect(stored).toEqual(
      rows.map(whatChanged => ({ values_json: JSON.stringify({ whatChanged }), import_id: null })),
    )
  }
  await kept(7)
  await kept(601)
})

test('a change that says nothing is not kept, and the last one can be written anew', async () => {
  const store = await aStore()
  const review = await store.review('2026-10')
  const clientId = await store.client('LD1')
  const entryId = await enter(store, review, clientId, typed({}), typed({ risk: 'low' }), typed({}))
  const last = (await findLastEntryChange(store.db, entryId)) ?? expect.fail('no change')
  expect(last).toMatchObject({ source: 'typed', values: { risk: 'low' }, by: store.personId })
  await replaceEntryChange(store.db, last.sequence, { values: {}, drafts: { risk: 'hgh' } }, store.now)
  expect(await findEntry(store.db, review, clientId)).toMatchObject({
    values: { risk: null },
    drafts: { risk: 'hgh' },
  })
})
