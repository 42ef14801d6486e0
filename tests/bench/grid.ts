import { BENCH_PASSPHRASE } from './bench-vault.ts'
import { makeLongCaseload } from './long-caseload.ts'
import { type Line, median, percentile } from './measure.ts'
import { goTo, openBenchWindow, timed, timeUnlock } from './window.ts'

const CLIENTS = 100
const LETTERS = 100
/** Letters to a cell: the first of them comes while the cell opens. */
const WORD = 5
const SAVES = 30

/** Typing in a grid of a hundred clients: a key to its letter, a key to 'Saved'. The 95th percentile is what people notice. */
export const benchGrid = async (): Promise<Line[]> => {
  const { folder, reviewId } = await makeLongCaseload(CLIENTS)
  const { page, close } = await openBenchWindow(folder)
  await timeUnlock(page, 'Sam Okafor', BENCH_PASSPHRASE)
  await goTo(page, `/prepare/${reviewId}/figures`)
  await page.locator('table.grid tbody tr').first().waitFor()
  const letters: number[] = []
  const first: number[] = []
  for (let key = 0; key < LETTERS; key += 1) {
    if (key % WORD === 0)
      await page
        .getByLabel(/, what changed$/)
        .nth(key / WORD)
        .focus()
    const letter = () => page.keyboard.press('abcdefghij'[key % 10] ?? 'a')
    const took = await timed(page, 'keydown', letter, { css: 'table.grid' })
    if (key % WORD === 0) first.push(took)
    else letters.push(took)
  }
  const saves: number[] = []
  const saved = { css: '.saved:not(.saved--busy) [role=status]', text: 'Saved at' }
  for (let key = 0; key < SAVES; key += 1) {
    const cell = page.getByLabel(/, contacts made$/).nth(key % CLIENTS)
    await cell.focus()
    await page.locator(saved.css).filter({ hasText: saved.text }).waitFor()
    saves.push(await timed(page, 'keydown', () => page.keyboard.press(String(key % 10)), saved))
  }
  await close()
  return [
    {
      what: `Grid of ${CLIENTS}, a key to its letter, 95 of 100`,
      ours: percentile(letters, 0.95),
      aimMs: 50,
      note: `(median ${median(letters).toFixed(0)} ms; the first in a cell ${median(first).toFixed(0)} ms)`,
    },
    {
      what: `Grid of ${CLIENTS}, a key to 'Saved', 95 of 100`,
      ours: percentile(saves, 0.95),
      aimMs: 1000,
      note: `(median ${median(saves).toFixed(0)} ms; it waits 800 ms for another key)`,
    },
  ]
}
