import { describe, expect, test } from 'vitest'
import { createUndoStack } from '#renderer/ui/undo/undo-stack.ts'

const log: string[] = []
const item = (label: string, refuse: string | null = null) => ({
  label,
  undo: async () => {
    if (refuse === null) log.push(label)
    return refuse
  },
})

describe('undo', () => {
  test('takes the last one back first, and says which', async () => {
    log.length = 0
    const stack = createUndoStack()
    stack.push(item('first'))
    stack.push(item('second'))
    expect(stack.state().next?.label).toBe('second')
    await stack.undo()
    expect(stack.state().news).toEqual({ kind: 'undone', label: 'second' })
    await stack.undo()
    expect(log).toEqual(['second', 'first'])
    expect(stack.state().next).toBeNull()
  })

  test('a quiet command is taken back like any other, and is not told', async () => {
    log.length = 0
    const stack = createUndoStack()
    stack.push(item('told'))
    stack.push({ ...item('a cell'), quiet: true })
    expect(stack.state()).toMatchObject({ news: null, next: { label: 'a cell' } })
    await stack.undo()
    expect(log).toEqual(['a cell'])
    expect(stack.state().news).toEqual({ kind: 'undone', label: 'a cell' })
  })

  test('what is refused stays on top, with the words why', async () => {
    const stack = createUndoStack()
    stack.push(item('import', 'Work was done on it since.'))
    await stack.undo()
    expect(stack.state().news).toEqual({ kind: 'refused', words: 'Work was done on it since.' })
    expect(stack.state().next?.label).toBe('import')
  })

  test('pressed twice at once it takes back one', async () => {
    log.length = 0
    const stack = createUndoStack()
    stack.push(item('first'))
    stack.push(item('second'))
    await Promise.all([stack.undo(), stack.undo()])
    expect(log).toEqual(['second'])
  })

  test('an undo that breaks leaves the stack usable', async () => {
    log.length = 0
    const stack = createUndoStack()
    stack.push(item('first'))
    stack.push({ label: 'breaks', undo: () => Promise.reject(new Error('gone')) })
    await stack.undo().catch(() => undefined)
    await stack.undo()
    expect(log).toEqual(['first'])
  })
})
