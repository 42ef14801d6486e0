import { expect, test } from 'vitest'
import { createCommandRegistry } from '#renderer/ui/commands/command-registry.ts'

test('the last one registered answers, and gives way again', () => {
  const seen: string[] = []
  const registry = createCommandRegistry()
  expect(registry.run('undo')).toBe(false)
  registry.register('undo', () => seen.push('frame'))
  const away = registry.register('undo', () => seen.push('screen'))
  expect(registry.run('undo')).toBe(true)
  away()
  registry.run('undo')
  expect(seen).toEqual(['screen', 'frame'])
})

test('tells when a command becomes possible or impossible', () => {
  const registry = createCommandRegistry()
  let told = 0
  registry.subscribe(() => {
    told += 1
  })
  const away = registry.register('print', () => undefined)
  expect(registry.isOffered('print')).toBe(true)
  away()
  expect(registry.isOffered('print')).toBe(false)
  expect(told).toBe(2)
})
