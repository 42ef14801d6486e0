import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** An empty folder of its own for one test, removed when the test is over. */
export const scratchFolder = (): string => {
  const folder = make()
  onTestFinished(() => remove(folder), PATIENCE_MS)
  return folder
}

/** One for all tests of a file or a `describe`, removed when they are over. */
export const folderForFile = (): string => {
  const folder = make()
  afterAll(() => remove(folder), PATIENCE_MS)
  return folder
}

/** A folder may hold all packages. */
const PATIENCE_MS = 120_000

const make = (): string => mkdtempSync(join(tmpdir(), 'tandem-test-'))

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
