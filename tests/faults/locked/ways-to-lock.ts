import type { Page } from 'playwright-core'
import { framePage } from '../../e2e/pages/frame-page.ts'

/** In a session Tandem waits longer: talking is its purpose. */
export const WAYS_TO_LOCK = ['asked', 'idle', 'idle in session', 'system'] as const
export type WayToLock = (typeof WAYS_TO_LOCK)[number]

/**
 * Locks a window as each way does, with a clock of the page's own for those that wait (`page.clock.install()`). Nothing waits
 * for the unlock screen; a sentence for each thing that came too early.
 */
export const lockBy = async (page: Page, way: WayToLock): Promise<readonly string[]> => {
  switch (way) {
    case 'asked':
      await framePage(page).lockNow()
      return []
    case 'idle':
      await page.clock.fastForward('05:01')
      return []
    case 'idle in session': {
      await page.clock.fastForward('28:30')
      await page.waitForTimeout(500)
      const isOpen = await page.locator('.app').isVisible()
      if (!isOpen) return ['in a session it locked before its time']
      await page.clock.fastForward('00:40')
      const isWarned = await framePage(page)
        .warning()
        .waitFor({ timeout: 5000 })
        .then(() => true)
        .catch(() => false)
      await page.clock.fastForward('01:01')
      return isWarned ? [] : ['in a session nothing warned before it locked']
    }
    case 'system':
      return sleepAMinute()
  }
}

/** The shell's own clock jumps, as after a sleep; it looks every five seconds. */
const sleepAMinute = async (): Promise<readonly string[]> => {
  const { now } = Date
  Date.now = () => now() + 60_000
  try {
    await new Promise(resolve => setTimeout(resolve, 6_000))
  } finally {
    // Back again it is no second sleep: a step back is none.
    Date.now = now
  }
  return []
}
