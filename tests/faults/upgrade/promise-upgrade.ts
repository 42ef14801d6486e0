import type { Promised } from '../promise.ts'
import { killUpgrades } from './kill-upgrades.ts'
import { openNewerVault } from './newer-vault.ts'

/** Every write of every migration is cut off in any case; the count is that of processes really killed. */
export const upgrade: Promised = {
  number: 6,
  name: 'upgrade',
  promise: 'Upgrades are all or nothing',
  full: 60,
  show: async count => {
    const { migrations, cutOff, killed, wrong } = await killUpgrades(count)
    const newer = await openNewerVault()
    const shipped = await killUpgrades(0, 20, true)
    const half = shipped.wrong.filter(sentence => sentence.includes('half a schema'))
    const isRefused = newer.code === 'vault-newer' && newer.touched.length === 0
    return {
      figure: `${migrations} migrations cut off at each of their ${cutOff} writes, ${killed} processes killed: ${wrong.length} partial schemas or rows lost; a newer vault: ${newer.code}, ${newer.touched.length} files touched`,
      wrong: isRefused
        ? wrong
        : [...wrong, `a newer vault: ${newer.code}, touched ${newer.touched.join(', ')}`],
      control: `Kysely as shipped: ${half.length} of ${shipped.cutOff} leave half a schema`,
      controlFailed: half.length > 0,
    }
  },
}
