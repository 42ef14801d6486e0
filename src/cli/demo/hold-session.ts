import type { PersonId, ReviewId } from '#basics/ids.ts'
import { addDays, type PlainDate } from '#basics/plain-date.ts'
import type { Ask } from './demo-core.ts'
import { levelsFor, pick } from './prepare-month.ts'
import { TEXTS } from './script-texts.ts'

export type Meeting = {
  readonly ask: Ask
  readonly reviewId: ReviewId
  readonly practitioner: PersonId
  readonly supervisor: PersonId
  readonly today: PlainDate
  /** Moves the clock on. */
  readonly pass: (minutes: number) => void
}

/** The opening: three lines read, nothing of 'how are you' kept. */
export const open = async ({ ask, reviewId, pass }: Meeting): Promise<string> => {
  pass(2)
  await ask('session.goTo', { reviewId, item: 'opening', step: 'last-actions' })
  const { lastActions } = await ask('session.opening', { reviewId })
  for (const action of lastActions) {
    await ask('review.answerAction', {
      reviewId,
      actionId: action.id,
      answer: { answer: 'done', on: null, note: null },
    })
  }
  pass(4)
  return `${lastActions.length} actions from last time`
}

export const draw = async ({ ask, reviewId, pass }: Meeting): Promise<string> => {
  await ask('session.goTo', { reviewId, item: 'draw', step: 'draw' })
  const before = await ask('draw.get', { reviewId })
  const after = await ask('draw.make', {
    reviewId,
    size: null,
    strata: [],
    excluded: [],
    redrawnBecause: null,
  })
  pass(2)
  const drawn = after.draw?.sample.map(({ client }) => client.reference) ?? []
  return `${drawn.join(', ')} of ${before.frame.length}`
}

/** The supervisor scores without the practitioner's scores; both are revealed in one step. */
export const scoreAndReveal = async (meeting: Meeting): Promise<string> => {
  const { ask, reviewId, pass } = meeting
  const turn = await ask('score.turn', { reviewId })
  for (const { client, risk, contactsPlanned } of turn.clients) {
    const values = { risk: risk as 'low' | 'medium' | 'high' | null, contactsPlanned }
    await ask('score.save', {
      reviewId,
      clientId: client.id,
      levels: levelsFor(turn.scheme, { client, values }, 'supervisor'),
      notes: {},
    })
    pass(2)
  }
  const { clients } = await ask('score.reveal', { reviewId })
  const same = clients.filter(({ bandsDiffer }) => !bandsDiffer).length
  return `the same band for ${same} of ${clients.length}`
}

/** They talk where they differ and agree a level, each with its reason. */
export const agree = async ({ ask, reviewId, pass }: Meeting): Promise<string> => {
  const { clients, scheme } = await ask('score.comparison', { reviewId })
  let talked = 0
  for (const { client, own, supervisor } of clients) {
    const different = scheme.items.filter(({ key }) => own.levels[key] !== supervisor.levels[key])
    const reasons = Object.fromEntries(
      different.map(({ key }, index) => [key, pick(TEXTS.reasons, talked + index)]),
    )
    await ask('score.agree', {
      reviewId,
      clientId: client.id,
      levels: { ...supervisor.levels },
      reasons,
      done: true,
    })
    talked += different.length
    pass(1)
  }
  return `${talked} differences talked over`
}

export const lookOver = async ({ ask, reviewId, pass }: Meeting): Promise<string> => {
  await ask('session.goTo', { reviewId, item: 'overview', step: null })
  const { figures } = await ask('overview.get', { reviewId })
  await ask('review.saveNote', { reviewId, name: 'overview', text: TEXTS.overview })
  pass(11)
  return `${figures.clients} clients, ${figures.points} points, load ${figures.loadPercent ?? 'not known'} %`
}

