import { app, BrowserWindow } from 'electron'

/** False where the application runs already; that one comes to the front. */
export const isFirstInstance = (): boolean => {
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0]
    if (window?.isMinimized()) window.restore()
    window?.show()
    window?.focus()
  })
  return app.requestSingleInstanceLock()
}
