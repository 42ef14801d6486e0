import { describe, expect, test } from 'vitest'
import { findReview } from '#database/stores/review-store.ts'
import { type ClosingForm, emptyForm } from '#domain/closure/closing-forms.ts'
import { hasPdfTools, readingText } from '#tests/reports/pdf-tools.ts'
import { levels, withDatabase } from '#tests/support/a-caseload.ts'
import { draw, inSession, revealed, scoreAll } from '#tests/support/a-session.ts'
import { recordDecisions } from '#usecases/record/record-decisions.ts'

const AGREED = {
  outcome: 'agreed',
  reason: 'Goals met.',
  effectiveOn: '2026-11-30',
  manager: null,
  managersView: null,
} as never

const withThreats: ClosingForm = {
  ...(emptyForm('closing') as ClosingForm & { kind: 'closing' }),
  threatsOrHarm: true,
}

const aClosing = async (form?: ClosingForm) => {
  const meeting = await inSession({ close: [form === undefined ? { index: 4 } : { index: 4, form }] })
  const [closingId] = meeting.closingIds
  if (closingId === undefined) throw new Error('There is one to decide.')
  return { ...meeting, core: meeting.team.core, closingId }
}

describe('a form decided', () => {
  test('agreeing takes a date, and after threats a named manager’s view', async () => {
    const { core, closingId } = await aClosing(withThreats)
    const decide = (decision: object) =>
      core.tell('closing.decide', { closingId, decision: { ...(AGREED as object), ...decision } as never })
    expect((await core.ask('closing.get', { closingId })).needsManagersView).toBe(true)
    expect(await decide({})).toMatchObject({ ok: false, error: { code: 'managers-view-needed' } })
    expect(await decide({ outcome: 'deferred', effectiveOn: null })).toMatchObject({ ok: true })
    const view = { manager: 'K. Osei', managersView: 'Agrees, with two letters first.' }
    expect(await decide({ ...view, effectiveOn: null })).toMatchObject({
      ok: false,
      error: { code: 'date-needed' },
    })
    expect(await decide(view)).toMatchObject({ ok: true })
  })

  test('can be agreed against a critical criterion, and the record names it', async () => {
    const form = emptyForm('stable casing')
    const criteria = form.criteria.map(one => ({
      ...one,
      state: one.key === 'risk-assessed' ? ('not met' as const) : ('met' as const),
      comment: one.key === 'risk-assessed' ? 'Booked.' : null,
    }))
    const { core, closingId, team, reviewId } = await aClosing({ ...form, criteria })
    expect(await core.tell('closing.decide', { closingId, decision: AGREED })).toMatchObject({ ok: true })
    const body = await withDatabase(team, async db => {
      const review = await findReview(db, reviewId)
      if (review === undefined) throw new Error('There is a review.')
      return recordDecisions({ db, review, month: { lines: [] } as never, actions: [], numbers: new Map() })
    })
    expect(body.closings).toMatchObject([
      {
        outcome: 'agreed',
        criteria: {
          version: 1,
          items: { length: 6 },
          result: {
            met: 5,
            notMet: 1,
            applicable: 6,
            all: 6,
            criticalNotMet: ['Risk assessed in six months'],
          },
        },
      },
    ])
  })

  test('can be taken back until signing, and every turn is in the audit trail', async () => {
    const { core, closingId, reviewId } = await aClosing()
    await core.ask('closing.decide', { closingId, decision: AGREED })
    expect((await core.ask('closing.get', { closingId })).decidedAt).not.toBeNull()
    await core.ask('closing.decide', { closingId, decision: null })
    expect(await core.ask('closing.get', { closingId })).toMatchObject({
      decidedAt: null,
      closing: { decision: null },
    })
    expect((await core.ask('session.close', { reviewId })).open).toContainEqual({
      kind: 'closing-not-decided',
      count: 1,
    })
  })

  test('takes nobody off the caseload before both have signed', async () => {
    const { core, closingId, reviewId } = await aClosing()
    await core.ask('closing.decide', { closingId, decision: AGREED })
    expect((await core.ask('overview.get', { reviewId })).figures.clients).toBe(8)
  })
})

describe('the load after all decisions', () => {
  test('is less by the points of who is closed; stable casing keeps the points of its band', async () => {
    const meeting = await revealed({
      clients: 8,
      own: () => levels(2, 2, 1, 0, 0),
      close: [{ index: 0 }, { index: 1, form: emptyForm('stable casing') }],
    })
    const { team, reviewId, closingIds, clientIds } = meeting
    for (const closingId of closingIds) await team.core.ask('closing.decide', { closingId, decision: AGREED })
    const view = await team.core.ask('session.close', { reviewId })
    expect(view.loadBefore).toMatchObject({ points: 16, available: 64 })
    expect(view.loadAfter).toMatchObject({
      clients: 7,
      points: 14,
      changes: [{ client: { id: clientIds[0] }, kind: 'closing', points: -2 }],
    })
  })

  test('before the reveal it knows nothing of this month’s own scores', async () => {
    const meeting = await inSession({ clients: 5, own: () => levels(3, 3, 3, 3, 3) })
    await draw(meeting)
    await scoreAll(meeting)
    const view = await meeting.team.core.ask('session.close', { reviewId: meeting.reviewId })
    expect(view.loadBefore).toMatchObject({ points: 0, notScored: 5 })
    expect(view.loadAfter).toMatchObject({ points: 0 })
  })
})

describe.skipIf(!hasPdfTools)('a form on paper', () => {
  const paper = async ({ core, closingId }: Awaited<ReturnType<typeof aClosing>>): Promise<string> => {
    const { base64 } = await core.ask('closing.pdf', { closingId, purpose: 'view' })
    return readingText(Buffer.from(base64, 'base64'))
  }

  test('is a draft until it is decided; then it says who, when and why', async () => {
    const one = await aClosing()
    expect(await paper(one)).toContain('Draft: not decided.')
    await one.core.ask('closing.decide', { closingId: one.closingId, decision: AGREED })
    const decided = await paper(one)
    for (const words of [
      'Agreed.',
      'Goals met.',
      '30 Nov 2026',
      'Sam Okafor',
      'Robin Price, in their session',
    ])
      expect(decided).toContain(words)
    expect(decided).not.toContain('Draft')
    expect(await one.core.ask('closing.pdf', { closingId: one.closingId, purpose: 'copy' })).toMatchObject({
      name: expect.stringMatching(/^closure-form-LD\d+-\d{4}-\d{2}\.pdf$/),
    })
  })

  test('is refused to others, and written down when it is looked at (once), printed and copied out', async () => {
    const { core, closingId, team } = await aClosing()
    for (const purpose of ['view', 'view', 'print', 'copy'] as const)
      await core.ask('closing.pdf', { closingId, purpose })
    const acts = await withDatabase(team, db =>
      db
        .selectFrom('audit')
        .select('act')
        .where('act', 'like', 'closing form%')
        .orderBy('sequence')
        .execute(),
    )
    expect(acts.map(({ act }) => act)).toEqual([
      'closing form viewed',
      'closing form printed',
      'closing form copied out',
    ])
    await team.unlock('Jo')
    expect(await team.core.tell('closing.pdf', { closingId, purpose: 'print' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })
})
