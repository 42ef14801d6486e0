import type { Promised } from '../promise.ts'
import { buildWorker, cycles, killBackups } from './cycles.ts'
import { failBackups } from './fail-backups.ts'
import type { BackupsTried } from './fail-on-disk.ts'
import { tryHostile } from './try-hostile.ts'

/** Backups restore: identical, whatever is killed, full, failing, pulled out or hostile. */
export const backup: Promised = {
  number: 9,
  name: 'backup',
  promise: 'Backups restore',
  full: 100,
  show: async count => {
    const whole = await cycles(count)
    const worker = await buildWorker()
    // A backup does some 190 operations on the disk, a restore 250, and each kill takes a process of its own.
    const every = Math.max(4, Math.round(400 / count))
    const backedUp = await killBackups('backup', { every, worker })
    const restored = await killBackups('restore', { every, worker })
    // To a stick there are few: each of them fails. The others are spread over all of the work.
    const share = Math.min(1, count / 1000)
    const stick = await failBackups('to a stick', Math.min(1, count / 100))
    const here = await failBackups('here', share)
    const daily = await failBackups('daily', share)
    const failedRestores = await failBackups('restore', share)
    const failing = [stick, here, daily, failedRestores]
    const hostile = await tryHostile(count * 2)
    const noted = await killBackups('restore', {
      every: 3,
      from: 200,
      midWrite: false,
      control: 'without the note',
      worker,
    })
    const straight = await failBackups('to a stick', 0.3, 'straight into place')
    const blind = await tryHostile(0, 1, 'straight into place')
    const controls = [noted, straight, blind]
    return {
      figure: `${whole.cycles} cycles, every table identical; ${backedUp.kills} kills while backing up and ${restored.kills} while restoring: the old or the new, no partial file called a backup; a full, failing or pulled disk, ${stick.failures} times at a stick, ${here.failures} here, ${daily.failures} by day, ${failedRestores.failures} in a restore (told: ${toldOf(failing)}): none called a backup, the vault unchanged, in the list and the trail; ${hostile.files} hostile files, ${hostile.names} names, ${hostile.passphrases} wrong passphrases: nothing outside the target`,
      wrong: [whole, backedUp, restored, ...failing, hostile].flatMap(({ wrong }) => wrong),
      control: `without the note that a swap was begun: ${firstOf(noted)}; written straight into place: ${firstOf(straight)}; put in place before anybody looked: ${firstOf(blind)}`,
      controlFailed: controls.every(({ wrong }) => wrong.length > 0),
    }
  },
}

const firstOf = ({ wrong }: { readonly wrong: readonly string[] }): string => wrong[0] ?? 'nothing found'

const toldOf = (tried: readonly BackupsTried[]): string => {
  const sums = new Map<string, number>()
  for (const { told } of tried)
    for (const [code, times] of Object.entries(told)) sums.set(code, (sums.get(code) ?? 0) + times)
  return [...sums].map(([code, times]) => `${code} ${times}`).join(', ')
}
