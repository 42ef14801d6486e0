import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'tandem-window-'

/** An empty profile for one window; its name holds the process it belongs to. */
export const makeProfileFolder = (): string => mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))

/** A browser that has just ended may still be writing. */
export const removeProfileFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })

/** What windows left behind whose process was killed. */
export const removeAbandonedProfiles = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : Number.NaN
    if (Number.isInteger(pid) && !isAlive(pid)) tryToRemove(join(tmpdir(), name))
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

/** Another user's is theirs to remove. */
const tryToRemove = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    return
  }
}
