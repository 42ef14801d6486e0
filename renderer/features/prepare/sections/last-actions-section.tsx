import { useTranslation } from 'react-i18next'
import type { ActionId } from '#basics/ids.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { ActionView } from '#contract/review.ts'
import type { ActionAnswer } from '#domain/action/action.ts'
import { actionAllows } from '#domain/action/action-state.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { ActionAnswerItem, type AnswerDraft } from '#renderer/ui/action-answers.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { usePreparation } from '../preparation.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { SectionScroll } from '../section-scroll.tsx'
import { type Drafts, useDrafts } from '../use-drafts.ts'

/** What became of what the two agreed: done, not yet, or dropped. */
export const LastActionsSection = () => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const actions = view.lastActions
  return (
    <SectionFrame section="last-actions" lead={actions.length > 0 && t('actionsHead')}>
      {actions.length === 0 ? (
        <EmptyState title={t('actionsNone')}>{t('actionsNoneMore')}</EmptyState>
      ) : (
        <Actions actions={actions} />
      )}
    </SectionFrame>
  )
}

const Actions = ({ actions }: { readonly actions: readonly ActionView[] }) => {
  const { t } = useTranslation('actionAnswers')
  const { t: section } = useTranslation('prepare')
  const { view } = usePreparation()
  const drafts = useDrafts(`last-actions/${view.review.id}`)
  const count = (answer: ActionAnswer['answer']) =>
    actions.filter(action => action.answer?.answer === answer).length
  const open = actions.filter(({ answer }) => answer === null).length
  const counts = t('counts', { done: count('done'), goOn: count('not yet'), dropped: count('dropped') })
  if (!drafts.loaded) return null
  return (
    <SectionScroll label={section('section.last-actions')}>
      <Panel
        flush
        title={t('head')}
        beside={
          <span className="sm dim">{open === 0 ? counts : `${counts}, ${t('open', { count: open })}`}</span>
        }
      >
        <ul className="lact">
          {actions.map(action => (
            <OneAction key={action.id} action={action} drafts={drafts} />
          ))}
        </ul>
      </Panel>
    </SectionScroll>
  )
}

const OneAction = ({ action, drafts }: { readonly action: ActionView; readonly drafts: Drafts }) => {
  const { view, own } = usePreparation()
  const { today } = useSitting()
  const { id: reviewId, practitioner } = view.review
  const { value, setValue, flush } = useAutosavedValue<ActionAnswer | null>(
    `answer/${reviewId}/${action.id}`,
    action.answer,
    answer => callOperation('review.answerAction', { reviewId, actionId: action.id, answer }),
  )
  const change = (draft: AnswerDraft, date: PlainDate | null) => {
    const choice = value === null ? drafts.draftOf(choiceOf(action.id)) : value.answer
    const known = choice === draft.answer ? dayOf(value) : null
    const read = draft.answer === 'done' && date !== null && date > today ? null : date
    const day = draft.date === '' ? null : (read ?? known)
    drafts.keep(dateOf(action.id), draft.date === '' || draft.date === day ? undefined : draft.date)
    if (draft.answer === 'dropped' && draft.text.trim() === '') {
      // A reason belongs to it: until then the choice is kept beside, and no answer is given.
      drafts.keep(choiceOf(action.id), 'dropped')
      if (value !== null) setValue(null)
    } else {
      drafts.keep(choiceOf(action.id), undefined)
      setValue(answerOf(draft, day))
    }
    if (draft.answer !== choice) {
      drafts.flush()
      flush()
    }
  }
  return (
    <ActionAnswerItem
      action={{
        ...action,
        owner: {
          name: action.owner.name,
          part: action.owner.id === practitioner.id ? 'practitioner' : 'supervisor',
        },
        answer: draftOf(value, drafts, action.id),
      }}
      today={today}
      disabled={!own || !view.mayPrepare || !actionAllows(action.state, 'done')}
      onChange={change}
      onBlur={() => {
        drafts.flush()
        flush()
      }}
    />
  )
}

const choiceOf = (actionId: ActionId): string => `${actionId}/choice`

const dateOf = (actionId: ActionId): string => `${actionId}/date`

const draftOf = (answer: ActionAnswer | null, drafts: Drafts, actionId: ActionId): AnswerDraft | null => {
  if (answer === null)
    return drafts.draftOf(choiceOf(actionId)) === 'dropped' ? { answer: 'dropped', date: '', text: '' } : null
  const text =
    answer.answer === 'not yet' ? answer.whatWouldHelp : answer.answer === 'dropped' ? answer.reason : null
  return {
    answer: answer.answer,
    date: drafts.draftOf(dateOf(actionId)) ?? dayOf(answer) ?? '',
    text: text ?? '',
  }
}

const dayOf = (answer: ActionAnswer | null): PlainDate | null => {
  if (answer?.answer === 'done') return answer.on
  return answer?.answer === 'not yet' ? answer.newDue : null
}

const answerOf = ({ answer, text }: AnswerDraft, day: PlainDate | null): ActionAnswer => {
  const written = text.trim() === '' ? null : text
  switch (answer) {
    case 'done':
      return { answer, on: day, note: null }
    case 'not yet':
      return { answer, newDue: day, whatWouldHelp: written }
    case 'dropped':
      return { answer, reason: text }
  }
}
