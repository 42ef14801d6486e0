import type { ActionView } from '#contract/review.ts'
import type { OpeningView } from '#contract/session.ts'
import type { RecordOpening } from '#domain/record/record-session.ts'
import { recordClient } from './record-clients.ts'

/** What became of last time, and what the practitioner brought. */
export const recordOpening = (view: Omit<OpeningView, 'textsToEnter'>): RecordOpening => ({
  howAreYou: view.keepLine.practitioner && view.keepLine.supervisor ? view.keepLine.line : null,
  lastActions: view.lastActions.map(lastAction),
  smallGoal: view.smallGoal,
  wentWell: view.wentWell,
  isHard: view.isHard,
  wanted: view.wanted,
})

const lastAction = (action: ActionView): RecordOpening['lastActions'][number] => {
  const { answer } = action
  return {
    text: action.text,
    client: action.client === null ? null : recordClient(action.client),
    owner: action.owner.name,
    agreedOn: action.agreedOn,
    due: action.due,
    outcome: answer?.answer ?? null,
    doneOn: answer?.answer === 'done' ? answer.on : null,
    newDue: answer?.answer === 'not yet' ? answer.newDue : null,
    note:
      answer?.answer === 'done'
        ? answer.note
        : answer?.answer === 'not yet'
          ? answer.whatWouldHelp
          : (answer?.reason ?? null),
    timesCarried: action.timesCarried,
  }
}
