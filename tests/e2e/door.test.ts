import { describe, expect, test } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { monthFolder, NOVEMBER_DAY, ROBIN, SAM } from '../support/month-folder.ts'
import { scratchFolder } from '../support/scratch.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'

describe('the first run', () => {
  test('the sample team is there at once, with its published passphrases one press away', async () => {
    const { page } = await openWindow({ folder: scratchFolder() })
    const door = doorPage(page)
    await door.waitFor('Welcome to Tandem')
    expect(await axeProblems(page)).toEqual([])

    await door.trySample()
    await door.waitFor('Open Tandem')
    expect(await page.getByText('Everybody here is invented').isVisible()).toBe(true)
    expect(await axeProblems(page)).toEqual([])
    await door.usePublished('Sam Okafor')
    expect(await door.typed()).toBe('kettle orchard seven lantern')
    await page.keyboard.press('Enter')

    await page.locator('.app').waitFor()
    expect(await framePage(page).rail()).toContain('Caseload')
    expect(await page.locator('.sample').isVisible()).toBe(true)
  })

  test('my own team: the code is shown before anything else, and the first people type their own passphrases', async () => {
    const folder = scratchFolder()
    const { page, shell } = await openWindow({ folder })
    const door = doorPage(page)
    await door.setUpOwn()
    await door.goOn()
    expect(await door.problems()).toHaveLength(6)
    expect(await page.locator('.problem').evaluate(box => box === document.activeElement)).toBe(true)

    await door.you.name('Robin Price')
    await door.you.mainly('supervisor')
    await door.you.service('Northgate community team')
    await door.you.passphrase('too short')
    await page.getByText('9 of at least 15 characters.').waitFor()
    await door.goOn()
    await page.locator('.problem').getByText('too easy to guess').waitFor()
    await door.you.passphrase(ROBIN.passphrase)
    await page.getByText('4 words, 27 characters.').waitFor()
    expect(await door.you.strength()).toMatch(/^(Strong|Very strong)\./)
    expect(await axeProblems(page)).toEqual([])
    await door.goOn()

    await door.waitFor('Keep this recovery code')
    expect(await door.code.shown()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(await page.locator('.app').count()).toBe(0)
    expect(await axeProblems(page)).toEqual([])
    await door.goOn()
    await page.locator('.problem').getByText('Write the code down or print it').waitFor()
    await door.code.writtenDown()
    await door.goOn()

    await door.waitFor('Who else works here?')
    await door.people.add(SAM)
    await page.getByText('supervised by Robin Price').waitFor()
    expect(await door.people.soFar()).toHaveLength(2)
    expect(await axeProblems(page)).toEqual([])
    await door.people.open()
    await page.locator('.app').waitFor()
    await shell.close()

    const again = doorPage((await openWindow({ folder })).page)
    await again.signIn(SAM)
  })

  longTest('people can wait; a practitioner who sets up is given their supervisor', async () => {
    const { page } = await openWindow({ folder: scratchFolder() })
    const door = doorPage(page)
    await door.setUpOwn()
    await door.you.name('Sam Okafor')
    await door.you.mainly('practitioner')
    await door.you.passphrase(SAM.passphrase)
    await door.goOn()
    await door.code.writtenDown()
    await door.goOn()
    await door.people.add(ROBIN)
    await page.getByText('you, supervised by Robin Price').waitFor()
  })
})

describe('unlocking', () => {
  const locked = async () => {
    const { folder } = await monthFolder(2)
    const window = await openWindow({ folder, clock: NOVEMBER_DAY })
    return { folder, ...window, door: doorPage(window.page), frame: framePage(window.page) }
  }

  test('a wrong passphrase is told in words; after three the next try has to wait', async () => {
    const { page, door } = await locked()
    await door.unlock()
    expect(await door.problems()).toEqual(
      expect.arrayContaining(['Choose who you are.', 'Type your passphrase.']),
    )
    await door.iAm('Sam Okafor')
    for (const tried of ['one', 'two', 'three']) {
      await expect.poll(door.canUnlock).toBe(true)
      await door.type(`wrong ${tried}`)
      await page.keyboard.press('Enter')
      await page.getByText('This is not the passphrase of this person.').waitFor()
    }
    await door.wait().waitFor()
    expect(await door.canUnlock()).toBe(false)
    expect(await axeProblems(page)).toEqual([])
    await expect.poll(door.canUnlock, { timeout: 10_000 }).toBe(true)
    await door.type(SAM.passphrase)
    await page.keyboard.press('Enter')
    await page.locator('.app').waitFor()
  })

  test('lock now asks who one is, and unlocking goes on', async () => {
    const { page, door, frame } = await locked()
    await door.signIn(SAM)
    await frame.goTo('Caseload')
    await frame.lockNow()
    await door.waitFor('Tandem is locked')
    expect(await door.lead()).toContain('You locked it.')
    expect(await page.content()).not.toContain('LD1037')
    await door.signIn(ROBIN)
    expect(await page.locator('.foot').innerText()).toContain('Robin Price')
  })

  test('it locks by itself after a while without a key, warns before, and any key stops it', async () => {
    const { page, door, frame } = await locked()
    await page.clock.install()
    await door.signIn(SAM)
    await page.clock.fastForward('04:10')
    await frame.warning().waitFor()
    expect(await axeProblems(page)).toEqual([])
    await page.keyboard.press('Shift')
    await frame.warning().waitFor({ state: 'hidden' })
    await page.clock.fastForward('04:10')
    await frame.warning().waitFor()
    await page.clock.fastForward('01:00')
    await door.waitFor('Tandem is locked')
    expect(await door.lead()).toContain('nobody touched it for a while')
  })

  longTest('a second window says that the first one is there, and goes on when it has closed', async () => {
    const { folder, shell } = await locked()
    const second = await openWindow({ folder, clock: NOVEMBER_DAY })
    const door = doorPage(second.page)
    await door.waitFor('Tandem is open in another window')
    expect(await axeProblems(second.page)).toEqual([])
    await shell.close()
    await second.page.getByRole('button', { name: 'Try again' }).click()
    await door.waitFor('Open Tandem')
  })
})
