import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ANCHOR_FILE, Anchor } from '#database/vault/anchor.ts'
import { DATABASE_FILE } from '#database/vault/open-database.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { type Image, readImage, writeImage } from '../disk/crash-disk.ts'
import { type Random, randomFrom } from '../import/random.ts'
import { type Call, save, unlockAs } from '../work/acts.ts'
import { CLOCK } from '../work/clock.ts'
import { lookInto } from '../work/look.ts'
import { type PreparedVault, prepareVault } from '../work/prepared-vault.ts'

export type Damages = {
  readonly damages: number
  /** What the product said, by code; `opened` where the damage changed nothing that is shown. */
  readonly said: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
}

export type Damage = 'a flipped bit' | 'a cut' | 'two pages swapped'

/**
 * A vault as a crash leaves it, with texts that stand in the log alone. One file of it is damaged, then somebody unlocks. The product has to
 * say so and leave every file as it found it; or, where the damage touched nothing that is shown, show what was there. Where the
 * end of the log is gone, what stood before it is shown, as after a power cut; never anything that the vault never was.
 */
export const damageFiles = async (count: number, seed: number, damage: Damage): Promise<Damages> => {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tandem-damage-'))
  const scratch = join(root, 'vault')
  try {
    const crashed = await crashedVault()
    const states = await statesOf(crashed, scratch)
    const random = randomFrom(seed)
    const said: Record<string, number> = {}
    const wrong: string[] = []
    for (let n = 0; n < count; n += 1) {
      const { image, where } = damaged(crashed.image, damage, random)
      writeImage(scratch, image)
      const { code, problem } = await unlockDamaged(crashed, scratch, image, states)
      const about = `${where.file}: ${code}`
      said[about] = (said[about] ?? 0) + 1
      if (problem !== null) wrong.push(`${damage} in ${where.file} at ${where.at}: ${code}, ${problem}`)
    }
    return { damages: count, said, wrong }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

type Crashed = { readonly vault: PreparedVault; readonly image: Image }

const WAL_FILE = `${DATABASE_FILE}-wal`

/** Alex typed a dozen texts, and the power went before the log was folded back. */
const crashedVault = async (): Promise<Crashed> => {
  const vault = await prepareVault()
  const lock = openTestCore({ folder: vault.folder, startAt: CLOCK })
  await lock.ask('vault.unlock', unlockAs(vault, 'Robin'))
  const { core } = await lock.restart()
  const call = core.call as Call
  await call('vault.unlock', unlockAs(vault, 'Alex'))
  for (let n = 0; n < 12; n += 1) await save(vault, n).run(call)
  const image = new Map([...readImage(vault.folder)].filter(([name]) => !name.startsWith('writer.lock')))
  await core.stop()
  rmSync(vault.folder, { recursive: true, force: true, maxRetries: 3 })
  return { vault, image }
}

const [WAL_HEADER, WAL_FRAME] = [32, 24 + 4096] as const

/** What the vault was after each of its last commits: the log cut after each of its pages. The last is all of it. */
const statesOf = async ({ vault, image }: Crashed, scratch: string): Promise<string[]> => {
  const wal = image.get(WAL_FILE)
  if (wal === undefined || wal.length < WAL_HEADER + 12 * WAL_FRAME) throw new Error('The log is short.')
  const states: string[] = []
  for (let size = 0; size <= wal.length; size += size === 0 ? WAL_HEADER + WAL_FRAME : WAL_FRAME) {
    writeImage(scratch, new Map([...image, [WAL_FILE, wal.subarray(0, size)]]))
    const seen = await lookInto(scratch, vault.robin)
    if (typeof seen === 'string') throw new Error(seen)
    states.push(seen.digest(0))
    seen.close()
  }
  return states
}

const damaged = (
  image: Image,
  damage: Damage,
  random: Random,
): { image: Image; where: { file: string; at: number } } => {
  if (damage === 'two pages swapped') return swapped(image, random)
  const files = [...image].filter(([, bytes]) => bytes.length > 0)
  const few = files.filter(([name]) => name !== DATABASE_FILE)
  const [file, bytes] = random.chance(0.6)
    ? ([DATABASE_FILE, image.get(DATABASE_FILE) ?? new Uint8Array()] as const)
    : random.pick(few)
  // Every tenth cut takes all of it, as a full disk may.
  const at = damage === 'a cut' && random.chance(0.1) ? 0 : random.below(bytes.length)
  const changed = damage === 'a cut' ? bytes.slice(0, at) : Uint8Array.from(bytes)
  if (damage === 'a flipped bit') changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
  return { image: new Map([...image, [file, changed]]), where: { file, at } }
}

/** Each whole and authentic by itself, and in the other's place. */
const swapped = (image: Image, random: Random): ReturnType<typeof damaged> => {
  const bytes = image.get(DATABASE_FILE) ?? new Uint8Array()
  const pages = bytes.length / PAGE
  const one = random.below(pages)
  const other = (one + 1 + random.below(pages - 1)) % pages
  const changed = Uint8Array.from(bytes)
  changed.set(pageOf(bytes, other * PAGE), one * PAGE)
  changed.set(pageOf(bytes, one * PAGE), other * PAGE)
  return {
    image: new Map([...image, [DATABASE_FILE, changed]]),
    where: { file: DATABASE_FILE, at: one * PAGE },
  }
}

const unlockDamaged = async (
  crashed: Crashed,
  scratch: string,
  image: Image,
  states: readonly string[],
): Promise<{ code: string; problem: string | null }> => {
  const { vault } = crashed
  const { core, tell } = openTestCore({ folder: scratch, startAt: CLOCK, log: () => undefined })
  const answer = await tell('vault.unlock', unlockAs(vault, 'Robin'))
  await core.stop()
  if (!answer.ok) {
    const { code } = answer.error
    const isKept = readdirSync(scratch).some(name => name.startsWith('anchor-not-readable'))
    if ((code === 'anchor-not-readable') !== isKept) return { code, problem: 'and is not kept beside' }
    if (!NAMED.includes(code)) return { code, problem: 'which does not name it' }
    return { code, problem: await problemAfterMending(crashed, scratch, image, states) }
  }
  // Read as the product does: a bit of white space or of a figure leaves an anchor that says something.
  if (isUnreadableAnchor(image)) return { code: 'opened', problem: 'though its anchor can’t be read' }
  const seen = await lookInto(scratch, vault.robin)
  if (typeof seen === 'string') return { code: 'opened', problem: `but ${seen}` }
  const { problems } = seen
  const digest = seen.digest(0)
  seen.close()
  if (problems.length > 0) return { code: 'opened', problem: problems.join('; ') }
  if (digest === states.at(-1)) return { code: 'opened, all there', problem: null }
  const state = states.lastIndexOf(digest)
  if (state === -1) return { code: 'opened', problem: 'and shows what never was' }
  return { code: 'opened without the end of the log', problem: null }
}

const isUnreadableAnchor = (image: Image): boolean => {
  const bytes = image.get(ANCHOR_FILE)
  if (bytes === undefined) return false
  try {
    return !Anchor.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).success
  } catch {
    return true
  }
}

/**
 * Nothing was lost by the try to open it: with the damaged bytes put right, all is there. What was whole of the log may have come
 * into the database meanwhile, page by page.
 */
const problemAfterMending = async (
  { vault, image: whole }: Crashed,
  scratch: string,
  image: Image,
  states: readonly string[],
): Promise<string | null> => {
  const left = readImage(scratch)
  const mended = new Map([...left].filter(([name]) => !name.startsWith('writer.lock')))
  for (const [name, bytes] of whole) {
    const now = left.get(name)
    // SQLite has taken the log into the database; whether all of it is there is seen below.
    if (now === undefined && name === WAL_FILE) continue
    if (now === undefined) return `and ${name} is gone`
    mended.set(
      name,
      name === DATABASE_FILE
        ? mendedPages(bytes, image.get(name) ?? bytes, now)
        : mendedFile(bytes, image.get(name) ?? bytes, now),
    )
  }
  writeImage(scratch, mended)
  const seen = await lookInto(scratch, vault.robin)
  if (typeof seen === 'string') return `and what was put right says: ${seen}`
  const digest = seen.digest(0)
  seen.close()
  return digest === states.at(-1) && seen.problems.length === 0
    ? null
    : 'and what was put right is less than there was'
}

/** A page that is not as it was damaged was written since, out of the log; any other is put back as it was. */
const mendedPages = (whole: Uint8Array, damaged: Uint8Array, now: Uint8Array): Uint8Array => {
  const mended = new Uint8Array(Math.max(whole.length, now.length))
  for (let at = 0; at < mended.length; at += PAGE) {
    const isWritten = !pageOf(now, at).equals(pageOf(damaged, at))
    mended.set(isWritten ? pageOf(now, at) : whole.subarray(at, at + PAGE), at)
  }
  return mended
}

const PAGE = 4096

/** What a cut took away, and what a file was grown over, reads as zeros. */
const pageOf = (bytes: Uint8Array, at: number): Buffer => {
  const page = Buffer.alloc(PAGE)
  page.set(bytes.subarray(at, at + PAGE))
  return page
}

const mendedFile = (whole: Uint8Array, damaged: Uint8Array, now: Uint8Array): Uint8Array =>
  Buffer.from(now).equals(damaged) ? whole : now

/** A bit of a sealed key looks like a wrong passphrase; nothing is shown then either. */
const NAMED: readonly string[] = [
  'vault-damaged',
  'vault-key-file-damaged',
  'anchor-not-readable',
  'vault-newer',
  'wrong-passphrase',
  'person-disabled',
  'no-vault',
]
