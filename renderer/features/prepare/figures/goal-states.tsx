import type { SelectHTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'

type GoalStatesProps = {
  readonly control: SelectHTMLAttributes<HTMLSelectElement> & { readonly value: string }
  readonly goals: readonly string[]
  /** Reference of the client. */
  readonly client: string
  readonly options: readonly string[]
  /** A line for each goal. */
  readonly onType: (text: string) => void
}

/** How far each goal is, one below the other; without a goal there is nothing to choose. The first is the grid's cell. */
export const GoalStates = ({ control, goals, client, options, onType }: GoalStatesProps) => {
  const { t } = useTranslation('figures')
  const { value, id, ...rest } = control
  const states = value.split('\n')
  const change = (place: number, state: string) =>
    onType(goals.map((_, other) => (other === place ? state : (states[other] ?? ''))).join('\n'))
  const { 'data-row': row, 'data-column': column, ...others } = rest as typeof rest & Place
  if (goals.length === 0)
    return (
      <span className="in-select">
        <select {...rest} id={id} value="" aria-disabled="true" onChange={() => {}}>
          <option value="">{t('noGoals')}</option>
        </select>
      </span>
    )
  return goals.map((goal, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a goal has nothing else to be told apart by, and stays in its place.
    <span className="in-select" key={place}>
      <select
        {...others}
        {...(place === 0 ? { id, 'data-row': row, 'data-column': column } : {})}
        aria-label={t('goalState', { client, place: place + 1, goal })}
        value={states[place] ?? ''}
        onChange={event => change(place, event.currentTarget.value)}
      >
        <option value="">{t('notRecorded')}</option>
        {options.map(option => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </span>
  ))
}

type Place = { readonly 'data-row'?: number; readonly 'data-column'?: number }
