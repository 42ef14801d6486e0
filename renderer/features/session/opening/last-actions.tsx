import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { isPlainDate } from '#basics/plain-date.ts'
import type { ActionView } from '#contract/review.ts'
import type { ActionAnswer } from '#domain/action/action.ts'
import { actionAllows } from '#domain/action/action-state.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { ActionAnswerItem, type AnswerDraft } from '#renderer/ui/action-answers.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { useSession } from '../session-context.tsx'
import { useDraft } from '../use-draft.ts'

/** Done, not yet, dropped; what is not done goes on by itself. */
export const LastActions = ({ actions }: { readonly actions: readonly ActionView[] }) => {
  const { t } = useTranslation('actionAnswers')
  const count = (answer: ActionAnswer['answer']) =>
    actions.filter(action => action.answer?.answer === answer).length
  return (
    <Panel
      flush
      title={t('head')}
      beside={
        <span className="sm dim">
          {t('counts', { done: count('done'), goOn: count('not yet'), dropped: count('dropped') })}
        </span>
      }
    >
      <ul className="lact">
        {actions.map(action => (
          <LastAction key={action.id} action={action} />
        ))}
      </ul>
    </Panel>
  )
}

const LastAction = ({ action }: { readonly action: ActionView }) => {
  const { reviewId, practitioner } = useSession()
  const { today } = useSitting()
  const answer = useAutosavedValue<ActionAnswer | null>(
    `answer/${reviewId}/${action.id}`,
    action.answer,
    next => callOperation('review.answerAction', { reviewId, actionId: action.id, answer: next }),
  )
  // What is no answer yet: a day that can't be read, 'dropped' without its reason.
  const draft = useDraft(`answer/${action.id}`, AnswerDraftShape, NOTHING)
  const shown = draft.begun ? draft.value : draftOf(answer.value)
  const flush = () => {
    answer.flush()
    draft.flush()
  }
  const change = (next: AnswerDraft) => {
    const read = answerOf(next, today)
    if (read === null) draft.set(next)
    else {
      if (draft.begun) void draft.clear()
      answer.setValue(read)
    }
    if (next.answer !== shown?.answer) flush()
  }
  return (
    <ActionAnswerItem
      action={{
        ...action,
        owner: {
          name: action.owner.name,
          part: action.owner.id === practitioner.id ? 'practitioner' : 'supervisor',
        },
        answer: shown,
      }}
      today={today}
      disabled={!actionAllows(action.state, 'done')}
      onChange={change}
      onBlur={flush}
    />
  )
}

const AnswerDraftShape = z.object({
  answer: z.enum(['done', 'not yet', 'dropped']),
  date: z.string(),
  text: z.string(),
})

const NOTHING: AnswerDraft = { answer: 'not yet', date: '', text: '' }

const draftOf = (answer: ActionAnswer | null): AnswerDraft | null => {
  if (answer === null) return null
  switch (answer.answer) {
    case 'done':
      return { answer: 'done', date: answer.on ?? '', text: '' }
    case 'not yet':
      return { answer: 'not yet', date: answer.newDue ?? '', text: answer.whatWouldHelp ?? '' }
    case 'dropped':
      return { answer: 'dropped', date: '', text: answer.reason }
  }
}

/** Null while it is none. */
const answerOf = ({ answer, date, text }: AnswerDraft, today: string): ActionAnswer | null => {
  const written = text.trim() === '' ? null : text
  if (answer === 'dropped') return written === null ? null : { answer, reason: written }
  const day = date === '' ? null : isPlainDate(date) ? date : undefined
  if (day === undefined) return null
  if (answer === 'not yet') return { answer, newDue: day, whatWouldHelp: written }
  return day !== null && day > today ? null : { answer, on: day, note: null }
}
