import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditedActs } from '../support/audited.ts'
import { axeProblems } from '../support/axe.ts'
import { AFTER_SESSION, type SamplePerson } from '../support/held-month.ts'
import { longTest } from '../support/long-test.ts'
import { scratchFolder } from '../support/scratch.ts'
import { threeRecords } from '../support/three-records.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openLastingWindow, type Window } from './pages/open-window.ts'
import { recordsPage } from './pages/records-page.ts'

describe('several records', () => {
  let opened: Window
  let folder: string
  let robin: SamplePerson
  const on = () => ({
    page: opened.page,
    frame: framePage(opened.page),
    records: recordsPage(opened.page, opened.context),
    accessible: async () => expect(await axeProblems(opened.page, '.textLayer')).toEqual([]),
  })

  beforeAll(async () => {
    ;({ folder, robin } = await threeRecords())
    opened = await openLastingWindow({ folder, clock: AFTER_SESSION })
    await doorPage(opened.page).signIn(robin)
    await framePage(opened.page).goTo('Records')
    await recordsPage(opened.page, opened.context).waitFor()
    return () => opened.shell.close()
  })

  longTest('leave alone what is typed elsewhere while a long one is opened', async () => {
    const { page, records } = on()
    await records.line('Sam Okafor').first().waitFor()
    await page.evaluate(() => {
      const slowest = { key: 0 }
      Object.assign(window, { slowest })
      new PerformanceObserver(list => {
        for (const { name, duration } of list.getEntries())
          if (name === 'keydown') slowest.key = Math.max(slowest.key, duration)
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    })
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.recs a')?.click()
    })
    const typed = 'nothing typed here is lost or late while pages are laid out beside it'
    await records.search.field.pressSequentially(typed, { delay: 25 })
    expect(await records.search.field.inputValue()).toBe(typed)
    await records.paper.drawn()
    await expect.poll(() => page.locator('.textLayer').count()).toBe(await records.paper.pages())
    const slowest = await page.evaluate(() => (window as unknown as { slowest: { key: number } }).slowest.key)
    expect(slowest).toBeLessThan(1_000)
    await records.search.type('')
    await page.getByRole('link', { name: 'Records', exact: true }).click()
    await page.getByRole('heading', { name: 'Choose a record' }).waitFor()
  })

  test('are searched in all their texts; what is found opens where it stands, and is in no address', async () => {
    const { page, records, accessible } = on()
    await records.line('Sam Okafor').first().waitFor()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('TABLETS cafe')
    await expect.poll(records.sum).toBe('Found in 1 of 3 signed records')
    expect(await records.months()).toEqual(['August 2026'])
    const [place] = await records.search.places('Sam Okafor')
    expect(place).toMatch(/^Discussed, LD\d+ .*The café owner rang: the tablets were missed/)
    expect(await records.search.marked()).toEqual(['café', 'tablets'])
    await accessible()

    await records.search.openPlace('The café owner')
    await records.paper.drawn()
    await expect.poll(records.paper.find.count).toMatch(/^\d+ of \d+$/)
    expect(await page.getByLabel('Find in the text').inputValue()).toBe('TABLETS cafe')
    expect(page.url()).not.toMatch(/tablets|cafe/i)
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toMatch(/tablets|cafe/i)

    await records.search.type('tablets')
    await expect.poll(records.sum).toBe('Found in 2 of 3 signed records')
    await records.search.type('zymurgy')
    await page.getByRole('heading', { name: 'Nothing found for ‘zymurgy’' }).waitFor()
    await accessible()
    await records.search.clear()
    await expect.poll(records.sum).toBe('3 signed records since June 2026')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
  })

  longTest(
    'are chosen with mouse and keys, saved into one folder without replacing a file, and printed one after the other',
    async () => {
      const { page, records, accessible } = on()
      await records.several.begin()
      expect(await records.several.sum()).toBe('No record chosen')
      const { several } = records
      await several.choose(0)
      await several.choose(2, true)
      expect(await several.chosen()).toBe(3)
      await several.button('Choose none').click()
      expect(await several.sum()).toBe('No record chosen')
      // By keys: a box, the next but one with Shift.
      await page.getByRole('checkbox').nth(1).focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Shift+Space')
      await expect.poll(several.sum).toBe('2 records chosen')
      await accessible()

      const target = scratchFolder()
      writeFileSync(join(target, 'CS-2026-07-0002.pdf'), 'another file')
      await several.saveCopies(target)
      await several.said(/^2 records saved in .* now: CS-2026-07-0002 \(2\)\.pdf\.$/)
      expect(readdirSync(target).sort()).toEqual([
        'CS-2026-06-0001.pdf',
        'CS-2026-07-0002 (2).pdf',
        'CS-2026-07-0002.pdf',
      ])
      expect(readFileSync(join(target, 'CS-2026-07-0002.pdf'), 'utf8')).toBe('another file')
      expect(readFileSync(join(target, 'CS-2026-06-0001.pdf')).subarray(0, 5).toString()).toBe('%PDF-')

      // What the system's own dialog would do: it comes, and is closed.
      await page.evaluate(() => {
        window.print = () => {
          window.dispatchEvent(new Event('beforeprint'))
          setTimeout(() => window.dispatchEvent(new Event('afterprint')), 20)
        }
      })
      await several.print()
      await several.said('2 records sent to the printer.')
      expect(await page.locator('html.printing-paper').count()).toBe(0)
      await accessible()

      await several.button('Choose all 3 shown').click()
      await several.print()
      await several.button('Stop after this one').click()
      await several.said(
        /^1 record sent to the printer\. Stopped\. Not printed: CS-2026-07-0002, CS-2026-06-0001\.$/,
      )
      await several.end()
      await several.bar.waitFor({ state: 'hidden' })
    },
  )

  longTest('half-way it says which are saved and which are not', async () => {
    const { page, records, accessible } = on()
    const { several } = records
    await several.begin()
    await several.button('Choose all 3 shown').click()
    const target = scratchFolder()
    // The folder goes while the second record is on its way.
    await page.exposeFunction('takeFolderAway', () => rmSync(target, { recursive: true }))
    await page.evaluate(() => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('.chsn')?.textContent?.includes('Saving 2 of 3') !== true) return
        observer.disconnect()
        void (window as unknown as { takeFolderAway: () => void }).takeFolderAway()
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    await several.saveCopies(target)
    const problem = several.bar.getByRole('alert')
    await problem.waitFor()
    expect(await problem.innerText()).toMatch(
      /Not saved: CS-2026-0\d-000\d(, CS-2026-06-0001)?\. This folder is no longer there\. Choose it again, or another one\./,
    )
    expect(await page.locator('.chsn').innerText()).toMatch(/[12] records? saved in/)
    await accessible()
    await several.end()
  })

  longTest('leave in the audit trail that they were searched, printed and copied out', async () => {
    await opened.shell.close()
    const acts = await auditedActs(folder, robin, /^record/)
    const count = (which: string) => acts.filter(act => act === which).length
    expect(count('records searched')).toBe(1)
    expect(count('record printed')).toBe(3)
    expect(count('record copied out')).toBeGreaterThanOrEqual(4)
  })
})
