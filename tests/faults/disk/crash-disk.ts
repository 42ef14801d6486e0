import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Random } from '../import/random.ts'
import type { DiskEvent } from './write-log.ts'

/** What a disk has and what it was told; where the power is cut, what was not synced may have come to it or not. */
export type CrashDisk = {
  readonly apply: (event: DiskEvent) => void
  /** The files as the running system sees them. */
  readonly asSeen: () => Image
  /** The files as they may stand after a cut here. */
  readonly afterCut: (random: Random) => Image
}

/** Path below the folder → bytes. */
export type Image = ReadonlyMap<string, Uint8Array>

type Change = Extract<DiskEvent, { op: 'write' | 'truncate' }>
type File = { durable: Uint8Array; pending: Change[] }
type NameChange = { readonly folder: string; readonly to: (names: Map<string, File>) => void }

/**
 * Of each file, what was synced stands; every write and truncation after its last sync comes to the disk or does not, by itself,
 * in any order, and a write sector by sector. Creations, renamings and removals come in their order, until their folder is
 * synced. What a file was grown over and never written holds zeros or rubbish.
 */
export const crashDisk = (folder: string): CrashDisk => {
  const durableNames = new Map<string, File>()
  for (const [path, bytes] of readImage(folder))
    durableNames.set(join(folder, path), { durable: bytes, pending: [] })
  const names = new Map(durableNames)
  let pendingNames: NameChange[] = []

  const rename = (path: string, change: (names: Map<string, File>) => void): void => {
    change(names)
    pendingNames.push({ folder: dirname(path), to: change })
  }

  const sync = (path: string): void => {
    const file = names.get(path)
    if (file !== undefined) {
      file.durable = file.pending.reduce((bytes, change) => changed(bytes, change), file.durable)
      file.pending = []
      return
    }
    for (const { folder, to } of pendingNames) if (folder === path) to(durableNames)
    pendingNames = pendingNames.filter(({ folder }) => folder !== path)
  }

  const image = (from: ReadonlyMap<string, File>, bytesOf: (file: File) => Uint8Array): Image =>
    new Map([...from].map(([path, file]) => [path.slice(folder.length + 1), bytesOf(file)]))

  return {
    apply: event => {
      if (!event.path.startsWith(`${folder}/`) && event.path !== folder) return
      if (event.op === 'write' || event.op === 'truncate') names.get(event.path)?.pending.push(event)
      else if (event.op === 'sync') sync(event.path)
      else if (event.op === 'create') {
        const file: File = { durable: new Uint8Array(), pending: [] }
        rename(event.path, names => void names.set(event.path, file))
      } else if (event.op === 'remove') rename(event.path, names => void names.delete(event.path))
      else if (event.op === 'rename') {
        rename(event.path, names => {
          const file = names.get(event.path)
          if (file === undefined) return
          names.delete(event.path)
          names.set(event.to, file)
        })
      }
    },
    asSeen: () =>
      image(names, ({ durable, pending }) => pending.reduce((bytes, one) => changed(bytes, one), durable)),
    afterCut: random => {
      const left = new Map(durableNames)
      for (const { to } of pendingNames.slice(0, random.below(pendingNames.length + 1))) to(left)
      return image(left, file => torn(file, random))
    },
  }
}

/** Of what is pending: nothing, all, the first part, or any of it, whole or in sectors. */
const torn = ({ durable, pending }: File, random: Random): Uint8Array => {
  if (pending.length === 0) return durable
  const how = random.pick(['none', 'all', 'first', 'any', 'any', 'sectors', 'sectors'] as const)
  if (how === 'none') return durable
  const filler = random.chance(0.3) ? () => random.below(256) : () => 0
  const first = random.below(pending.length + 1)
  let bytes = durable
  for (const [index, change] of pending.entries()) {
    if (how === 'first' && index >= first) break
    if ((how === 'any' || how === 'sectors') && random.chance(0.4)) continue
    const isTorn = how === 'sectors' || (how === 'first' && index === first - 1)
    for (const part of isTorn ? sectorsOf(change, random) : [change]) bytes = changed(bytes, part, filler)
  }
  return bytes
}

const SECTOR = 512

const sectorsOf = (change: Change, random: Random): Change[] => {
  if (change.op !== 'write') return [change]
  const parts: Change[] = []
  let from = 0
  while (from < change.data.length) {
    const to = Math.min(change.data.length, from + SECTOR - ((change.offset + from) % SECTOR))
    if (random.chance(0.6))
      parts.push({ ...change, offset: change.offset + from, data: change.data.subarray(from, to) })
    from = to
  }
  return parts
}

const changed = (bytes: Uint8Array, change: Change, filler: () => number = () => 0): Uint8Array => {
  const size =
    change.op === 'truncate' ? change.size : Math.max(bytes.length, change.offset + change.data.length)
  const next = new Uint8Array(size)
  next.set(bytes.subarray(0, size))
  const holeEnds = change.op === 'truncate' ? size : change.offset
  for (let at = bytes.length; at < holeEnds; at += 1) next[at] = filler()
  if (change.op === 'write') next.set(change.data, change.offset)
  return next
}

/** Every file below a folder. */
export const readImage = (folder: string): Image =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))]),
  )

/** Puts an image into a folder, which then holds nothing else. */
export const writeImage = (folder: string, image: Image): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  mkdirSync(folder, { recursive: true })
  for (const [path, bytes] of image) {
    const to = join(folder, path)
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, bytes)
  }
}
