import { readFileSync } from 'node:fs'

/** One thing done to a watched folder, in the order of its being done. */
export type DiskEvent =
  | { readonly op: 'write'; readonly path: string; readonly offset: number; readonly data: Uint8Array }
  | { readonly op: 'truncate'; readonly path: string; readonly size: number }
  | { readonly op: 'sync' | 'create' | 'remove' | 'make folder'; readonly path: string }
  | { readonly op: 'rename'; readonly path: string; readonly to: string }

/** The log of `faulty-disk.c`: a letter, offset, length, two lengths of paths, the paths, the bytes. */
export const readWriteLog = (path: string): DiskEvent[] => {
  const log = readFileSync(path)
  const events: DiskEvent[] = []
  let at = 0
  while (at < log.length) {
    const letter = String.fromCharCode(log[at] ?? 0)
    const offset = Number(log.readBigUInt64LE(at + 1))
    const length = log.readUInt32LE(at + 9)
    const [first, second] = [log.readUInt16LE(at + 13), log.readUInt16LE(at + 15)]
    const paths = at + 17
    const data = paths + first + second
    const name = log.toString('utf8', paths, paths + first)
    const to = log.toString('utf8', paths + first, data)
    const isWrite = letter === 'w'
    events.push(eventOf(letter, name, to, offset, isWrite ? log.subarray(data, data + length) : EMPTY))
    at = data + (isWrite ? length : 0)
  }
  return events
}

const EMPTY = new Uint8Array()

const eventOf = (letter: string, path: string, to: string, offset: number, data: Uint8Array): DiskEvent => {
  if (letter === 'w') return { op: 'write', path, offset, data }
  if (letter === 't') return { op: 'truncate', path, size: offset }
  if (letter === 'r') return { op: 'rename', path, to }
  const op = ({ s: 'sync', c: 'create', u: 'remove', d: 'make folder' } as const)[letter]
  if (op === undefined) throw new Error(`The log of writes has a '${letter}'.`)
  return { op, path }
}
