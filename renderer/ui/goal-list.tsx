import { useTranslation } from 'react-i18next'
import type { Goal } from '#domain/caseload/goals.ts'
import { GoalOutcome } from '#domain/review/notes.ts'
import { QuietSelect } from './quiet-select.tsx'
import { type Status, StatusMark, StatusShape } from './status-mark.tsx'

type GoalListProps = {
  readonly goals: readonly Goal[]
  /** From before each had a state of its own. */
  readonly together: GoalOutcome | null
  /** The states of all, one of them changed; false where it could not be kept. Without it they are read. */
  readonly onStates?: (states: (GoalOutcome | null)[], place: number) => Promise<boolean>
}

/** Goals in the client's words, each with how far it is. */
export const GoalList = ({ goals, together, onStates }: GoalListProps) => {
  const { t } = useTranslation('terms')
  const { t: part } = useTranslation('parts')
  const wordOf = (state: GoalOutcome | null) =>
    state === null ? part('notRecorded') : t(`goalsOutcome.${state}`)
  return (
    <>
      <ul className="goal-list">
        {goals.map(({ text, state }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a goal has nothing else to be told apart by, and stays in its place.
          <li key={place}>
            <span>{text}</span>
            {onStates === undefined ? (
              <StatusMark status={markOf(state)}>{wordOf(state)}</StatusMark>
            ) : (
              <QuietSelect<GoalOutcome>
                label={t('goalHowFar', { goal: text })}
                value={state}
                emptyLabel={part('notRecorded')}
                options={GoalOutcome.options.map(value => ({ value, label: wordOf(value) }))}
                mark={chosen => <StatusShape status={markOf(chosen)} />}
                onChange={next =>
                  onStates(
                    goals.map((goal, other) => (other === place ? next : goal.state)),
                    place,
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {together !== null && <small>{t('goalsTogether', { state: wordOf(together).toLowerCase() })}</small>}
    </>
  )
}

const MARKS = { met: 'done', partly: 'part', 'not met': 'none' } as const satisfies Record<
  GoalOutcome,
  Status
>

const markOf = (state: GoalOutcome | null): Status => (state === null ? 'none' : MARKS[state])
