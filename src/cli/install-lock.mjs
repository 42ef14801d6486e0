// One installation at a time in one folder. Plain JavaScript: it runs before anything is installed.
import { randomUUID } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

const BEAT_MS = 2_000
const LOOK_MS = 250

/** A holder that has not touched its lock for so long is gone, whatever its process number says. */
export const STALE_MS = 60_000

/**
 * Runs `work` while no other process runs its own under the same folder; `waiting` is called once if it has to wait.
 * A lock whose process has died is taken over. The folder must not be one that `work` removes.
 */
export async function withInstallLock(folder, { work, waiting }) {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, '.install-lock')
  const mine = `${process.pid} ${hostname()} ${randomUUID()}`
  let told = false
  while (!take(lock, mine)) {
    removeIfAbandoned(lock)
    if (!told) waiting()
    told = true
    await new Promise(resolve => setTimeout(resolve, LOOK_MS))
  }
  const beat = setInterval(() => touch(lock), BEAT_MS)
  const release = () => {
    if (read(lock) === mine) rmSync(lock, { force: true })
  }
  process.on('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

function take(lock, mine) {
  try {
    writeFileSync(lock, mine, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Moved away before it is removed, so that of two who find it abandoned only one removes this very file. */
function removeIfAbandoned(lock) {
  const held = read(lock)
  if (held === undefined || !isAbandoned(lock, held)) return
  const aside = `${lock}.${randomUUID()}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  if (read(aside) !== held) putBack(aside, lock)
  rmSync(aside, { force: true })
}

function putBack(aside, lock) {
  try {
    linkSync(aside, lock)
  } catch {
    // A third process took the lock within these microseconds; nothing better is left to do.
  }
}

function isAbandoned(lock, held) {
  const [pid, host] = held.split(' ')
  try {
    if (Date.now() - statSync(lock).mtimeMs > STALE_MS) return true
  } catch {
    return false
  }
  return host === hostname() && !isAlive(Number(pid))
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function touch(lock) {
  try {
    utimesSync(lock, new Date(), new Date())
  } catch {
    // The lock is gone; the installation goes on all the same.
  }
}

function read(lock) {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return undefined
  }
}
