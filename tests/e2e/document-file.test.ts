import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { aHostilePdf, aLockedPdf, aPng, bytesOfText } from '../support/document-files.ts'
import { longTest } from '../support/long-test.ts'
import { readyMonth, SESSION_DAY } from '../support/ready-month.ts'
import { scratchFolder } from '../support/scratch.ts'
import { decisionsPage } from './pages/decisions-page.ts'
import { documentFilePage } from './pages/document-file-page.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { paperView } from './pages/paper-view.ts'
import { undoStrip } from './pages/preparation.ts'
import { sessionPage } from './pages/session-page.ts'

const onDisk = (files: Readonly<Record<string, Uint8Array>>) => {
  const folder = scratchFolder()
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return [name, path]
    }),
  ) as Record<string, string>
}

longTest(
  'a PDF and a text are attached while preparing and read beside the checklist; nothing in them runs',
  {
    timeout: 90_000,
  },
  async () => {
    const { folder, reviewId, sam, robin } = await readyMonth()
    const files = onDisk({
      'plan.pdf': aHostilePdf("app.alert('ran')"),
      'locked.pdf': aLockedPdf(),
      'note.txt': bytesOfText('Visit on 3 Nov.\n<script>document.title = "ran"</script>\nShe cooks herself.'),
      'photo.png': aPng(),
    })
    const { page, context } = await openWindow({ folder, clock: SESSION_DAY })
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    const refused: string[] = []
    page.on('console', message => {
      if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text())
    })
    page.on('dialog', dialog => {
      asked.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    const door = doorPage(page)
    const session = sessionPage(page)
    const file = documentFilePage(page, context)
    const paper = paperView(page)
    await door.signIn(sam)
    await page.evaluate(hash => {
      location.hash = hash
    }, `/prepare/${reviewId}/documents`)

    await file.sample(1).waitFor()
    await file.bringAsFile(1)
    expect(await file.becomes(1)).toContain('deleted at signing; its name and hash stay')
    await file.attach(1, files['locked.pdf'] ?? '')
    expect(await file.problem(1)).toContain('protected with a password')
    await file.attach(1, files['plan.pdf'] ?? '')
    await expect.poll(() => file.attached(1)).toMatch(/plan\.pdf\s+PDF, 1 KB/)
    await file.takeOff(1)
    await undoStrip(page).says('File taken off')
    await undoStrip(page).undo()
    await expect.poll(() => file.attached(1)).toContain('plan.pdf')
    await file.look(1)
    await paper.drawn()
    expect(await paper.text(1)).toContain('Care plan with more in it')
    expect(await page.locator('.paper-page a, .paper-page input, .paper-page button').count()).toBe(0)
    expect(await axeProblems(page)).toEqual([])
    await file.closeDialog()
    await file.bringAsFile(2)
    await file.attach(2, files['note.txt'] ?? '')
    await expect.poll(() => file.attached(2)).toContain('note.txt')
    expect(await axeProblems(page)).toEqual([])

    await framePage(page).lockNow()
    await door.waitFor('Tandem is locked')
    await door.signIn(robin)
    await session.before.open()
    await session.startWith(sam)
    await session.agenda.goTo(/Documents/)
    await page.locator('.docg--file').waitFor()
    await paper.drawn()
    expect(await paper.ink(1)).toBeGreaterThan(0)
    expect(await axeProblems(page)).toEqual([])
    await page.setViewportSize({ width: 1024, height: 700 })
    expect(await file.beside.room()).toBeGreaterThan(160)
    const read = decisionsPage(page).read
    await read.answer(1, 'Met')
    await file.beside.hide()
    await file.beside.show()
    await paper.drawn()
    await page.setViewportSize({ width: 1440, height: 900 })
    await read.setAside('Read at home.')

    await page.getByText('Document 2 of 2').waitFor()
    await expect.poll(file.beside.text).toContain('<script>document.title = "ran"</script>')
    await page
      .locator('.talk')
      .getByRole('button', { name: /^Take the file off/ })
      .click()
    await page.locator('.docg--file').waitFor({ state: 'detached' })
    await file.beside.attach(files['photo.png'] ?? '')
    await expect
      .poll(() => file.beside.picture().evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(1)
    expect(await axeProblems(page)).toEqual([])

    expect(await page.title()).not.toContain('ran')
    expect(
      asked.filter(url => !/^(https?:\/\/[^/]+\/|blob:)/.test(url) || url.includes('example.org')),
    ).toEqual([])
    expect(refused).toEqual([])
  },
)
