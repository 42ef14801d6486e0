import { ipcMain, type WebFrameMain } from 'electron'
import type { Desk } from '../desk.ts'
import { PAGE_ORIGIN } from './app-scheme.ts'
import type { AppWindow } from './app-window.ts'
import { CALL_CHANNEL } from './channels.ts'
import { isOurs } from './refusals.ts'

/** Each call is answered for the main frame of our own page alone; a stranger is refused, not ignored. */
export const setUpCalls = (window: AppWindow, desk: Desk): void => {
  ipcMain.handle(CALL_CHANNEL, (event, operation: unknown, input: unknown) =>
    isOurPage(event.senderFrame, window.mainFrame()) ? desk.answer(operation, input) : FOREIGN,
  )
}

const FOREIGN = JSON.stringify({ ok: false, error: { code: 'foreign-sender' } })

const isOurPage = (sender: WebFrameMain | null, main: WebFrameMain): boolean =>
  sender !== null && sender === main && sender.origin === PAGE_ORIGIN && isOurs(sender.url)
