import { test } from 'vitest'
import { readyMonth, SESSION_DAY } from '../support/ready-month.ts'
import { agendaPage } from './pages/agenda-page.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { sessionPage } from './pages/session-page.ts'
import { settingsPage } from './pages/settings-page.ts'
import { shooter } from './pages/shooter.ts'

test('The agenda in Settings and in the session', async () => {
  const { folder, sam, robin } = await readyMonth()
  const { page } = await openWindow({ folder, clock: SESSION_DAY })
  const shoot = shooter(page, 'agenda')
  await doorPage(page).signIn(robin)
  await framePage(page).goTo('Settings')
  await settingsPage(page).open('Agenda')
  const agenda = agendaPage(page)
  await agenda.waitFor()
  await shoot('settings')
  await agenda
    .text('Overview')
    .fill('Look at the whole caseload first: who moved, what is overdue, and what the load says.')
  await agenda.move('Overview', 'up')
  await agenda.minutes('Clients to discuss').fill('35')
  await agenda.whatChanged().fill('The whole first, then the clients.')
  await shoot('settings-changed')
  await agenda.publish(2)
  await page.getByText('Version 3').waitFor()
  const session = sessionPage(page)
  await session.before.open()
  await session.startWith(sam)
  await session.agenda.goTo(/Overview/)
  await page.locator('.said').waitFor()
  await shoot('session')
})
