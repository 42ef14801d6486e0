import { memo, useCallback, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ClientId } from '#basics/ids.ts'
import { type Contradiction, contradictionsOf } from '#domain/caseload/overdue.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { Prompt } from '#renderer/ui/prompt.tsx'
import { StatusMark, StatusShape } from '#renderer/ui/status-mark.tsx'
import type { CellProblem, CellReader, ListWords } from './cell-text.ts'
import type { Column, FiguresView } from './columns.ts'
import { FieldCell } from './field-cell.tsx'
import type { FiguresStore } from './figures-store.ts'
import { GRID_FIELDS, type GridField, isClientField } from './grid-field.ts'
import { OldScore } from './old-score.tsx'
import { problemWords } from './problem-words.ts'
import type { RowSnapshot, RowState } from './row-snapshot.ts'
import { itemsDone, ScoreCell } from './score-cell.tsx'
import { ScorePanel } from './score-panel.tsx'

/** Whose items are open under their row; `inside` when the focus goes to them. */
export type OpenScore = { readonly clientId: ClientId; readonly inside: boolean; readonly next: number }

type FigureRowProps = {
  readonly clientId: ClientId
  readonly index: number
  readonly month: string
  readonly view: FiguresView
  readonly columns: readonly Column[]
  readonly lastMonth: string | null
  readonly store: FiguresStore
  readonly reader: CellReader
  readonly words: ListWords
  readonly scheme: SchemeDefinition | null
  /** Null for every other row, so that opening one draws two. */
  readonly openScore: OpenScore | null
  readonly onOpenScore: (open: OpenScore | null) => void
  readonly onTakeRow: (clientId: ClientId) => void
  readonly onScoreDown: (row: number, column: number) => void
}

/** One client's line, and under it what has to be said of it. It draws itself when it alone has changed. */
export const FigureRow = memo((props: FigureRowProps) => {
  const { clientId, index, columns, store, words, scheme, openScore, onOpenScore, onScoreDown } = props
  const row = useRow(store, clientId)
  const levels = useRef(row?.levels)
  levels.current = row?.levels
  if (row === undefined) return null
  const { client, last } = row.entry

  const digit = (typed: number | 'back') => {
    if (scheme === null) return
    const now = levels.current ?? {}
    const all = scheme.items.length
    const start = itemsDone(scheme, now) === all ? (typed === 'back' ? all : 0) : firstOpen(scheme, now)
    const at = openScore?.next ?? start
    const item = scheme.items[typed === 'back' ? at - 1 : at]
    if (item === undefined) return
    if (typed === 'back') {
      const { [item.key]: _, ...others } = now
      levels.current = others
      store.setLevels(clientId, others, row.notes)
      return onOpenScore({ clientId, inside: false, next: at - 1 })
    }
    if (!item.levels.some(({ level }) => level === typed))
      return onOpenScore({ clientId, inside: false, next: at })
    levels.current = { ...now, [item.key]: typed }
    store.setLevels(clientId, levels.current, row.notes)
    onOpenScore({ clientId, inside: false, next: at + 1 })
  }
  const problems = problemsOf(row)
  const contradictions = props.view === 'month' ? contradictionsIn(row, props.month) : []
  const asksScore = props.view === 'month' && row.asksScore && openScore === null
  const hasSub = problems.length > 0 || contradictions.length > 0 || asksScore || openScore !== null
  const scoreColumn = columns.findIndex(({ kind }) => kind === 'score')
  return (
    <>
      <tr className={classNames(openScore !== null && 'is-open', hasSub && 'has-sub')}>
        <RowHead row={row} index={index} />
        {columns.map((column, at) =>
          column.kind === 'score' ? (
            scheme !== null && (
              <ScoreCell
                key={column.field}
                row={row}
                scheme={scheme}
                place={{ row: index, column: at + 1 }}
                open={openScore !== null}
                onToggle={inside => onOpenScore(openScore === null ? { clientId, inside, next: -1 } : null)}
                onDigit={digit}
              />
            )
          ) : (
            <FieldCell
              key={column.field}
              column={column}
              row={row}
              place={{ row: index, column: at + 1 }}
              store={store}
              was={
                last === null || isClientField(column.field)
                  ? ''
                  : props.reader.textOf(column.field, last[column.field])
              }
              lastMonth={props.lastMonth}
              options={optionsOf(words, column.field)}
            />
          ),
        )}
        <td className="s">
          <RowEnd row={row} index={index} column={columns.length + 1} onTake={props.onTakeRow} />
        </td>
      </tr>
      <RowProblems
        row={row}
        problems={problems}
        span={columns.length + 2}
        more={contradictions.length > 0 || asksScore || openScore !== null}
      />
      <RowContradictions
        found={contradictions}
        span={columns.length + 2}
        more={asksScore || openScore !== null}
      />
      {asksScore && (
        <OldScore
          row={row}
          span={columns.length + 2}
          store={store}
          onScore={() => onOpenScore({ clientId, inside: true, next: -1 })}
        />
      )}
      {openScore !== null && scheme !== null && (
        <tr className="sub">
          <td colSpan={columns.length + 2}>
            <ScorePanel
              row={row}
              scheme={scheme}
              next={openScore.next}
              focusInside={openScore.inside}
              onChange={(next, notes) => store.setLevels(client.id, next, notes)}
              onClose={() => onScoreDown(index, scoreColumn + 1)}
              onDown={() => onScoreDown(index + 1, scoreColumn + 1)}
            />
          </td>
        </tr>
      )}
    </>
  )
})

