import { createElement, Suspense } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { screen } from '#renderer/app/screen.ts'

const shown = (of: ReturnType<typeof screen>) =>
  renderToString(createElement(Suspense, { fallback: 'opening' }, createElement(of)))

test('a screen that was fetched ahead is there at the first look; one that was not is waited for', async () => {
  const load = async () => ({ Today: () => 'Thursday' })
  expect(shown(screen(load, 'Today'))).not.toContain('Thursday')
  const ahead = screen(load, 'Today')
  await ahead.fetch()
  expect(shown(ahead)).toContain('Thursday')
})

test('a file that can’t be had says so to whoever fetches it, and is asked for again', async () => {
  let there = false
  const today = screen(async () => {
    if (!there) throw new Error('gone')
    return { Today: () => 'Thursday' }
  }, 'Today')
  await expect(today.fetch()).rejects.toThrow('gone')
  there = true
  await today.fetch()
  expect(shown(today)).toContain('Thursday')
})
