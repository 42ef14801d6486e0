import { join } from 'node:path'
import { app } from 'electron'
import { keepCore } from '../core-keeper.ts'
import { openDesk } from '../desk.ts'
import { registerAppScheme, servePage } from './app-scheme.ts'
import { openAppWindow } from './app-window.ts'
import { setUpClosing } from './closing.ts'
import { startCoreChild } from './core-child.ts'
import { dataFolder, setUpFolders } from './folders.ts'
import { setUpMenu } from './menu.ts'
import { setUpCalls } from './page-calls.ts'
import { setUpPower } from './power.ts'
import { refuseAcrossTheApp, refuseInSession, stayOffline } from './refusals.ts'
import { setUpSession } from './session.ts'
import { isFirstInstance } from './single-instance.ts'

const start = async (): Promise<void> => {
  setUpFolders()
  if (!isFirstInstance()) {
    app.quit()
    return
  }
  stayOffline()
  registerAppScheme()
  refuseAcrossTheApp()
  app.enableSandbox()
  await app.whenReady()

  const session = setUpSession()
  refuseInSession(session)
  servePage(session, join(app.getAppPath(), 'dist', 'renderer'))

  const core = keepCore(() => startCoreChild(dataFolder()))
  const window = openAppWindow(session)
  const desk = openDesk(core, window.forDesk)

  setUpCalls(window, desk)
  setUpMenu(window)
  setUpPower(desk)
  setUpClosing(window, desk)
  await window.open()
}

void start()
