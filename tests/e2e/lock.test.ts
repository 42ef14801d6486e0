import { describe, expect, vi } from 'vitest'
import { lockBy } from '../faults/locked/ways-to-lock.ts'
import { holders, ofTheWindow } from '../faults/locked/window-processes.ts'
import { longTest } from '../support/long-test.ts'
import { novemberFolder, SAM } from '../support/month-folder.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openPrepare, type PrepareWindow } from './pages/prepare-window.ts'

/** A client's reference in every list of the month. */
const REFERENCE = 'LD1037'
const TYPED = 'Mornings are hardest since the move, zq4711.'

const theirNote = ({ page }: PrepareWindow) => page.locator('textarea').first()

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

        expect(await lockBy(page, why)).toEqual([])
        await doorPage(page).waitFor('Tandem is locked')
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
