import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { AFTER_SESSION, heldMonth } from '../support/held-month.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { recordsPage } from './pages/records-page.ts'
import { signPage } from './pages/sign-page.ts'

const FOLDER = process.env.TANDEM_SCREENSHOTS ?? 'screenshots'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
]

test.each(SIZES.flatMap(size => (['light', 'dark'] as const).map(scheme => ({ ...size, scheme }))))(
  'Signing and the records at $width × $height, $scheme',
  async ({ width, height, scheme }) => {
    mkdirSync(FOLDER, { recursive: true })
    const { folder, reviewId, sam, robin } = await heldMonth('ended')
    const { page, context } = await openWindow({
      folder,
      clock: AFTER_SESSION,
      viewport: { width, height },
      colorScheme: scheme,
    })
    const [frame, sign, records] = [framePage(page), signPage(page), recordsPage(page, context)]
    const shoot = async (name: string) => {
      await sign.paper.drawn().catch(() => undefined)
      await page.screenshot({ path: join(FOLDER, `${name}-${width}-${scheme}.png`) })
    }
    await doorPage(page).signIn(robin)
    await frame.goTo('Records')
    await records.waitFor()
    await page.screenshot({ path: join(FOLDER, `records-none-${width}-${scheme}.png`) })
    await page.evaluate(hash => {
      location.hash = hash
    }, `/sign/${reviewId}`)
    await sign.waitFor()
    await shoot('sign-nobody')
    await sign.begin(sam.name)
    await sign.draw()
    await shoot('sign-first')
    await sign.sign(sam)
    await sign.passphrase.fill('not that one')
    await page.keyboard.press('Enter')
    await page.locator('.field-error').waitFor()
    await shoot('sign-second')
    await sign.change.open()
    await shoot('sign-change')
    await page.keyboard.press('Escape')
    await frame.goTo('Records')
    await records.waitFor()
    await page.screenshot({ path: join(FOLDER, `records-one-signature-${width}-${scheme}.png`) })
    await records.open(/One signature/)
    await sign.waitFor()
    await sign.sign(robin)
    await records.done.waitFor()
    await shoot('session-done')
    await records.done.openRecord()
    await records.waitFor()
    await shoot('records-open')
    await records.paper.find.open()
    await records.paper.find.type('agreed')
    await shoot('records-find')
  },
)
