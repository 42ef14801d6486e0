import { powerMonitor } from 'electron'
import type { Desk } from '../desk.ts'

/** Locks at once when the system locks its screen, sleeps or changes to another person. */
export const setUpPower = (desk: Desk): void => {
  const lock = (): void => void desk.lock('system')
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('user-did-resign-active', lock)
}
