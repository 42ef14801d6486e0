import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe finds wrong with a page, one line each. In its legacy mode, since otherwise it opens a window of its own, and
 * the shell closes every window that it did not open. `without` leaves out what another state's look holds already: the
 * words of a record are thousands of elements, and take seconds each time. What passes is counted and not listed: half the
 * time of each look. What is found is looked for again after a moment: a screen that has just been left has no head.
 */
export const axeProblems = async (page: Page, without?: string): Promise<string[]> => {
  const first = await look(page, without)
  if (first.length === 0) return first
  await page.waitForTimeout(1500)
  return look(page, without)
}

const look = async (page: Page, without: string | undefined): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (without === undefined ? axe : axe.exclude(without)).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
}
