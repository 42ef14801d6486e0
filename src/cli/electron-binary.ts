import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { err, ok, type Result } from '#basics/result.ts'

const TOP = fileURLToPath(new URL('../../', import.meta.url))
const PACKAGE = join(TOP, 'node_modules', 'electron')
const FAILED = join(TOP, 'dist', 'electron-not-fetched')
const A_DAY_MS = 24 * 3600 * 1000

/**
 * Electron's program, fetched if need be: the package holds none and fetches it at first use. Where that failed, it is
 * not tried again for a day. The error is half a sentence: 'Electron …'.
 */
export const electronBinary = async (limitMs: number): Promise<Result<string, string>> => {
  const there = installedBinary()
  if (there !== null) return ok(there)
  if (failedToday()) return err('could not be fetched today')
  console.log(`Fetching Electron, once, for at most ${Math.round(limitMs / 1000)} s…`)
  const problem = await fetchBinary(limitMs)
  const fetched = installedBinary()
  if (fetched !== null) {
    rmSync(FAILED, { force: true })
    return ok(fetched)
  }
  mkdirSync(join(TOP, 'dist'), { recursive: true })
  writeFileSync(FAILED, '')
  return err(problem)
}

/** As Electron's own package finds it; asking that package would start the download. */
const installedBinary = (): string | null => {
  try {
    const name = readFileSync(join(PACKAGE, 'path.txt'), 'utf8')
    const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist'), name)
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

const failedToday = (): boolean => {
  try {
    return Date.now() - statSync(FAILED).mtimeMs < A_DAY_MS
  } catch {
    return false
  }
}

const fetchBinary = (limitMs: number): Promise<string> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
      stdio: 'ignore',
      windowsHide: true,
    })
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, limitMs)
    const end = (): void => {
      clearTimeout(timer)
      resolve(late ? `did not arrive within ${Math.round(limitMs / 1000)} s` : 'cannot be fetched from here')
    }
    child.once('error', end)
    child.once('exit', end)
  })
