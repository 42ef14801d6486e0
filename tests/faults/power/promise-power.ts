import type { Promised } from '../promise.ts'
import { cutPower } from './cut-power.ts'

export const power: Promised = {
  number: 2,
  name: 'power',
  promise: '… and a power cut',
  full: 10_000,
  show: async (count, seed) => {
    const { images, events, acknowledged, wrong } = await cutPower(count, seed)
    const less = Math.max(30, Math.ceil(count / 20))
    const off = await cutPower(less, seed, 'synchronous=OFF')
    const normal = await cutPower(less, seed, 'synchronous=NORMAL')
    return {
      figure: `${images} images of a log of ${events} writes and syncs, ${acknowledged} acts acknowledged: ${wrong.length} lost, inconsistent or unopenable`,
      wrong,
      control: `of ${less} images, synchronous=OFF fails ${off.wrong.length}, NORMAL ${normal.wrong.length}`,
      controlFailed: off.wrong.length > 0 && normal.wrong.length > 0,
    }
  },
}
