import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, parse } from 'node:path'

export type FolderEntry = {
  readonly name: string
  readonly path: string
  readonly folder: boolean
  readonly bytes: number
  /** Milliseconds since 1970, of the last change. */
  readonly changed: number
}

export type FolderListing = {
  readonly folder: string
  /** Null at the top of a disk. */
  readonly parent: string | null
  readonly entries: readonly FolderEntry[]
  /** How many more there are than are listed. */
  readonly left: number
}

const MOST_ENTRIES = 2_000

/** Folders first, then by name, `2` before `10`; what begins with a dot is left out. Null where it can't be read. */
export const listFolder = async (folder: string): Promise<FolderListing | null> => {
  try {
    const names = (await readdir(folder)).filter(name => !name.startsWith('.'))
    const found = await Promise.all(names.slice(0, MOST_ENTRIES).map(name => entryAt(folder, name)))
    const entries = found
      .filter(entry => entry !== null)
      .sort((a, b) => Number(b.folder) - Number(a.folder) || BY_NAME.compare(a.name, b.name))
    const parent = dirname(folder)
    return {
      folder,
      parent: parent === folder ? null : parent,
      entries,
      left: Math.max(0, names.length - MOST_ENTRIES),
    }
  } catch {
    return null
  }
}

/** Where people keep files, as far as it is there. */
export const places = (): { readonly name: string; readonly path: string }[] =>
  [
    { name: 'Home', path: homedir() },
    ...['Desktop', 'Documents', 'Downloads'].map(name => ({ name, path: join(homedir(), name) })),
    { name: 'Sticks and other disks', path: process.platform === 'darwin' ? '/Volumes' : '/media' },
    { name: 'This computer', path: parse(homedir()).root },
  ].filter(place => existsSync(place.path))

const BY_NAME = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

const entryAt = async (folder: string, name: string): Promise<FolderEntry | null> => {
  try {
    const path = join(folder, name)
    const found = await stat(path)
    if (!found.isFile() && !found.isDirectory()) return null
    return { name, path, folder: found.isDirectory(), bytes: found.size, changed: found.mtimeMs }
  } catch {
    return null
  }
}
