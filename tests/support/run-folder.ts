import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** For all files of a run: where folders stand that are made once. Removed when the run is over. */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-run-'))
  process.env.TANDEM_RUN_FOLDER = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
