import { app, powerMonitor } from 'electron'
import type { Desk } from '../desk.ts'
import type { AppWindow } from './app-window.ts'

/** The window goes when the page has saved what is typed and the core has written what it holds, in that order. */
export const setUpClosing = (window: AppWindow, desk: Desk): void => {
  let closing = false
  const close = (): void => {
    if (closing) return
    closing = true
    void desk.finish().finally(() => {
      window.destroy()
      app.quit()
    })
  }
  window.onClose(close)
  app.on('window-all-closed', () => app.quit())
  powerMonitor.on('shutdown', close)
}
