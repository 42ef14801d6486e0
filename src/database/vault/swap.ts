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

/** Puts a whole staged vault in the place of what is there. From the first line on, a kill is made good at the next start. */
export const beginSwap = (
  folder: string,
  stage: string,
  { at, keepReplaced }: { readonly at: Instant; readonly keepReplaced: boolean },
): void => {
  syncFolder(stage)
  const [day, time] = [at.slice(0, 10), at.slice(11, 19)].map(part => part.replaceAll(/\D/g, ''))
  const wanted = `replaced-${day}-${time}`
  let aside = wanted
  for (let number = 2; existsSync(join(folder, aside)); number += 1) aside = `${wanted}-${number}`
  write(folder, { step: 'move aside', stage: stage.slice(folder.length + 1), aside, keepReplaced })
  finishSwap(folder)
}

/** True while a swap was begun and not ended: nothing else in the folder is to be believed until `finishSwap`. */
export const isSwapOpen = (folder: string): boolean => existsSync(join(folder, SWAP_FILE))

/**
 * Ends a swap that was begun, wherever it was cut off; every step may be done again. Before anything is opened, by the
 * folder's one writer alone. Where the staged vault is not there any more, what was moved aside comes back.
 */
export const finishSwap = (folder: string): void => {
  const swap = read(folder)
  if (swap === null) {
    removeStages(folder)
    return
  }
  const [stage, aside] = [join(folder, swap.stage), join(folder, swap.aside)]
  if (swap.step === 'move aside') {
    const isWhole = existsSync(join(stage, DATABASE_FILE)) && existsSync(join(stage, KEY_FILE))
    if (isWhole) {
      mkdirSync(aside, { recursive: true, mode: 0o700 })
      moveAll(folder, aside)
      write(folder, { ...swap, step: 'put in place' })
    } else if (existsSync(aside)) moveAll(aside, folder)
  }
  if (read(folder)?.step === 'put in place') {
    moveAll(stage, folder)
    if (!swap.keepReplaced) removeReplaced(aside)
  }
  for (const empty of [stage, aside]) removeEmpty(empty)
  rmSync(join(folder, SWAP_FILE), { force: true })
  syncFolder(folder)
}

const moveAll = (from: string, to: string): void => {
  for (const name of VAULT_FILES)
    if (existsSync(join(from, name))) renameSync(join(from, name), join(to, name))
  syncFolder(to)
  if (existsSync(from)) syncFolder(from)
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
