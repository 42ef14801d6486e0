import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/**
 * Where each system expects an application to keep a person's data, unless `--data` says otherwise. On Windows the part of a
 * profile that stays on the device: the other one, `APPDATA`, is copied to a server where profiles roam.
 */
export const defaultDataFolder = ({ platform, env, home }: Machine = thisMachine()): string => {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Tandem')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tandem')
  // The specification of base directories lets a relative path count as none.
  const data = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : join(home, '.local', 'share')
  return join(data, 'tandem')
}

/** The folder after `--data` (or `--data=…`) among a program's arguments, from the current folder; else the default. */
export const dataFolderFrom = (args: readonly string[], machine: Machine = thisMachine()): string => {
  const at = args.findIndex(arg => arg === '--data' || arg.startsWith('--data='))
  if (at === -1) return defaultDataFolder(machine)
  const given = args[at]?.startsWith('--data=') ? args[at].slice('--data='.length) : args[at + 1]
  return given === undefined || given === '' ? defaultDataFolder(machine) : resolve(given)
}

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, home: homedir() })
