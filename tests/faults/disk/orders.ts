import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs'

/** What the disk is told to do: see the head of `faulty-disk.c`. */
export type Order = {
  /** The operation that fails, counted from now; 0 for none. */
  readonly at: number
  readonly how: keyof typeof HOW
  /** All after it fail too. */
  readonly sticky?: boolean
  /** The failing write writes half. */
  readonly half?: boolean
}

const HOW = { ENOSPC: 28, EIO: 5, ENODEV: 19, kill: -1, 'kill in mid-write': -2, pulled: -3 } as const

export type Orders = {
  readonly give: (order: Order) => void
  /** All is well again; how many operations there were since the order, and how many of them failed. */
  readonly takeBack: () => { readonly count: number; readonly failed: number }
}

export const makeOrders = (path: string): void => writeFileSync(path, new Uint8Array(24))

/** The file of orders of a running process, from inside or outside. */
export const openOrders = (path: string): Orders => {
  const handle = openSync(path, 'r+')
  const put = (numbers: readonly number[]) => writeSync(handle, Int32Array.from(numbers), 0, 24, 0)
  process.once('exit', () => closeSync(handle))
  return {
    give: ({ at, how, sticky = false, half = false }) =>
      void put([0, at, HOW[how], Number(sticky), 0, Number(half)]),
    takeBack: () => {
      const now = new Int32Array(6)
      readSync(handle, now, 0, 24, 0)
      put([0, 0, 0, 0, 0, 0])
      return { count: now[0] ?? 0, failed: now[4] ?? 0 }
    },
  }
}
