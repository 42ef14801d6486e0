import { contextBridge, ipcRenderer } from 'electron'
import type { PageBridge } from '../page-bridge.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts'

const bridge: PageBridge = {
  shell: 'electron',
  call: (operation, input) =>
    ipcRenderer.invoke(CALL_CHANNEL, operation, JSON.stringify(input ?? {})).then(
      text => JSON.parse(String(text)),
      () => ({ ok: false, error: { code: 'core-stopped' } }),
    ),
  onEvent: listener => {
    const hear = (_event: unknown, text: unknown): void => listener(JSON.parse(String(text)))
    ipcRenderer.on(EVENT_CHANNEL, hear)
    return () => void ipcRenderer.off(EVENT_CHANNEL, hear)
  },
}

contextBridge.exposeInMainWorld('tandem', bridge)
