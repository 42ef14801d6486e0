import type { Promised } from '../promise.ts'
import { cycles, killBackups } from './cycles.ts'

/** Backups restore: identical, whatever is killed; hostile files and wrong passphrases stand in the ordinary tests. */
export const backup: Promised = {
  number: 9,
  name: 'backup',
  promise: 'Backups restore',
  full: 100,
  show: async count => {
    const whole = await cycles(count)
    // A restore does some 260 operations on the disk, and each kill takes a process of its own.
    const every = Math.max(4, Math.round(400 / count))
    const backedUp = await killBackups('backup', { every })
    const restored = await killBackups('restore', { every })
    const control = await killBackups('restore', { every: 3, midWrite: false, control: 'without the note' })
    return {
      figure: `${whole.cycles} cycles, every table identical; ${backedUp.kills} kills while backing up and ${restored.kills} while restoring: the old or the new, no partial file called a backup`,
      wrong: [...whole.wrong, ...backedUp.wrong, ...restored.wrong],
      control: `without the note that a swap was begun: ${control.wrong[0] ?? 'nothing found'}`,
      controlFailed: control.wrong.length > 0,
    }
  },
}
