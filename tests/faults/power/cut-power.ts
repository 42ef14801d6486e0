import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CrashDisk, crashDisk, type Image, readImage, writeImage } from '../disk/crash-disk.ts'
import { runOnFaultyDisk } from '../disk/faulty-disk.ts'
import { type DiskEvent, readWriteLog } from '../disk/write-log.ts'
import { randomFrom } from '../import/random.ts'
import { type Act, importFile, save, sign } from '../work/acts.ts'
import type { Control } from '../work/controls.ts'
import { lookInto } from '../work/look.ts'
import { moveFolder, type PreparedVault, prepareVault } from '../work/prepared-vault.ts'

export type Cuts = {
  readonly images: number
  readonly events: number
  readonly acknowledged: number
  readonly wrong: readonly string[]
}

/** What was done to the folder of a vault while somebody worked in it. */
export type Recorded = {
  readonly root: string
  readonly vault: PreparedVault
  readonly before: Image
  readonly events: readonly DiskEvent[]
}

/**
 * Records every write, truncation, sync and renaming that a core does to its folder, and cuts the power at random places
 * of that log: what was not synced is dropped, reordered, torn. Each image has to open, to hold together, and to be one of the
 * states in which the vault really was, none from before the last act that had been acknowledged.
 */
export const cutPower = async (count: number, seed: number, control?: Control): Promise<Cuts> => {
  const recorded = await record(control)
  try {
    return await replay(recorded, count, seed)
  } finally {
    rmSync(recorded.root, { recursive: true, force: true, maxRetries: 3 })
  }
}

const WORK = fileURLToPath(new URL('work-on-disk.ts', import.meta.url))

const record = async (control?: Control): Promise<Recorded> => {
  const root = mkdtempSync(join(inMemory(), 'tandem-power-'))
  const vault = moveFolder(await prepareVault(), join(root, 'vault'))
  const before = readImage(vault.folder)
  const log = join(root, 'log')
  await runOnFaultyDisk(WORK, { folder: `${root}/`, log }, { vault, root, control })
  return { root, vault, before, events: readWriteLog(log) }
}

/** A folder in memory where the system has one: ten thousand images wear no disk then. */
const inMemory = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir())

const replay = async (
  { root, vault, before, events }: Recorded,
  count: number,
  seed: number,
): Promise<Cuts> => {
  const scratch = join(root, 'image')
  const look = async (image: Image) => {
    writeImage(scratch, image)
    return lookInto(scratch, vault.robin)
  }
  writeImage(vault.folder, before)
  const { states, acks } = await statesOf(crashDisk(vault.folder), events, vault, look)
  const random = randomFrom(seed)
  const cuts = Array.from({ length: count }, () => random.below(events.length) + 1).toSorted((a, b) => a - b)
  writeImage(vault.folder, before)
  const disk = crashDisk(vault.folder)
  const wrong: string[] = []
  let done = 0
  for (const cut of cuts) {
    for (; done < cut; done += 1) disk.apply(eventAt(events, done))
    const least = acks.findLast(({ event }) => event < cut)
    const seen = await look(disk.afterCut(random))
    if (typeof seen === 'string') {
      wrong.push(`cut after ${cut} of ${events.length}: ${seen}`)
      continue
    }
    const state = states.indexOf(seen.digest())
    seen.close()
    wrong.push(...seen.problems.map(problem => `cut after ${cut}: ${problem}`))
    if (state === -1) wrong.push(`cut after ${cut}: the vault was never so`)
    else if (least !== undefined && state < least.state)
      wrong.push(`cut after ${cut}: ${least.name} was acknowledged and is gone`)
  }
  return { images: count, events: events.length, acknowledged: acks.length, wrong }
}

type Ack = { readonly name: string; readonly event: number; readonly state: number }

/** Every state the vault was in, one after the other, and in which of them each act had been acknowledged. */
const statesOf = async (
  disk: CrashDisk,
  events: readonly DiskEvent[],
  vault: PreparedVault,
  look: (image: Image) => ReturnType<typeof lookInto>,
): Promise<{ states: string[]; acks: Ack[] }> => {
  const states: string[] = []
  const acks: Ack[] = []
  const acts = new Map(actsOf(vault).map(act => [act.name, act]))
  const before = await look(disk.asSeen())
  if (typeof before === 'string') throw new Error(before)
  states.push(before.digest())
  before.close()
  let commitBegun = false
  for (const [event, one] of events.entries()) {
    disk.apply(one)
    const name =
      one.op === 'write' && one.path.endsWith('/acks') ? Buffer.from(one.data).toString().trim() : null
    const isCommit = commitBegun && isLog(one)
    commitBegun =
      isLog(one) && one.data.length === FRAME_HEADER && Buffer.from(one.data).readUInt32BE(4) !== 0
    if (name === null && !isCommit) continue
    const seen = await look(disk.asSeen())
    if (typeof seen === 'string') throw new Error(`The log does not replay: ${seen}.`)
    const digest = seen.digest()
    const stands = name === null || acts.get(name)?.stands(seen.rows) === true
    seen.close()
    if (!stands) throw new Error(`${name} was acknowledged and does not stand even without a cut.`)
    if (!states.includes(digest)) states.push(digest)
    if (name !== null) acks.push({ name, event, state: states.indexOf(digest) })
  }
  return { states, acks }
}

/** The head of a page in the log; where it says how large the database is now, the page after it ends a commit. */
const FRAME_HEADER = 24

const isLog = (event: DiskEvent): event is Extract<DiskEvent, { op: 'write' }> =>
  event.op === 'write' && event.path.endsWith('-wal')

const actsOf = (vault: PreparedVault): Act[] => [
  ...Array.from({ length: 20 }, (_, n) => save(vault, n)),
  importFile(vault, 1),
  sign(vault, 'Sam'),
  sign(vault, 'Robin'),
]

const eventAt = (events: readonly DiskEvent[], index: number): DiskEvent => {
  const event = events[index]
  if (event === undefined) throw new Error(`The log has no ${index}.`)
  return event
}
