import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { isPlainDate, type PlainDate } from '#basics/plain-date.ts'
import type { ActionAnswer } from '#domain/action/action.ts'
import type { Part } from '#domain/people/role.ts'
import { ChoiceGroup } from './choice-group.tsx'
import { DateField } from './date-field.tsx'
import { TagShape } from './person-tag.tsx'
import { TextField } from './text-field.tsx'

export type AnswerName = ActionAnswer['answer']

/** What is told of an action, and what can be answered; texts and days may be drafts that are no answer yet. */
export type AnsweredAction = {
  readonly id: string
  readonly text: string
  readonly client: { readonly reference: string; readonly initials: string | null } | null
  readonly owner: { readonly name: string; readonly part: Part }
  readonly due: PlainDate
  readonly agreedOn: PlainDate
  readonly timesCarried: number
  readonly answer: AnswerDraft | null
}

/** An answer as it is typed: a day that can't be read yet stays text. */
export type AnswerDraft = {
  readonly answer: AnswerName
  /** 'Done on', or the new date of 'not yet'. */
  readonly date: string
  /** What would help, or why it was dropped. */
  readonly text: string
}

type ActionAnswerItemProps = {
  readonly action: AnsweredAction
  readonly today: PlainDate
  readonly disabled?: boolean
  /** After a choice and after every key. `date` is null while it can't be read. */
  readonly onChange: (draft: AnswerDraft, date: PlainDate | null) => void
  readonly onBlur: () => void
}

/** One action of last time: who, what, by when, and what became of it. 'Not yet' and 'Dropped' open their fields. */
export const ActionAnswerItem = ({
  action,
  today,
  disabled = false,
  onChange,
  onBlur,
}: ActionAnswerItemProps) => {
  const { t } = useTranslation('actionAnswers')
  const id = useId()
  const { answer: draft } = action
  const choose = (answer: AnswerName) => {
    if (answer !== draft?.answer) onChange({ answer, date: '', text: draft?.text ?? '' }, null)
  }
  return (
    <li>
      <TagShape {...action.owner} />
      <span>
        <span id={`${id}-text`}>{action.text}</span>
        <small>
          <ActionFacts action={action} />
        </small>
      </span>
      <ChoiceGroup<AnswerName>
        label={t('answerOf', { action: action.text })}
        labelHidden
        value={draft?.answer ?? null}
        onChange={choose}
        disabled={disabled}
        choices={[
          { value: 'done', label: t('done') },
          { value: 'not yet', label: t('notYet') },
          { value: 'dropped', label: t('dropped') },
        ]}
      />
      {draft !== null && (
        <fieldset className="more" aria-labelledby={`${id}-text`} disabled={disabled}>
          {draft.answer !== 'dropped' && (
            <DateField
              label={t(draft.answer === 'done' ? 'doneDay' : 'newDate')}
              value={draft.date}
              today={today}
              error={draft.answer === 'done' && isToCome(draft.date, today) ? t('dayToCome') : null}
              onChange={(date, day) => onChange({ ...draft, date }, day)}
              onBlur={onBlur}
            />
          )}
          {draft.answer !== 'done' && (
            <TextField
              label={t(draft.answer === 'not yet' ? 'whatWouldHelp' : 'reason')}
              care
              value={draft.text}
              hint={
                draft.answer === 'dropped' && draft.text.trim() === '' && !disabled
                  ? t('reasonNeeded')
                  : undefined
              }
              onChange={text => onChange({ ...draft, text }, null)}
              onBlur={onBlur}
            />
          )}
        </fieldset>
      )}
    </li>
  )
}

const isToCome = (text: string, today: PlainDate): boolean => isPlainDate(text) && text > today

/** 'LD1370 C.I., by 23 Oct 2026', 'Carried twice, since 4 Aug 2026'. */
const ActionFacts = ({ action }: { readonly action: AnsweredAction }) => {
  const { t } = useTranslation('actionAnswers')
  const { client } = action
  // How often before now: what is answered here is not counted while it is being answered.
  const timesCarried = action.timesCarried - (action.answer?.answer === 'not yet' ? 1 : 0)
  const carried =
    timesCarried === 1
      ? t('carriedOnce')
      : timesCarried === 2
        ? t('carriedTwice')
        : t('carriedTimes', { count: timesCarried })
  return (
    <>
      {client !== null && `${client.reference}${client.initials === null ? '' : ` ${client.initials}`}, `}
      {timesCarried > 0 && (
        <>
          <b>{carried}</b>, {t('since', { date: shortDate(action.agreedOn) })},{' '}
        </>
      )}
      {t('by', { date: shortDate(action.due) })}
    </>
  )
}
