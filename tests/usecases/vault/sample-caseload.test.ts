import { expect, test } from 'vitest'
import { openTestCore } from '#tests/support/test-core.ts'

test.for(['2026-11-22T09:00:00Z', '2026-05-02T09:00:00Z', '2028-02-29T09:00:00Z'])(
  'the sample has a year behind it and October half prepared, on %s too',
  async startAt => {
    const core = openTestCore({ startAt })
    const status = await core.ask('vault.setUpSample', { withCaseload: true })
    expect(status).toMatchObject({ state: 'locked', sample: true })
    const sam = status.people.find(({ name }) => name.startsWith('Sam')) ?? expect.fail('no Sam')
    const passphrase = status.samplePassphrases.find(({ personId }) => personId === sam.id)?.passphrase
    await core.ask('vault.unlock', {
      personId: sam.id,
      passphrase: passphrase ?? expect.fail('no passphrase'),
    })
    const list = await core.ask('caseload.list', { practitionerId: sam.id, month: null })
    expect(list.rows).toHaveLength(34)
    expect(list.months).toHaveLength(12)
    expect(list.figures?.notScored).toBe(3)
    const review = await core.ask('review.get', { reviewId: list.reviewId ?? expect.fail('no review') })
    expect(review).toMatchObject({ mayPrepare: true, review: { month: '2026-10', state: 'open' } })
    const stateOf = Object.fromEntries(review.sections.map(({ key, state }) => [key, state]))
    expect(stateOf).toEqual({
      'last-actions': 'complete',
      figures: 'in progress',
      discussion: 'in progress',
      candidates: 'complete',
      'closure-forms': 'in progress',
      'support-staff': 'not started',
      documents: 'complete',
      reflection: 'complete',
      wanted: 'not started',
    })
    const today = await core.ask('today.get', {})
    expect(today.nextSession).toMatchObject({ planned: { place: 'Room 2, Northgate' } })
    expect(Object.values(list.figures?.byBand ?? {}).every(count => count > 0)).toBe(true)
  },
)
