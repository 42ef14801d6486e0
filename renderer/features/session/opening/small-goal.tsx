import { useTranslation } from 'react-i18next'
import type { OpeningView } from '#contract/session.ts'
import { GoalOutcome } from '#domain/review/notes.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSession } from '../session-context.tsx'

type Goal = NonNullable<OpeningView['smallGoal']>

/** The one small thing that was set last time. */
export const SmallGoal = ({ goal }: { readonly goal: Goal }) => {
  const { t } = useTranslation('sessionOpening')
  const { reviewId } = useSession()
  const { value, setValue, flush } = useAutosavedValue(
    `goal/${reviewId}`,
    { outcome: goal.outcome, note: goal.note },
    next => callOperation('session.goalOutcome', { reviewId, ...next }),
  )
  return (
    <section className="panel goal" aria-labelledby="small-goal">
      <div>
        <h2 id="small-goal">{t('smallGoal')}</h2>
        <p className="dim">{goal.text}</p>
      </div>
      <ChoiceGroup<GoalOutcome>
        label={t('goalAsked')}
        labelHidden
        value={value.outcome}
        onChange={outcome => {
          setValue({ ...value, outcome })
          flush()
        }}
        choices={GoalOutcome.options.map(outcome => ({ value: outcome, label: t(`goalOutcome.${outcome}`) }))}
      />
      {value.outcome !== null && (
        <TextField
          className="goal__note"
          care
          label={t('goalNote')}
          labelMore={undefined}
          value={value.note ?? ''}
          onChange={note => setValue({ ...value, note: note === '' ? null : note })}
          onBlur={flush}
          maxLength={2000}
        />
      )}
    </section>
  )
}
