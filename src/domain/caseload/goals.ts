import type { GoalOutcome } from '#domain/review/notes.ts'

/** One goal in the client's words, and how far it is; null is 'not recorded'. */
export type Goal = { readonly text: string; readonly state: GoalOutcome | null }

/** What is stored of goals: a line each, a state to each line that is not blank. */
export type StoredGoals = {
  readonly goals: string | null
  readonly goalStates: readonly (GoalOutcome | null)[]
  /** From before each goal had its own: how far they are, taken together. */
  readonly goalsOutcome: GoalOutcome | null
}

/** Lines that say something, in their order. */
export const goalLines = (goals: string | null): string[] =>
  (goals ?? '').split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()]))

/**
 * Each goal with its state. What was recorded for all together holds for each where it can be nothing else: for one goal,
 * and where all were met or none. `together` is what is left of it, to be read beside them.
 */
export const goalsOf = ({
  goals,
  goalStates,
  goalsOutcome,
}: StoredGoals): { readonly goals: readonly Goal[]; readonly together: GoalOutcome | null } => {
  const lines = goalLines(goals)
  const isOld = goalsOutcome !== null && goalStates.every(state => state === null)
  const forEach = isOld && lines.length > 0 && (lines.length === 1 || goalsOutcome !== 'partly')
  return {
    goals: lines.map((text, place) => ({
      text,
      state: forEach ? goalsOutcome : (goalStates[place] ?? null),
    })),
    together: isOld && !forEach ? goalsOutcome : null,
  }
}

/** All of them, and there is one. */
export const areGoalsMet = (stored: StoredGoals): boolean => {
  const { goals, together } = goalsOf(stored)
  return together === 'met' || (goals.length > 0 && goals.every(({ state }) => state === 'met'))
}

/**
 * The states of the lines after a change of their words. A line that stays keeps its own, wherever it goes; one that is
 * corrected in its place keeps it too, where all others stay as many and as they were and most of it reads as before.
 */
export const keptStates = (before: readonly Goal[], lines: readonly string[]): (GoalOutcome | null)[] => {
  const open = new Set(before.keys())
  const from = lines.map(line => {
    const found = before.findIndex(({ text }, place) => open.has(place) && text === line)
    open.delete(found)
    return found
  })
  return lines.map((line, place) => {
    const found = from[place] ?? -1
    if (found >= 0) return before[found]?.state ?? null
    const was = before[place]
    const isCorrected =
      before.length === lines.length && was !== undefined && open.has(place) && readsAlike(was.text, line)
    return isCorrected ? was.state : null
  })
}

/** What a change of words or states makes of what is stored; only what is different. */
export const changedGoals = (
  stored: StoredGoals,
  change: {
    readonly goals?: StoredGoals['goals'] | undefined
    readonly goalStates?: StoredGoals['goalStates'] | undefined
  },
): { goals?: string | null; goalStates?: (GoalOutcome | null)[]; goalsOutcome?: GoalOutcome | null } => {
  if (change.goals === undefined && change.goalStates === undefined) return {}
  const before = goalsOf(stored)
  const goals = change.goals === undefined ? stored.goals : change.goals
  const lines = goalLines(goals)
  const kept = keptStates(before.goals, lines)
  const goalStates = withoutEnd(
    lines.map(
      (_, place) => (change.goalStates === undefined ? kept[place] : change.goalStates[place]) ?? null,
    ),
  )
  const isRecorded = goalStates.some(state => state !== null)
  // What was said of all together is of no others.
  const goalsOutcome = isRecorded || lines.length !== before.goals.length ? null : before.together
  return {
    ...(goals === stored.goals ? {} : { goals }),
    ...(same(goalStates, stored.goalStates) ? {} : { goalStates }),
    ...(goalsOutcome === stored.goalsOutcome ? {} : { goalsOutcome }),
  }
}

/** Nothing recorded at the end takes no room. */
const withoutEnd = (states: readonly (GoalOutcome | null)[]): (GoalOutcome | null)[] =>
  states.slice(0, states.findLastIndex(state => state !== null) + 1)

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, place) => one === b[place])

/** At least half of the longer one stands at the start and the end of both. */
const readsAlike = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return (start + end) * 2 >= Math.max(a.length, b.length)
}
