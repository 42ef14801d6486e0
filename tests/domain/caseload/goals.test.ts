import { describe, expect, test } from 'vitest'
import { areGoalsMet, changedGoals, goalsOf, keptStates, type StoredGoals } from '#domain/caseload/goals.ts'

const stored = (goals: string | null, more: Partial<StoredGoals> = {}): StoredGoals => ({
  goals,
  goalStates: [],
  goalsOutcome: null,
  ...more,
})
const TWO = 'I want to cook again.\n\n Go out on Fridays. '

describe('goals', () => {
  test('are the lines that say something, each with its state', () => {
    expect(goalsOf(stored(TWO, { goalStates: ['partly'] }))).toEqual({
      goals: [
        { text: 'I want to cook again.', state: 'partly' },
        { text: 'Go out on Fridays.', state: null },
      ],
      together: null,
    })
    expect(goalsOf(stored(null))).toEqual({ goals: [], together: null })
  })

  test('of an older vault have what was recorded for all together, where it can be nothing else', () => {
    const states = (goals: string | null, goalsOutcome: StoredGoals['goalsOutcome']) => {
      const read = goalsOf(stored(goals, { goalsOutcome }))
      return [read.goals.map(({ state }) => state), read.together]
    }
    expect(states('One.', 'partly')).toEqual([['partly'], null])
    expect(states(TWO, 'met')).toEqual([['met', 'met'], null])
    expect(states(TWO, 'not met')).toEqual([['not met', 'not met'], null])
    expect(states(TWO, 'partly')).toEqual([[null, null], 'partly'])
    expect(states(null, 'met')).toEqual([[], 'met'])
  })

  test('are met when there are some and each is', () => {
    expect(areGoalsMet(stored(TWO, { goalStates: ['met', 'met'] }))).toBe(true)
    expect(areGoalsMet(stored(TWO, { goalStates: ['met'] }))).toBe(false)
    expect(areGoalsMet(stored(null))).toBe(false)
    expect(areGoalsMet(stored(null, { goalsOutcome: 'met' }))).toBe(true)
  })
})

describe('after a change of words', () => {
  const before = [
    { text: 'I want to cook again', state: 'partly' as const },
    { text: 'Go out on Fridays', state: 'met' as const },
  ]

  test('a line that stays keeps its state, wherever it goes', () => {
    expect(keptStates(before, ['Go out on Fridays', 'Sleep', 'I want to cook again'])).toEqual([
      'met',
      null,
      'partly',
    ])
    expect(keptStates(before, ['Go out on Fridays'])).toEqual(['met'])
  })

  test('one that is corrected in its place keeps it; one that says something else does not', () => {
    expect(keptStates(before, ['I want to cook again myself', 'Go out on Fridays'])).toEqual([
      'partly',
      'met',
    ])
    expect(keptStates(before, ['I want to cook', 'Go out on Friday'])).toEqual(['partly', 'met'])
    expect(keptStates(before, ['Find a flat', 'Go out on Fridays'])).toEqual([null, 'met'])
    expect(keptStates(before, ['I want to cook again myself'])).toEqual([null])
    expect(keptStates(before, ['Go out on Fridays', 'I want to cook again myself'])).toEqual(['met', null])
  })

  test('the same goal twice is two', () => {
    const twice = [
      { text: 'Rest', state: 'met' as const },
      { text: 'Rest', state: null },
    ]
    expect(keptStates(twice, ['Rest', 'Rest', 'Rest'])).toEqual(['met', null, null])
  })
})

describe('what is stored of a change', () => {
  test('is only what is different', () => {
    const now = stored(TWO, { goalStates: ['partly'] })
    expect(changedGoals(now, {})).toEqual({})
    expect(changedGoals(now, { goalStates: ['partly', null] })).toEqual({})
    expect(changedGoals(now, { goalStates: [null, 'met'] })).toEqual({ goalStates: [null, 'met'] })
    expect(changedGoals(now, { goals: null })).toEqual({ goals: null, goalStates: [] })
    expect(changedGoals(now, { goals: 'A\nB', goalStates: ['met', 'met', 'met'] })).toEqual({
      goals: 'A\nB',
      goalStates: ['met', 'met'],
    })
  })

  test('ends what was recorded for all together as soon as one goal has its own, or is another', () => {
    const old = stored(TWO, { goalsOutcome: 'partly' })
    expect(changedGoals(old, { goalStates: ['met', null] })).toEqual({
      goalStates: ['met'],
      goalsOutcome: null,
    })
    expect(changedGoals(old, { goals: 'I want to cook again.' })).toEqual({
      goals: 'I want to cook again.',
      goalsOutcome: null,
    })
    expect(changedGoals(old, { goals: 'I want to cook again!\nGo out on Fridays.' })).toEqual({
      goals: 'I want to cook again!\nGo out on Fridays.',
    })
    expect(changedGoals(stored('One.', { goalsOutcome: 'met' }), { goalStates: [null] })).toEqual({
      goalsOutcome: null,
    })
  })
})
