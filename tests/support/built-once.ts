import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

/** A data folder made by operations, with what a test has to know of it; all but the folder is plain JSON. */
type Made = { readonly folder: string }

/**
 * Makes a folder once for the whole run, whichever of its processes needs it first; the others wait for it. Nobody works in
 * it: see `copyOf`.
 */
export const builtOnce = async <M extends Made>(name: string, build: () => Promise<M>): Promise<M> => {
  const shared = runFolder()
  const [lock, told] = [join(shared, `${name}.lock`), join(shared, `${name}.json`)]
  for (;;) {
    if (existsSync(told)) return JSON.parse(readFileSync(told, 'utf8')) as M
    if (isFirst(lock)) break
    await wait(50)
  }
  try {
    const made = await build()
    const folder = join(shared, name)
    cpSync(made.folder, folder, { recursive: true })
    rmSync(made.folder, { recursive: true, force: true, maxRetries: 3 })
    writeFileSync(`${told}.part`, JSON.stringify({ ...made, folder }))
    renameSync(`${told}.part`, told)
    return { ...made, folder }
  } catch (error) {
    // The next one who needs it tries again, and says the same.
    rmSync(lock, { recursive: true })
    throw error
  }
}

/** A folder of its own for one test, removed when the test is over. */
export const copyOf = <M extends Made>(made: M): M => {
  const copy = workingCopyOf(made)
  onTestFinished(() => rmSync(copy.folder, { recursive: true, force: true, maxRetries: 3 }))
  return copy
}

/** One for several tests, or for another folder to be made from; gone when the run is over. */
export const workingCopyOf = <M extends Made>(made: M): M => {
  const folder = mkdtempSync(join(runFolder(), 'copy-'))
  cpSync(made.folder, folder, { recursive: true })
  return { ...made, folder }
}

/** Set by the run (`run-folder.ts`); without one, a process has its own. */
const runFolder = (): string => {
  process.env.TANDEM_RUN_FOLDER ??= mkdtempSync(join(tmpdir(), 'tandem-run-'))
  return process.env.TANDEM_RUN_FOLDER
}

const isFirst = (lock: string): boolean => {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}
