import { join } from 'node:path'
import { app } from 'electron'
import { dataFolderFrom } from '../data-folder.ts'

export const dataFolder = (): string => dataFolderFrom(process.argv)

/** What Electron itself writes stays apart from the vault, and one data folder has one running application. */
export const setUpFolders = (): void => {
  app.setPath('userData', join(dataFolder(), 'window'))
}
