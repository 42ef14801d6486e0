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
  'Signing other than by passphrase at $width × $height, $scheme',
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
    await page.evaluate(hash => {
      location.hash = hash
    }, `/sign/${reviewId}`)
    await sign.waitFor()
    await shoot('otherwise-nobody')
    await sign.otherwise.cant(sam.name)
    await sign.otherwise.record.click()
    await shoot('otherwise-reason')
    await sign.otherwise.withPassphrase()
    await sign.otherwise.onPaper(sam.name)
    await shoot('otherwise-ink')
    await sign.otherwise.passphraseOf(robin.name).fill(robin.passphrase)
    await sign.otherwise.record.click()
    await sign.place(sam.name).getByText('seen by').waitFor()
    await shoot('otherwise-recorded')
    await sign.change.open()
    await shoot('otherwise-change')
    await page.keyboard.press('Escape')
    await frame.goTo('Records')
    await records.waitFor()
    await shoot('otherwise-list')
    await records.open(/go on signing/)
    await sign.waitFor()
    await sign.sign(robin)
    await records.done.waitFor()
    await shoot('otherwise-done')
    await records.done.openRecord()
    await records.waitFor()
    await shoot('otherwise-record')
  },
)
