import { expect } from 'vitest'
import { aCaseload } from '../support/a-caseload.ts'
import { aTeam, PASSPHRASES } from '../support/a-team.ts'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { agendaPage } from './pages/agenda-page.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { sessionPage } from './pages/session-page.ts'
import { settingsPage } from './pages/settings-page.ts'

longTest('order, minutes and texts are set in Settings; the session that begins goes by them', async () => {
  const team = await aTeam()
  await aCaseload(team)
  const [sam, robin] = [
    { name: 'Sam Okafor', passphrase: PASSPHRASES.Sam },
    { name: 'Robin Price', passphrase: PASSPHRASES.Robin },
  ]
  const { page } = await openWindow({ folder: team.core.folder, clock: '2026-10-29T10:00:00Z' })
  await doorPage(page).signIn(robin)
  await framePage(page).goTo('Settings')
  const settings = settingsPage(page)
  await settings.open('Agenda')
  const agenda = agendaPage(page)
  await agenda.waitFor()
  expect(await agenda.total()).toBe('75 minutes')
  expect(await axeProblems(page)).toEqual([])
  await agenda.publish(2)
  await expect.poll(settings.problems).toEqual([expect.stringContaining('Nothing is changed yet.')])

  await agenda.text('Overview').fill('Look at the whole caseload first.')
  await page.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(agenda.items)
    .toEqual([
      'Opening',
      'Overview',
      'Draw and score',
      'Clients to discuss',
      'Documents',
      'Closing and stable casing',
      'Actions and close',
    ])
  expect(await agenda.text('Overview').evaluate(field => field === document.activeElement)).toBe(true)
  await page.keyboard.press('Alt+ArrowUp')
  await agenda.move('Documents', 'up')
  await agenda.minutes('Clients to discuss').fill('35')
  expect(await agenda.items()).toEqual([
    'Opening',
    'Overview',
    'Draw and score',
    'Documents',
    'Clients to discuss',
    'Closing and stable casing',
    'Actions and close',
  ])
  expect(await agenda.total()).toBe('95 minutes')
  expect(await agenda.remarks()).toEqual([
    expect.stringContaining('Bands and load in it are then those of last month'),
    expect.stringContaining('95 minutes in all.'),
  ])
  await agenda.whatChanged().fill('The whole first, then the clients.')
  await agenda.publish(2)
  await expect.poll(() => agenda.version(2)).toContain('Robin Price')
  expect(await axeProblems(page)).toEqual([])

  const session = sessionPage(page)
  await session.before.open()
  await session.startWith(sam)
  expect(await session.agenda.whole()).toContain('of 95')
  await session.opening.goOn()
  await session.waitFor('Nothing is left from last time')
  expect(await session.nextStep().innerText()).toContain('Go on to the overview')
  await session.nextStep().click()
  await page.getByText('Until both have scored, bands and load are made from earlier scores only.').waitFor()
  expect(await session.lead()).toContain('Who moved to another band shows when both have scored.')
  expect(await session.agenda.current()).toContain('Look at the whole caseload first.')
  expect(await session.agenda.current()).toContain('of 10 min used')
  expect(await axeProblems(page)).toEqual([])
  await session.nextStep().click()
  await session.waitFor('Draw')
  await session.agenda.goTo(/Documents/)
  await session.agenda.goTo(/Actions and close/)
  await page.getByRole('button', { name: 'Back to the decisions' }).waitFor()
})
