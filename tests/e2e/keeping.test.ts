import { expect } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { NOVEMBER_DAY, novemberFolder, ROBIN, SAM } from '../support/month-folder.ts'
import { caseloadPage } from './pages/caseload-page.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { settingsPage } from './pages/settings-page.ts'

longTest(
  'a client is held, and once the hold is lifted erased by two; Settings says that it was',
  async () => {
    const { folder } = await novemberFolder()
    const { page } = await openWindow({ folder, clock: NOVEMBER_DAY })
    const [frame, caseload] = [framePage(page), caseloadPage(page)]
    await doorPage(page).signIn(ROBIN)
    await frame.goTo('Caseload')
    await caseload.loaded()
    const [reference = ''] = await caseload.references()
    await caseload.open(reference)
    await caseload.choose('Put on hold…')
    await caseload.field('Why').fill('A complaint is open.')
    await caseload.press('Put on hold')
    await caseload.panel.getByText('A complaint is open.').waitFor()

    await caseload.choose('Erase this client…')
    await caseload.panel.getByText('This client is on hold and can’t be erased').waitFor()
    await caseload.press('Cancel')
    await caseload.choose('Lift the hold…')
    await caseload.field('Why it is lifted').fill('It is settled.')
    await caseload.press('Lift the hold')

    await caseload.choose('Erase this client…')
    await caseload.panel.getByText(/^CS-2026-10-/).waitFor()
    expect(await axeProblems(page)).toEqual([])
    await caseload.press('Erase for good')
    expect(await caseload.problems()).toHaveLength(4)
    await caseload.panel.getByRole('combobox', { name: 'Why' }).selectOption('The client asked for it')
    await caseload.field('Your passphrase').fill(ROBIN.passphrase)
    await caseload.panel
      .getByRole('combobox', { name: 'Who answers for it with you' })
      .selectOption(`${SAM.name}, practitioner`)
    await caseload.field('Their passphrase').fill(SAM.passphrase)
    await caseload.press('Erase for good')
    await caseload.panel.waitFor({ state: 'detached' })
    await expect.poll(() => caseload.references()).not.toContain(reference)

    await frame.goTo('Settings')
    await settingsPage(page).open('Keeping and erasing')
    await page.getByText('Robin Price and Sam Okafor').waitFor()
    await page.getByText('Nobody is on hold.').waitFor()
    expect(await axeProblems(page)).toEqual([])
  },
)
