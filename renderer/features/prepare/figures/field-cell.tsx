import { type TextareaHTMLAttributes, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LONG_TEXT, SHORT_TEXT } from '#domain/caseload/client.ts'
import { goalLines } from '#domain/caseload/goals.ts'
import { CareField } from '#renderer/ui/care/care-field.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ListInput } from '#renderer/ui/grid/list-input.tsx'
import type { FieldColumn } from './columns.ts'
import type { FiguresStore } from './figures-store.ts'
import { GoalStates } from './goal-states.tsx'
import type { RowSnapshot } from './row-snapshot.ts'

type FieldCellProps = {
  readonly column: FieldColumn
  readonly row: RowSnapshot
  readonly place: { readonly row: number; readonly column: number }
  readonly store: FiguresStore
  /** Text of the same field last month. */
  readonly was: string
  readonly lastMonth: string | null
  readonly options: readonly string[]
}

/** Last month small at the left, the field at the right. */
export const FieldCell = ({ column, row, place, store, was, lastMonth, options }: FieldCellProps) => {
  const { t } = useTranslation('figures')
  const { field, kind } = column
  const { client } = row.entry
  const cell = row.cells[field]
  const id = `cell-${client.id}-${field}`
  const origin =
    cell.source === undefined || cell.source === 'typed' || cell.text === ''
      ? null
      : t(`source.${cell.source}`, { month: lastMonth ?? '' })
  const control = {
    id,
    'data-row': place.row,
    'data-column': place.column,
    'aria-label': t('cell', { client: client.reference, field: t(`field.${field}`) }),
    'aria-invalid': cell.problem === null ? undefined : true,
    'aria-describedby':
      kind === 'choice' ? undefined : `${id}-was${cell.problem === null ? '' : ` row-${client.id}-problem`}`,
    className: classNames('in', field === 'goals' && cell.text.includes('\n') && 'in--lines'),
    title: origin ?? undefined,
    'data-source': origin === null ? undefined : cell.source,
    value: cell.text,
    onBlur: () => store.leave(client.id, field),
  } as const
  const type = (text: string) => store.type(client.id, field, text)
  return (
    <td className={CLASS[kind]}>
      {kind !== 'text' && kind !== 'choice' && (
        <Was id={`${id}-was`} month={lastMonth} carried={cell.source === 'carried' && cell.text !== ''}>
          {was}
        </Was>
      )}
      {kind === 'text' && (
        <>
          <span className="sr" id={`${id}-was`}>
            {lastMonth !== null && t('wasIn', { month: lastMonth })}
            {was === '' ? t('noneLast') : was}
          </span>
          <CareField id={`${id}-care`} text={cell.text}>
            <GridText
              {...control}
              aria-describedby={`${control['aria-describedby']} ${id}-care`}
              rows={1}
              maxLength={LONG_TEXT}
              autoComplete="off"
              spellCheck={false}
              placeholder={t('notRecorded')}
              onType={type}
            />
          </CareField>
        </>
      )}
      {kind === 'list' && <ListInput {...control} maxLength={SHORT_TEXT} options={options} onChange={type} />}
      {kind === 'choice' && (
        <GoalStates
          control={control}
          goals={goalLines(row.cells.goals.text)}
          client={client.reference}
          options={options}
          onType={type}
        />
      )}
      {(kind === 'count' || kind === 'date') && (
        <input
          {...control}
          type="text"
          inputMode={kind === 'count' ? 'numeric' : undefined}
          maxLength={SHORT_TEXT}
          autoComplete="off"
          spellCheck={false}
          onChange={event => type(event.currentTarget.value)}
        />
      )}
    </td>
  )
}

type GridTextProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange'> & {
  readonly value: string
  readonly onType: (text: string) => void
}

/**
 * A text area that keeps its text itself: a controlled one has its child written anew with every key, and in a grid of a
 * hundred rows that costs the whole page its styles.
 */
const GridText = ({ value, onType, ...rest }: GridTextProps) => {
  const area = useRef<HTMLTextAreaElement>(null)
  const [first] = useState(value)
  useLayoutEffect(() => {
    if (area.current !== null && area.current.value !== value) area.current.value = value
  }, [value])
  return (
    <textarea
      {...rest}
      ref={area}
      defaultValue={first}
      onChange={event => onType(event.currentTarget.value)}
    />
  )
}

type WasProps = {
  readonly id: string
  readonly month: string | null
  readonly carried: boolean
  readonly children: string
}

/** Last month's value; '=' before it where this month's was carried from it. */
export const Was = ({ id, month, carried, children }: WasProps) => {
  const { t } = useTranslation('figures')
  return (
    <span className={classNames('was', carried && 'was--carried')} id={id}>
      {month !== null && <span className="sr">{t('wasIn', { month })}</span>}
      {carried && (
        <>
          <span className="was__mark" aria-hidden="true">
            ={' '}
          </span>
          <span className="sr">{t('source.carried', { month: month ?? '' })}, </span>
        </>
      )}
      {children}
      {children === '' && <span className="sr">{t('noneLast')}</span>}
    </span>
  )
}

export const CLASS = {
  count: 'g',
  date: 'g d',
  list: 'g r',
  choice: 'g c',
  text: 'g t',
  score: 'g sc',
} as const
