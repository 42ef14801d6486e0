import { expect, test } from 'vitest'
import { HOUSE_WORDS } from '#domain/words/house-words.ts'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam, type Team } from '#tests/support/a-team.ts'

const TEXT = {
  words: ['service user', 'service users'],
  why: 'Says what we do, not who it is.',
  instead: ['person we support'],
  except: ['service user group'],
}
const ADD = { change: 'put', key: null, text: TEXT } as const

const stored = (team: Team) =>
  withDatabase(team, db =>
    db
      .selectFrom('definition')
      .select(['version', 'what_changed'])
      .where('kind', '=', 'words')
      .orderBy('version')
      .execute(),
  )

const audited = (team: Team) =>
  withDatabase(team, async db =>
    (await db.selectFrom('audit').select(['act', 'detail_json']).orderBy('sequence').execute()).filter(
      ({ act }) => act.startsWith('words'),
    ),
  )

test('everybody signed in reads the list Tandem ships, and nothing is stored for that', async () => {
  const team = await aTeam()
  for (const who of ['Sam', 'Robin', 'Ada'] as const) {
    await team.unlock(who)
    const view = await team.core.ask('words.get', {})
    expect(view).toMatchObject({ version: 1, prompting: true, removed: [], published: null })
    expect(view.entries).toEqual(HOUSE_WORDS.entries.map(entry => ({ ...entry, standing: 'house' })))
  }
  expect(await stored(team)).toEqual([])
  expect(await audited(team)).toEqual([])
})

test('every change is a version with what it changed, who made it, and a line in the audit trail', async () => {
  const team = await aTeam()
  const added = await team.core.ask('words.publish', ADD)
  expect(added).toMatchObject({
    version: 2,
    published: { by: 'Robin Price', what: { did: 'added', words: 'service user' } },
  })
  expect(added.entries.at(-1)).toEqual({ ...TEXT, key: 'own-service-user', standing: 'own' })
  expect(team.core.events.at(-1)).toEqual({ type: 'changed', topics: ['settings'] })

  const changed = await team.core.ask('words.publish', {
    change: 'put',
    key: 'refused',
    text: { ...TEXT, words: ['refused'] },
  })
  expect(changed.entries.find(({ key }) => key === 'refused')?.standing).toBe('changed')
  const removed = await team.core.ask('words.publish', { change: 'remove', key: 'denies' })
  expect(removed.removed.map(({ key }) => key)).toEqual(['denies'])
  await team.core.ask('words.publish', { change: 'restore', key: 'denies' })
  await team.core.ask('words.publish', { change: 'restore', key: 'refused' })
  const off = await team.core.ask('words.publish', { change: 'prompting', on: false })
  expect(off).toMatchObject({ version: 7, prompting: false, removed: [] })

  await team.unlock('Sam')
  expect(await team.core.ask('words.get', {})).toEqual(off)
  expect((await stored(team)).map(({ version }) => version)).toEqual([2, 3, 4, 5, 6, 7])
  expect((await audited(team)).map(({ detail_json }) => JSON.parse(detail_json ?? ''))).toEqual([
    { version: 2, did: 'added', words: 'service user' },
    { version: 3, did: 'changed', words: 'refused' },
    { version: 4, did: 'removed', words: 'denies' },
    { version: 5, did: 'restored', words: 'denies' },
    { version: 6, did: 'restored', words: 'refused' },
    { version: 7, did: 'switched off', words: null },
  ])
})

test('pressing twice, the same again: one version', async () => {
  const team = await aTeam()
  await team.core.ask('words.publish', { change: 'prompting', on: false })
  const again = await team.core.ask('words.publish', { change: 'prompting', on: false })
  expect(again.version).toBe(2)
  const same = await team.core.ask('words.publish', { change: 'restore', key: 'refused' })
  expect(same.version).toBe(2)
})

test('only an administrator changes it', async () => {
  const team = await aTeam()
  for (const who of ['Sam', 'Jo'] as const) {
    await team.unlock(who)
    expect(await team.core.tell('words.publish', ADD)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  }
  await team.unlock('Ada')
  expect(await team.core.tell('words.publish', ADD)).toMatchObject({ ok: true })
})

test('what can’t be taken is refused with what and where, and changes nothing', async () => {
  const { core } = await aTeam()
  const put = (text: object, key: string | null = null) =>
    core.tell('words.publish', { change: 'put', key, text: { ...TEXT, ...text } })
  expect(await put({ words: ['one', 'Refused'] })).toMatchObject({
    ok: false,
    error: { code: 'words-twice', field: 'text.words', detail: { phrase: 'Refused' } },
  })
  for (const wrong of [
    { words: [] },
    { words: [''] },
    { words: ['...'] },
    { words: ['x'.repeat(81)] },
    { why: '' },
    { why: 'x'.repeat(301) },
    { instead: [] },
    { instead: ['a', 'b', 'c', 'd'] },
    { except: ['(', 'x'] },
  ])
    expect(await put(wrong)).toMatchObject({ ok: false, error: { code: 'malformed-input' } })
  expect(await put({}, 'nobody')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(await core.tell('words.publish', { change: 'remove', key: 'own-x' })).toMatchObject({
    error: { code: 'not-found' },
  })
  expect((await core.ask('words.get', {})).version).toBe(1)
})
