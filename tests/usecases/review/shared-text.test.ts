import { expect, test } from 'vitest'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { anOpenMonth } from '#tests/support/a-month.ts'

test('a private text can be shown before ‘ready’, and taken back', async () => {
  const { team, reviewId } = await anOpenMonth(1)
  const read = async (who: 'Sam' | 'Robin') => {
    await team.unlock(who)
    const { notes, sharedNotes } = await team.core.ask('review.get', { reviewId })
    return { notes, sharedNotes }
  }
  await team.core.ask('review.saveNote', { reviewId, name: 'is-hard', text: 'Saying no.' })
  await team.core.ask('review.saveNote', { reviewId, name: 'went-well', text: 'The new tenancy.' })
  await team.core.ask('review.shareNote', { reviewId, name: 'is-hard', shared: true })
  expect(await read('Robin')).toEqual({ notes: { 'is-hard': 'Saying no.' }, sharedNotes: ['is-hard'] })
  await team.unlock('Sam')
  await team.core.ask('review.saveNote', { reviewId, name: 'is-hard', text: 'Saying no twice.' })
  expect((await read('Robin')).notes).toEqual({ 'is-hard': 'Saying no twice.' })
  await team.unlock('Sam')
  await team.core.ask('review.shareNote', { reviewId, name: 'is-hard', shared: false })
  expect(await read('Robin')).toEqual({ notes: {}, sharedNotes: [] })
  const acts = await withDatabase(team, db =>
    db.selectFrom('audit').select('act').where('act', 'like', 'text %').orderBy('sequence').execute(),
  )
  expect(acts.map(({ act }) => act)).toEqual(['text shown early', 'text made private again'])
})

test('only what is private is shown, by the one whose text it is, once there is one', async () => {
  const { team, reviewId } = await anOpenMonth(1)
  const share = (name: 'wanted' | 'overview') =>
    team.core.tell('review.shareNote', { reviewId, name, shared: true })
  expect(await share('wanted')).toMatchObject({ error: { code: 'not-found' } })
  expect(await share('overview')).toMatchObject({ error: { code: 'not-part-of-this' } })
  await team.unlock('Robin')
  expect(await share('wanted')).toMatchObject({ error: { code: 'not-allowed' } })
})
