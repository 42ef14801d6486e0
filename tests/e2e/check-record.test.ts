import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bodyFor, newKeys, sealedRecord, withByte } from '../reports/seal/sealed-record.ts'
import { axeProblems } from '../support/axe.ts'
import { AFTER_SESSION, heldMonth } from '../support/held-month.ts'
import { longTest } from '../support/long-test.ts'
import { scratchFolder } from '../support/scratch.ts'
import { openTestCore } from '../support/test-core.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { recordsPage } from './pages/records-page.ts'

test('a signed record is checked where it is read: each check in words, and the focus goes back', async () => {
  const { folder, sam } = await heldMonth('locked')
  const { page, context, shell } = await openWindow({ folder, clock: AFTER_SESSION })
  await doorPage(page).signIn(sam)
  await framePage(page).goTo('Records')
  const records = recordsPage(page, context)
  await records.waitFor()
  await records.open('Signed by both')
  await records.check.open()
  await expect.poll(records.check.verdict).toBe('Verified. Nothing was changed since it was signed.')
  const lines = await records.check.lines()
  expect(lines).toHaveLength(11)
  expect(lines.every(line => line.startsWith('Holds'))).toBe(true)
  expect(await axeProblems(page, '.textLayer')).toEqual([])
  const shots = process.env.TANDEM_SCREENSHOTS
  if (shots !== undefined) await page.screenshot({ path: `${shots}/check-record.png` })
  await page.keyboard.press('Escape')
  await records.check.dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Check this record')
  await shell.close()
}, 120_000)

longTest(
  'so is a file from disk: its own record, one that was changed, another team’s, and what is none',
  async () => {
    const { folder, robin, recordId } = await heldMonth('locked')
    if (recordId === null) throw new Error('Not locked.')
    const files = scratchFolder()
    const put = (name: string, bytes: Uint8Array | string) => {
      writeFileSync(join(files, name), bytes)
      return join(files, name)
    }
    const core = openTestCore({ folder, startAt: AFTER_SESSION })
    await core.ask('vault.unlock', { personId: robin.id, passphrase: robin.passphrase })
    const { base64 } = await core.ask('record.pdf', { recordId, purpose: 'copy' })
    await core.core.stop()
    const kept = new Uint8Array(Buffer.from(base64, 'base64'))
    const others = await newKeys()
    const strange = await sealedRecord(others, { ...bodyFor(others), number: 'CS-2026-09-0099' })

    const { page, context, shell } = await openWindow({ folder, clock: AFTER_SESSION })
    await doorPage(page).signIn(robin)
    await framePage(page).goTo('Records')
    const { check, waitFor } = recordsPage(page, context)
    await waitFor()
    const shots = process.env.TANDEM_SCREENSHOTS
    const checked = async (name: string, bytes: Uint8Array | string) => {
      await check.file(put(name, bytes))
      await page.getByRole('dialog', { name: `Check of ${name}` }).waitFor()
      await expect.poll(check.verdict).not.toBe('Checking the record')
      if (shots !== undefined) await page.screenshot({ path: join(shots, `check-${name}.png`) })
    }
    const said = async (name: string, bytes: Uint8Array | string) => {
      await checked(name, bytes)
      const verdict = await check.verdict()
      await check.close()
      return verdict
    }
    expect(await said('kept.pdf', kept)).toBe('Verified. Nothing was changed since it was signed.')

    await checked('changed.pdf', withByte(kept, kept.length - 2_000))
    expect(await check.verdict()).toMatch(/^Not verified\. \d+ of 11 checks do not hold\.$/)
    expect(await check.note()).toMatch(/^Print nothing from this file/)
    const wrong = (await check.lines()).filter(line => line.startsWith('Does not hold'))
    expect(wrong.at(-1)).toContain(`It differs from the file that was locked. At byte ${kept.length - 2_000}`)
    expect(await axeProblems(page)).toEqual([])
    await check.close()

    await checked('other-team.pdf', strange)
    expect(await check.verdict()).toBe('Not verified. 2 of 11 checks do not hold.')
    expect(await check.note()).toMatch(/^By itself the file is whole\. It is none of the records here/)
    await check.close()

    expect(await said('cut-short.pdf', kept.slice(0, 3_000))).toMatch(/^This PDF holds no signed record/)
    expect(await said('letter.pdf', 'Dear Robin')).toBe('This is no PDF, or its beginning is missing.')
    expect(await said('empty.pdf', '')).toBe('The file is empty.')
    const huge = put('huge.pdf', '%PDF-1.7')
    truncateSync(huge, 11 * 1024 * 1024)
    await check.file(huge)
    expect(await page.getByRole('dialog').getByRole('alert').innerText()).toContain(
      'This file is larger than 10 MB, and no record that Tandem prints is.',
    )
    expect(await axeProblems(page)).toEqual([])
    await check.close()
    await shell.close()
  },
  120_000,
)
