import { describe, expect, test } from 'vitest'
import { hasPdfTools, pagesOf, readingText } from '#tests/reports/pdf-tools.ts'
import { levels, withDatabase } from '#tests/support/a-caseload.ts'
import { anOpenMonth, FULL_LINE, type OpenMonth } from '#tests/support/a-month.ts'
import { inSession } from '#tests/support/a-session.ts'

const page = async ({ team, reviewId }: OpenMonth): Promise<string> => {
  const { base64, pages } = await team.core.ask('brief.pdf', { reviewId, purpose: 'view' })
  const bytes = Buffer.from(base64, 'base64')
  expect([pages, pagesOf(bytes).length]).toEqual([1, 1])
  return readingText(bytes)
}

const prepared = async (): Promise<OpenMonth> => {
  const month = await anOpenMonth(3)
  const { team, reviewId, clientIds } = month
  const [first, second] = clientIds
  if (first === undefined || second === undefined) return expect.fail('nobody')
  await team.core.ask('review.setEntry', {
    reviewId,
    clientId: first,
    input: { values: { ...FULL_LINE, carePlanReviewDue: '2026-10-02' as never }, drafts: {} },
  })
  await team.core.ask('review.setOwnScore', {
    reviewId,
    clientId: first,
    levels: levels(3, 3, 3, 3, 3),
    notes: {},
  })
  await team.core.ask('review.addDiscussion', {
    reviewId,
    clientId: second,
    whyRaised: 'Wants to move nearer to his sister.',
    position: null,
  })
  await team.core.ask('review.saveNote', { reviewId, name: 'wanted', text: 'Time to think about two moves.' })
  await team.core.ask('review.saveNote', { reviewId, name: 'is-hard', text: 'Saying no to a third visit.' })
  return month
}

describe.skipIf(!hasPdfTools)('the page for the meeting', () => {
  test('prepares the practitioner: their order, their reasons, their load, what they want', async () => {
    const text = await page(await prepared())
    for (const words of [
      'October 2026 review, for the practitioner',
      'Wants to move nearer to his sister.',
      'care plan, due 2 Oct 2026',
      '5 of 64',
      'Time to think about two moves.',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('Saying no to a third visit.')
  })

  test('tells the supervisor nothing that rests on this month’s own scores, and nothing that is private', async () => {
    const month = await prepared()
    await month.team.unlock('Robin')
    const early = await page(month)
    expect(early).toContain('for the supervisor')
    expect(early).toContain('0 of 64')
    expect(early).toContain('Private until Sam says ready.')
    expect(early).not.toContain('Time to think about two moves.')
    await month.team.unlock('Sam')
    await month.team.core.ask('review.sayReady', { reviewId: month.reviewId })
    await month.team.unlock('Robin')
    const later = await page(month)
    expect(later).toContain('Time to think about two moves.')
    expect(later).toContain('0 of 64')
  })

  test('is refused to others, and once the meeting has begun', async () => {
    const month = await prepared()
    const { team, reviewId } = month
    await team.unlock('Jo')
    expect(await team.core.tell('brief.pdf', { reviewId, purpose: 'print' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    const meeting = await inSession()
    expect(
      await meeting.team.core.tell('brief.pdf', { reviewId: meeting.reviewId, purpose: 'print' }),
    ).toMatchObject({ error: { code: 'review-not-open' } })
  })

  test('is written down when it is looked at (once), printed and copied out', async () => {
    const month = await prepared()
    const { team, reviewId } = month
    for (const purpose of ['view', 'view', 'print', 'copy'] as const)
      await team.core.ask('brief.pdf', { reviewId, purpose })
    const acts = await withDatabase(team, db =>
      db.selectFrom('audit').select('act').where('act', 'like', 'brief%').orderBy('sequence').execute(),
    )
    expect(acts.map(({ act }) => act)).toEqual(['brief viewed', 'brief printed', 'brief copied out'])
  })
})
