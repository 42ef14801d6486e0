import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { bodyFor, newKeys, sealedRecord, withByte } from '../reports/seal/sealed-record.ts'
import { AFTER_SESSION } from '../support/held-month.ts'
import { scratchFolder } from '../support/scratch.ts'
import { threeRecords } from '../support/three-records.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { recordsPage } from './pages/records-page.ts'

const FOLDER = process.env.TANDEM_SCREENSHOTS ?? 'screenshots'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
]

test.each(SIZES.flatMap(size => (['light', 'dark'] as const).map(scheme => ({ ...size, scheme }))))(
  'Records searched, chosen and checked at $width × $height, $scheme',
  async ({ width, height, scheme }) => {
    mkdirSync(FOLDER, { recursive: true })
    const { folder, robin } = await threeRecords()
    const files = scratchFolder()
    const keys = await newKeys()
    const changed = withByte(await sealedRecord(keys, bodyFor(keys)), 9_000)
    writeFileSync(join(files, 'CS-2026-09-0099.pdf'), changed)
    writeFileSync(join(files, 'CS-2026-07-0002.pdf'), 'another file')
    const { page, context } = await openWindow({
      folder,
      clock: AFTER_SESSION,
      viewport: { width, height },
      colorScheme: scheme,
    })
    const records = recordsPage(page, context)
    const shoot = (name: string) =>
      page.screenshot({ path: join(FOLDER, `records-${name}-${width}-${scheme}.png`) })
    await doorPage(page).signIn(robin)
    await framePage(page).goTo('Records')
    await records.waitFor()
    await shoot('three')
    await records.search.type('tablets')
    await page.locator('.fnd').first().waitFor()
    await records.search.openPlace('The café owner')
    await records.paper.drawn()
    await page.waitForTimeout(1_500)
    await shoot('found')
    await records.search.type('zymurgy')
    await page.getByRole('heading', { name: /Nothing found/ }).waitFor()
    await shoot('found-none')
    await records.search.clear()
    await records.several.begin()
    await records.several.choose(0)
    await records.several.choose(1)
    await records.several.saveCopies(files)
    await records.several.said(/^2 records saved/)
    await shoot('several')
    await records.several.end()
    await records.check.file(join(files, 'CS-2026-09-0099.pdf'))
    await page.getByRole('list', { name: 'What was checked' }).waitFor()
    await shoot('check-failed')
  },
)
