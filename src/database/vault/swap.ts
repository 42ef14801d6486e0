import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Instant } from '#basics/instant.ts'
import { ANCHOR_FILE } from './anchor.ts'
import { syncFolder } from './disk.ts'
import { KEY_FILE, PREVIOUS_KEY_FILE, writeSynced } from './key-file.ts'
import { DATABASE_FILE } from './open-database.ts'

/** Says that a vault is being swapped, and how far that is; gone when it is done. */
export const SWAP_FILE = 'swap.json'

export const REPLACED_ANCHORS_FILE = 'replaced-anchors.json'

/** What makes a vault, beside its backups and its lock. */
export const VAULT_FILES = [
  DATABASE_FILE,
  `${DATABASE_FILE}-wal`,
  KEY_FILE,
  PREVIOUS_KEY_FILE,
  ANCHOR_FILE,
  REPLACED_ANCHORS_FILE,
] as const

const Swap = z.strictObject({
  step: z.enum(['move aside', 'put in place']),
  stage: z.string().regex(/^restoring-[0-9a-f]{16}$/),
  aside: z.string().regex(/^replaced-[0-9]{8}-[0-9]{6}(-[0-9]+)?$/),
  keepReplaced: z.boolean(),
})
type Swap = z.infer<typeof Swap>

/** An empty folder in the vault's own, so that what is in it can be renamed into place. */
export const newStage = (folder: string, randomBytes: (count: number) => Uint8Array): string => {
  const stage = join(folder, `restoring-${Buffer.from(randomBytes(8)).toString('hex')}`)
  // Not recursive: fails where something is there, a link among it.
  mkdirSync(stage, { mode: 0o700 })
  return stage
}

/**
 * Puts a whole staged vault in the place of what is there. Until what is there was moved aside wholly, whatever stops it is
 * thrown and undone, at once or at the next look; from then on the staged vault counts, and what is left to be done is done
 * at the next look as well. A kill is made good in the same way.
 */
export const swapIn = (
  folder: string,
  stage: string,
  { at, keepReplaced }: { readonly at: Instant; readonly keepReplaced: boolean },
): void => {
  const [day, time] = [at.slice(0, 10), at.slice(11, 19)].map(part => part.replaceAll(/\D/g, ''))
  const wanted = `replaced-${day}-${time}`
  let aside = wanted
  for (let number = 2; existsSync(join(folder, aside)); number += 1) aside = `${wanted}-${number}`
  const swap: Swap = { step: 'move aside', stage: stage.slice(folder.length + 1), aside, keepReplaced }
  try {
    syncFolder(stage)
    write(folder, swap)
    mkdirSync(join(folder, aside), { mode: 0o700 })
    moveAll(folder, join(folder, aside))
    write(folder, { ...swap, step: 'put in place' })
  } catch (error) {
    // The file that is seen decides, whatever a sync said after it was renamed.
    const isDecided = orNull(() => read(folder))?.step === 'put in place'
    orNull(() => finishSwap(folder))
    if (!isDecided) throw error
    return
  }
  orNull(() => finishSwap(folder))
}

/** True while a swap was begun and not ended: nothing else in the folder is to be believed until `finishSwap`. */
export const isSwapOpen = (folder: string): boolean => existsSync(join(folder, SWAP_FILE))

/**
 * Ends a swap that was begun, wherever it was cut off; every step may be done again. Before anything is opened, by the
 * folder's one writer alone. What was not moved aside wholly comes back; what was, is replaced.
 */
export const finishSwap = (folder: string): void => {
  const swap = read(folder)
  if (swap !== null) {
    const [stage, aside] = [join(folder, swap.stage), join(folder, swap.aside)]
    if (swap.step === 'put in place') {
      moveAll(stage, folder)
      if (!swap.keepReplaced) removeReplaced(aside)
    } else if (existsSync(aside)) moveAll(aside, folder)
    removeEmpty(aside)
    rmSync(join(folder, SWAP_FILE), { force: true })
  }
  removeStages(folder)
  if (swap !== null) syncFolder(folder)
}

const moveAll = (from: string, to: string): void => {
  if (!existsSync(from)) return
  for (const name of VAULT_FILES)
    if (existsSync(join(from, name))) renameSync(join(from, name), join(to, name))
  syncFolder(to)
  syncFolder(from)
}

/** What was unpacked to be looked at when the process was ended: copies of a file that is still where it was. */
const removeStages = (folder: string): void => {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (/^restoring-[0-9a-f]{16}$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Only after a backup of it was made and checked. */
const removeReplaced = (aside: string): void => {
  for (const name of VAULT_FILES) rmSync(join(aside, name), { force: true })
}

const removeEmpty = (folder: string): void => {
  try {
    rmdirSync(folder)
  } catch {
    // It holds something, or is gone already.
  }
}

const orNull = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch {
    return null
  }
}

const write = (folder: string, swap: Swap): void =>
  writeSynced(folder, SWAP_FILE, Buffer.from(JSON.stringify(swap), 'utf8'))

const read = (folder: string): Swap | null => {
  try {
    return Swap.parse(JSON.parse(readFileSync(join(folder, SWAP_FILE), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
