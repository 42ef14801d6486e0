import { describe, expect, test } from 'vitest'
import { inSession } from '#tests/support/a-session.ts'

const aDocument = async () => {
  const meeting = await inSession({ read: [2] })
  const [documentId] = meeting.documentIds
  if (documentId === undefined) throw new Error('There is one to read.')
  return { ...meeting, core: meeting.team.core, documentId }
}

const answer = (key: string, result: 'met' | 'partly met' | 'not met', comment: string | null = null) => ({
  key,
  result,
  comment,
})

describe('a document read against its checklist', () => {
  test('has the list in force beside it', async () => {
    const { core, documentId, clientIds } = await aDocument()
    const view = await core.ask('document.get', { documentId })
    expect(view).toMatchObject({
      client: { id: clientIds[2] },
      place: 1,
      of: 1,
      kind: 'care plan',
      answers: [],
    })
    expect(view.checklist).toMatchObject({ kind: 'care plan', version: 1 })
    expect(view.checklist.items).toHaveLength(8)
  })

  test('partly and not met say why before it counts as read', async () => {
    const { core, documentId, reviewId } = await aDocument()
    const save = (answers: ReturnType<typeof answer>[], done: boolean) =>
      core.tell('document.save', { documentId, answers, feedback: 'Clear.', reply: null, done })
    const open = [answer('present', 'met'), answer('shared', 'partly met', '  ')]
    expect(await save(open, false)).toMatchObject({ ok: true })
    expect(await save(open, true)).toMatchObject({
      ok: false,
      error: { code: 'comment-needed', field: 'answers.shared' },
    })
    expect(
      await save([answer('present', 'met'), answer('shared', 'partly met', 'Not yet.')], true),
    ).toMatchObject({
      ok: true,
    })
    const view = await core.ask('document.get', { documentId })
    expect(view.readAt).not.toBeNull()
    expect(view.feedback).toBe('Clear.')
    const { things } = await core.ask('session.get', { reviewId })
    expect(things.documents).toMatchObject([{ id: documentId, done: true }])
  })

  test('answers to other questions are refused, and the same question twice', async () => {
    const { core, documentId } = await aDocument()
    for (const answers of [
      [answer('horoscope', 'met')],
      [answer('present', 'met'), answer('present', 'met')],
    ]) {
      expect(
        await core.tell('document.save', { documentId, answers, feedback: null, reply: null, done: false }),
      ).toMatchObject({ ok: false, error: { code: 'malformed-input' } })
    }
  })

  test('is set aside with the reason, and taken up again', async () => {
    const { core, documentId, reviewId } = await aDocument()
    await core.ask('document.setAside', { documentId, reason: 'The page is at the printer.' })
    expect(await core.ask('document.get', { documentId })).toMatchObject({
      setAside: 'The page is at the printer.',
    })
    const openKinds = async () => (await core.ask('session.close', { reviewId })).open.map(({ kind }) => kind)
    expect(await openKinds()).not.toContain('document-not-read')
    await core.ask('document.setAside', { documentId, reason: null })
    expect(await openKinds()).toContain('document-not-read')
  })
})
