import { execFileSync } from 'node:child_process'
import { afterEach, describe, expect, vi } from 'vitest'
import { longTest } from '../support/long-test.ts'
import { novemberFolder, SAM } from '../support/month-folder.ts'
import { memoryHolds } from '../support/process-memory.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openPrepare, type PrepareWindow } from './pages/prepare-window.ts'

/** A client's reference in every list of the month. */
const REFERENCE = 'LD1037'
const TYPED = 'Mornings are hardest since the move, zq4711.'

afterEach(() => void vi.useRealTimers())

/** Processes below this one that run the page or the core, now. */
const ofTheWindow = (word: '--type=renderer' | 'test-core/main.js'): number[] => {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 10_000_000 })
    .split('\n')
    .map(line => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap(match =>
      match === null ? [] : [{ pid: Number(match[1]), parent: Number(match[2]), args: match[3] ?? '' }],
    )
  const below = new Set([process.pid])
  for (let before = 0; before !== below.size; ) {
    before = below.size
    for (const { pid, parent } of lines) if (below.has(parent)) below.add(pid)
  }
  return lines.filter(({ pid, args }) => below.has(pid) && args.includes(word)).map(({ pid }) => pid)
}

const holders = (text: string) => ({
  page: ofTheWindow('--type=renderer').filter(pid => memoryHolds(pid, text)).length,
  core: ofTheWindow('test-core/main.js').filter(pid => memoryHolds(pid, text)).length,
})

const theirNote = ({ page }: PrepareWindow) => page.locator('textarea').first()

const ways = {
  asked: ({ page }: PrepareWindow) => framePage(page).lockNow(),
  idle: ({ page }: PrepareWindow) => page.clock.fastForward('05:01'),
  // The computer slept for a minute.
  system: async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  },
} as const satisfies Record<string, (window: PrepareWindow) => Promise<unknown>>

describe.runIf(process.platform === 'linux')('once it is locked', () => {
  for (const why of ['asked', 'idle', 'system'] as const) {
    longTest(
      `(${why}) no process has a word of the records, and what was being typed is in the vault`,
      {
        timeout: 240_000,
      },
      async () => {
        const month = await novemberFolder()
        const window = await openPrepare({
          folder: month.folder,
          reviewId: month.reviewId,
          section: 'reflection',
        })
        const { page } = window
        if (why === 'idle') await page.clock.install()
        await theirNote(window).fill(TYPED)
        await page.waitForTimeout(why === 'idle' ? 0 : 200)
        expect(holders(TYPED)).toEqual({ page: 1, core: expect.any(Number) })
        expect(holders(REFERENCE)).toEqual({ page: 1, core: 1 })
        const [before] = ofTheWindow('test-core/main.js')

        await ways[why](window)
        await doorPage(page).waitFor('Tandem is locked')
        vi.useRealTimers()
        expect(ofTheWindow('test-core/main.js')).not.toContain(before)
        await vi.waitFor(
          () => {
            for (const text of [TYPED, REFERENCE]) expect(holders(text)).toEqual({ page: 0, core: 0 })
          },
          { timeout: 30_000, interval: 1_000 },
        )
        const left = await page.content()
        for (const text of [TYPED, REFERENCE]) expect(left).not.toContain(text)
        await doorPage(page).signIn(SAM)
        await window.goTo('reflection')
        expect(await theirNote(window).inputValue()).toBe(TYPED)
      },
    )
  }
})

describe.runIf(process.platform === 'linux')('while the store takes nothing', () => {
  longTest(
    'whoever locks is asked, stays, and loses nothing; it is locked all the same if they say so',
    {
      timeout: 120_000,
    },
    async () => {
      const month = await novemberFolder()
      const window = await openPrepare({
        folder: month.folder,
        reviewId: month.reviewId,
        section: 'reflection',
      })
      const { page } = window
      const [core = 0] = ofTheWindow('test-core/main.js')
      process.kill(core, 'SIGSTOP')
      try {
        await theirNote(window).fill(TYPED)
        await framePage(page).lockNow()
        await page.getByRole('dialog', { name: 'Not everything is saved' }).waitFor()
        expect(await theirNote(window).inputValue()).toBe(TYPED)
      } finally {
        process.kill(core, 'SIGCONT')
      }
      await page.getByRole('button', { name: 'Stay and try again' }).click()
      await window.saved()
      await framePage(page).lockNow()
      await doorPage(page).waitFor('Tandem is locked')
      expect(await doorPage(page).lead()).toContain('Everything that was typed is saved.')
    },
  )
})