export const useRow = (store: FiguresStore, clientId: ClientId): RowSnapshot | undefined =>
  useSyncExternalStore(
    useCallback(listener => store.subscribe(clientId, listener), [store, clientId]),
    () => store.row(clientId),
  )

/** The reference is the link to the client; the arrow keys reach it from the first cell. */
const RowHead = ({ row, index }: { readonly row: RowSnapshot; readonly index: number }) => {
  const { t } = useTranslation('terms')
  const { client, membership, standing } = row.entry
  const marks = [
    membership === 'carried' ? null : t(`membership.${membership}`),
    standing === 'open' || standing === 'closed' ? null : t(`standing.${standing}`),
  ].filter(mark => mark !== null)
  return (
    <th scope="row">
      <Link href={`/caseload/${client.id}`} tabIndex={-1} data-row={index} data-column={0}>
        <ClientName reference={client.reference} initials={client.initials} name={client.name} />
      </Link>
      {marks.length > 0 && <small className="row-mark">{marks.join(', ')}</small>}
    </th>
  )
}

type RowEndProps = {
  readonly row: RowSnapshot
  readonly index: number
  readonly column: number
  readonly onTake: (clientId: ClientId) => void
}

const RowEnd = ({ row, index, column, onTake }: RowEndProps) => {
  const { t } = useTranslation('figures')
  const { client } = row.entry
  if (row.state === 'none' && row.fillable.length > 0)
    return (
      <Button
        size="small"
        className="aslast"
        data-row={index}
        data-column={column}
        onClick={() => onTake(client.id)}
        aria-label={t('asLastOf', { client: client.reference })}
      >
        {t('asLast')}
      </Button>
    )
  return (
    <StatusMark status={STATE_MARK[row.state]} className="sm">
      {t(`row.${row.state}`)}
    </StatusMark>
  )
}

const STATE_MARK = {
  complete: 'done',
  gaps: 'part',
  again: 'stops',
  none: 'none',
  closed: 'done',
} as const satisfies Record<RowState, string>

type FieldProblem = { readonly field: GridField; readonly problem: CellProblem }

const problemsOf = (row: RowSnapshot): readonly FieldProblem[] =>
  GRID_FIELDS.flatMap(field => {
    const { problem } = row.cells[field]
    return problem === null ? [] : [{ field, problem }]
  })

type RowProblemsProps = {
  readonly row: RowSnapshot
  readonly problems: readonly FieldProblem[]
  readonly span: number
  /** Whether something else stands under the row after it. */
  readonly more: boolean
}

/** What can't be read yet, with what to do; of the other view too, so that 'look again' is never without a reason. */
const RowProblems = ({ row, problems, span, more }: RowProblemsProps) => {
  const { t } = useTranslation('figures')
  const { client } = row.entry
  if (problems.length === 0) return null
  return (
    <tr className={classNames('sub', more && 'has-sub')}>
      <td colSpan={span} id={`row-${client.id}-problem`}>
        {problems.map(({ field, problem }) => {
          const { todo, kept } = problemWords(t, problem)
          return (
            <p className="rowerr" key={field}>
              <span className="st st--stops">
                <StatusShape status="stops" />
              </span>
              <span>
                {t('cell', { client: client.reference, field: t(`field.${field}`) })}: <b>{todo}</b> {kept}
              </span>
            </p>
          )
        })}
      </td>
    </tr>
  )
}

const contradictionsIn = (row: RowSnapshot, month: string): readonly Contradiction[] => {
  const { contactsMade, lastContact } = row.cells
  return contactsMade.problem === null && lastContact.problem === null
    ? contradictionsOf(row.entry.values, month)
    : []
}

type RowContradictionsProps = {
  readonly found: readonly Contradiction[]
  readonly span: number
  readonly more: boolean
}

/** Figures that can't all be right are shown and kept, never corrected. */
const RowContradictions = ({ found, span, more }: RowContradictionsProps) => {
  const { t } = useTranslation('figures')
  if (found.length === 0) return null
  return (
    <tr className={classNames('sub', more && 'has-sub')}>
      <td colSpan={span}>
        {found.map(contradiction => (
          <Prompt key={contradiction} className="in-grid">
            {t(`contradiction.${contradiction}`)}
          </Prompt>
        ))}
      </td>
    </tr>
  )
}

const optionsOf = (words: ListWords, field: GridField): readonly string[] =>
  field === 'goalStates'
    ? Object.values(words.goalState)
    : field === 'risk' || field === 'stage'
      ? Object.values(words[field])
      : NO_OPTIONS

const NO_OPTIONS: readonly string[] = []

const firstOpen = (scheme: SchemeDefinition, levels: Readonly<Record<string, number>>): number =>
  scheme.items.findIndex(({ key }) => !Object.hasOwn(levels, key))
