import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { monthName } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import { addMonths } from '#basics/month.ts'
import { isPlainDate } from '#basics/plain-date.ts'
import type { PlannedSession } from '#contract/review.ts'
import type { CloseView } from '#contract/session.ts'
import type { NoteName } from '#domain/review/notes.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { TagShape } from '#renderer/ui/person-tag.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type Seat, useSession } from '../session-context.tsx'
import { useDraft } from '../use-draft.ts'
import { momentHere, readTime } from '../wall-time.ts'

/** What was done well, a small goal, the next date. */
export const BeforeYouPart = ({ close }: { readonly close: CloseView }) => {
  const { t } = useTranslation('sessionClose')
  const { practitioner, supervisor, view } = useSession()
  const month = monthName(addMonths(view.review.month, 1))
  return (
    <Panel title={t('part')}>
      <PartNote
        name="done-well"
        seat={supervisor}
        label={t('doneWell', { name: supervisor.first })}
        stored={close.doneWell}
      />
      <PartNote
        name="next-small-goal"
        seat={practitioner}
        label={t('smallGoal', { month })}
        stored={close.nextSmallGoal}
      />
      <NextDate next={close.next} />
    </Panel>
  )
}

type PartNoteProps = {
  readonly name: Extract<NoteName, 'done-well' | 'next-small-goal'>
  readonly seat: Seat
  readonly label: string
  readonly stored: string | null
}

const PartNote = ({ name, seat, label, stored }: PartNoteProps) => {
  const { reviewId } = useSession()
  const { value, setValue, flush } = useAutosavedValue(`note/${reviewId}/${name}`, stored ?? '', text =>
    callOperation('review.saveNote', { reviewId, name, text }),
  )
  return (
    <TextArea
      className="fg part-note"
      label={
        <span className="who">
          <TagShape {...seat} />
          {label}
        </span>
      }
      value={value}
      onChange={setValue}
      onBlur={flush}
    />
  )
}

/** As typed: a day and a time that can't be read yet stay text. */
const Typed = z.object({ date: z.string(), time: z.string(), place: z.string() })
type Typed = z.infer<typeof Typed>

const NextDate = ({ next }: { readonly next: PlannedSession | null }) => {
  const { t } = useTranslation('sessionClose')
  const { reviewId, view } = useSession()
  const { today } = useSitting()
  const stored = useAutosavedValue<PlannedSession | null>(`next/${reviewId}`, next, plan =>
    callOperation('session.planNext', { reviewId, next: plan }),
  )
  const draft = useDraft('next', Typed, { date: '', time: '', place: '' })
  const usualTime = view.plannedFor === null ? '' : timeOf(view.plannedFor)
  const shown = draft.begun ? draft.value : typedOf(stored.value, usualTime)
  const change = (part: Partial<Typed>) => {
    const typed = { ...shown, ...part }
    const plan = planOf(typed)
    if (plan === undefined) return draft.set(typed)
    if (draft.begun) void draft.clear()
    stored.setValue(plan)
  }
  const flush = () => {
    draft.flush()
    stored.flush()
  }
  const timeIsWrong = shown.time !== '' && readTime(shown.time) === null
  return (
    <>
      <fieldset className="fg">
        <legend className="label">{t('next')}</legend>
        <div className="dtrow">
          <DateField
            label={t('nextDay')}
            labelHidden
            today={today}
            value={shown.date}
            onChange={date => change({ date })}
            onBlur={flush}
          />
          <TextField
            label={t('nextTime')}
            labelHidden
            value={shown.time}
            onChange={time => change({ time })}
            onBlur={flush}
            error={timeIsWrong ? t('timeNotRead', { text: shown.time }) : null}
          />
        </div>
      </fieldset>
      <TextField
        className="fg"
        label={t('where')}
        value={shown.place}
        onChange={place => change({ place })}
        onBlur={flush}
        maxLength={200}
      />
    </>
  )
}

const typedOf = (plan: PlannedSession | null, usualTime: string): Typed => ({
  date: plan?.plannedFor == null ? '' : dateOf(plan.plannedFor),
  time: plan?.plannedFor == null ? usualTime : timeOf(plan.plannedFor),
  place: plan?.place ?? '',
})

/** Undefined while what is typed is no plan yet. */
const planOf = ({ date, time, place }: Typed): PlannedSession | null | undefined => {
  const where = place.trim() === '' ? null : place
  if (date.trim() === '') return where === null ? null : { plannedFor: null, place: where }
  const at = readTime(time)
  return isPlainDate(date) && at !== null ? { plannedFor: momentHere(date, at), place: where } : undefined
}