export const discuss = async (meeting: Meeting): Promise<string> => {
  const { ask, reviewId, practitioner, supervisor, today, pass } = meeting
  await ask('session.goTo', { reviewId, item: 'discussion', step: null })
  const { discussions } = await ask('review.get', { reviewId })
  for (const [index, { id, client }] of discussions.entries()) {
    const talk = await ask('discussion.get', { discussionId: id })
    const said = pick(TEXTS.decided, index)
    await ask('discussion.save', {
      discussionId: id,
      talkedOver: said.talkedOver,
      outcome: 'decision',
      decision: said.decision,
      reason: said.reason,
      contactsPlannedNext: talk.months[0]?.values.contactsPlanned ?? 1,
      done: true,
    })
    await ask('action.add', {
      reviewId,
      fields: {
        text: pick(ACTIONS, index),
        due: index === 0 ? today : addDays(today, 7 * index + 4),
        urgent: index === 0,
        toldWhom: index === 0 ? 'The duty doctor’s desk, by Sam, 10:52' : null,
        shownBy: 'a note in the file',
      },
      ownerId: index === 1 ? supervisor : practitioner,
      clientId: client.id,
      from: 'discussion',
      discussionId: id,
      documentId: null,
      closingId: null,
    })
    pass(5)
  }
  return `${discussions.length} clients`
}

const ACTIONS = [
  'Ring the practice about the missed tablets',
  'Ask the clinic in writing who holds the epilepsy plan',
  'Renew the risk assessment, with the client',
] as const

/** Each sample against its checklist; what is partly or not met has a comment. */
export const readDocuments = async ({ ask, reviewId, pass }: Meeting): Promise<string> => {
  await ask('session.goTo', { reviewId, item: 'documents', step: null })
  const { documents } = await ask('review.get', { reviewId })
  const toRead = documents.filter(({ stage }) => stage === 'to read')
  for (const [index, { id }] of toRead.entries()) {
    const { checklist } = await ask('document.get', { documentId: id })
    await ask('document.save', {
      documentId: id,
      answers: checklist.items.map((item, place) => ({
        key: item.key,
        result: place === 2 ? 'partly met' : place === 5 ? 'not met' : place === 6 ? 'not applicable' : 'met',
        comment:
          place === 2
            ? 'Two lines; more was said than is written.'
            : place === 5
              ? 'Names a worker who has left.'
              : null,
      })),
      feedback: pick(TEXTS.feedback, index),
      reply: pick(TEXTS.reply, index),
      done: true,
    })
    pass(5)
  }
  return `${toRead.length} documents`
}

export const decideClosings = async (meeting: Meeting): Promise<string> => {
  const { ask, reviewId, practitioner, today, pass } = meeting
  await ask('session.goTo', { reviewId, item: 'closing', step: null })
  const { closings } = await ask('review.get', { reviewId })
  const toDecide = closings.filter(({ stage }) => stage === 'to decide')
  for (const { id, kind, client } of toDecide) {
    await ask('closing.decide', {
      closingId: id,
      decision: {
        outcome: 'agreed',
        reason:
          kind === 'closing'
            ? 'The form is complete and the client asked for it. The plan is held by the day service.'
            : 'No change in score for months; the triggers are such that others can see them.',
        effectiveOn: addDays(today, kind === 'closing' ? 32 : 4),
        manager: null,
        managersView: null,
      },
    })
    await ask('action.add', {
      reviewId,
      fields: {
        text:
          kind === 'closing' ? 'Send the closing letter' : 'Go through the stable-casing plan in easy read',
        due: addDays(today, kind === 'closing' ? 8 : 20),
        urgent: false,
        toldWhom: null,
        shownBy: 'a copy with the client',
      },
      ownerId: practitioner,
      clientId: client.id,
      from: 'closing',
      discussionId: null,
      documentId: null,
      closingId: id,
    })
    pass(4)
  }
  return `${toDecide.length} decided`
}

/** Actions read back, what was done well, a small goal, the next date; then the clock stops. */
export const close = async (meeting: Meeting): Promise<string> => {
  const { ask, reviewId, today, pass } = meeting
  await ask('session.goTo', { reviewId, item: 'close', step: null })
  await ask('review.saveNote', { reviewId, name: 'done-well', text: TEXTS.doneWell })
  await ask('review.saveNote', { reviewId, name: 'next-small-goal', text: TEXTS.smallGoal })
  const next = addDays(today, 28)
  await ask('session.planNext', {
    reviewId,
    next: { plannedFor: `${next}T14:00:00+00:00`, place: 'Room 2, Northgate' },
  })
  const view = await ask('session.close', { reviewId })
  pass(5)
  await ask('session.end', { reviewId })
  const open = view.open.map(({ kind, count }) => `${kind} ${count}`).join(', ')
  return `${view.actions.length} actions read back${open === '' ? '' : `; open: ${open}`}`
}
