import type { Promised } from '../promise.ts'
import { watchRun } from './watch-run.ts'
import { watchWindow } from './watch-window.ts'

/** Nothing readable is left on disk. There is one whole run, whatever the count. */
export const traces: Promised = {
  number: 10,
  name: 'traces',
  promise: 'Nothing readable is left on disk',
  full: 1,
  show: async () => {
    const { searched } = await watchRun()
    const control = await watchRun({ control: 'plain SQLite' })
    const window = await watchWindow()
    return {
      figure: `a mark in every field, two months of three practitioners: ${searched.hits.length} hits in ${searched.files} files (${Math.round(searched.bytes / 1024)} KB) of the core; what was typed in the page: ${window.vaultHits.length} hits in ${window.vaultFiles} files of the vault, ${window.profileHits.length} in ${window.profileFiles} files of the browser's profile while it ran, ${window.leftHits.length} in what was left when it closed`,
      wrong: [...searched.hits, ...window.vaultHits, ...window.leftHits].map(
        path => `a mark can be read in ${path}`,
      ),
      control: `without encryption: hits in ${control.searched.hits.length} of ${control.searched.files} files`,
      controlFailed: control.searched.hits.length > 0,
    }
  },
}
