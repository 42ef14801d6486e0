import type { Promised } from '../promise.ts'
import { KEY_CHANGES, killChange, replayChange } from './change-keys.ts'

/** A changed passphrase can't lock you out; nor can a reset one or a new recovery code. */
export const keys: Promised = {
  number: 8,
  name: 'keys',
  promise: "A changed passphrase can't lock you out",
  full: 40,
  show: async (count, seed) => {
    const killed = []
    const replayed = []
    for (const what of KEY_CHANGES) {
      killed.push(await killChange(what))
      replayed.push(await replayChange(what, { cuts: count, seed }))
    }
    const control = await killChange('changed passphrase', { control: 'written in place' })
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
    const looks = (found: readonly { readonly looks: number }[]) => sum(found.map(one => one.looks))
    return {
      figure: `${KEY_CHANGES.length} kinds of change, killed before each of ${killed.map(({ steps }) => steps).join(', ')} operations and in the middle of each write (${looks(killed)} kills), ${looks(replayed)} images of kills and power cuts: opens with old or new, never neither`,
      wrong: [...killed, ...replayed].flatMap(({ wrong }) => wrong),
      control: `written in place, without the generation before: ${control.wrong.length} of ${control.looks} kills lock out`,
      controlFailed: control.wrong.length > 0,
    }
  },
}
