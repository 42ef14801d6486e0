import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const LOOK_EVERY_MS = 250
/** How long a window that is open may take to answer; a file that a killed one left is never answered. */
const PATIENCE_MS = 3_000

/**
 * Says that a window is open over a data folder, and comes to the front when a second start asks for it: by two small
 * files, since no port and no pipe is opened. What comes back ends it.
 */
export const beFirstWindow = (dataFolder: string, onAsked: () => void): (() => void) => {
  const { open, ask } = filesOf(dataFolder)
  mkdirSync(join(dataFolder, 'window'), { recursive: true, mode: 0o700 })
  rmSync(ask, { force: true })
  writeFileSync(open, String(process.pid))
  const timer = setInterval(() => {
    if (!existsSync(ask)) return
    rmSync(ask, { force: true })
    onAsked()
  }, LOOK_EVERY_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    // Where another window has come since, it is not this one's to say.
    if (pidIn(open) === process.pid) rmSync(open, { force: true })
  }
}

/** For a second start: true when a window that is open over the folder already came to the front. */
export const askFirstWindow = async (dataFolder: string): Promise<boolean> => {
  const { open, ask } = filesOf(dataFolder)
  const pid = pidIn(open)
  if (pid === null || !isAlive(pid)) return false
  writeFileSync(ask, '')
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    await pause(LOOK_EVERY_MS)
    if (!existsSync(ask)) return true
  }
  rmSync(ask, { force: true })
  return false
}

const filesOf = (dataFolder: string) => ({
  open: join(dataFolder, 'window', 'open'),
  ask: join(dataFolder, 'window', 'come-forward'),
})

const pidIn = (path: string): number | null => {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
