import { Menu, type MenuItemConstructorOptions } from 'electron'
import { MENUS, type MenuItem } from '../menu.ts'
import type { AppWindow } from './app-window.ts'

/** The table of menus as the system's own. What is chosen goes to the page as an event. */
export const setUpMenu = (window: AppWindow): void => {
  const itemFor = (item: MenuItem): MenuItemConstructorOptions =>
    'role' in item
      ? { role: item.role, label: item.label }
      : {
          label: item.label,
          click: () => window.tell({ type: 'command', name: item.command }),
          // The page hears the chord itself: pressed once, done once.
          registerAccelerator: false,
          ...(item.accelerator === undefined
            ? {}
            : { accelerator: item.accelerator.replace('Mod', 'CommandOrControl') }),
        }
  const menus = MENUS.map(({ label, items }) => ({
    label,
    submenu: items.flatMap(item => (item.apart === true ? [SEPARATOR, itemFor(item)] : [itemFor(item)])),
  }))
  const first: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...first, ...menus]))
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }
