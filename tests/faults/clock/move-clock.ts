import { rmSync } from 'node:fs'
import type { ClientId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import { readAnchor } from '#database/vault/anchor.ts'
import type { ChainEntry } from '#domain/audit/chain.ts'
import { entriesOf } from '#tests/support/audited.ts'
import { type HeldMonth, heldMonthForFile, type SamplePerson } from '#tests/support/held-month.ts'
import { openTestCore, type TestCore } from '#tests/support/test-core.ts'
import { checkVault } from '#usecases/vault/check-vault.ts'
import { type Random, randomFrom } from '../import/random.ts'
import { openBare } from '../tampering/signed-vault.ts'

/** Something that was done, by the clock of that moment: it has to leave an entry. */
export type Done = { readonly epochMs: number; readonly act: string; readonly subjectId: string | null }

export type Moved = {
  /** The trail of the vault, from its first entry. */
  readonly entries: readonly ChainEntry[]
  /** In the order in which it was done. */
  readonly done: readonly Done[]
  readonly back: number
  /** What the vault shows otherwise than it was done. */
  readonly wrong: readonly string[]
}

/**
 * A vault whose month was held and is signed meanwhile. Before each act the clock is moved, by seconds or by years, up to ten either
 * way: a save, a file brought in, a lock and an unlock, the two signatures. What is shown and held afterwards has to be what
 * was done, in the order in which it was done.
 */
export const moveClock = async (moves: number, seed: number): Promise<Moved> => {
  const month = await heldMonthForFile('ended')
  try {
    const random = randomFrom(seed)
    const world = await openWorld(month)
    let back = 0
    // The next month takes a file as soon as this one is signed.
    for (let move = 0; move < moves; move += 1) {
      const epochMs = movedClock(world.epochMs, random)
      if (epochMs < world.epochMs) back += 1
      setClock(world, epochMs)
      if (move === Math.floor(moves / 3)) await sign(world, month.sam)
      else if (move === Math.floor(moves / 2)) await sign(world, month.robin)
      else if (random.chance(0.15)) await lockAndUnlock(world)
      else if (move > moves / 2 && random.chance(0.2)) await bringIn(world, move, random)
      else await save(world, move, random)
    }
    const shown = await lookAt(world)
    const held = await checkFolder(month)
    return {
      entries: await entriesOf(month.folder, month.sam),
      done: world.done,
      back,
      wrong: [...shown, ...held],
    }
  } finally {
    rmSync(month.folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const START = Date.parse('2026-10-29T12:00:00Z')
const YEAR_MS = 365.25 * 24 * 3600 * 1000
const LATER = '2026-11' as Month

/** A third are of seconds or none at all; the others go anywhere within ten years of the true day. */
const movedClock = (epochMs: number, random: Random): number => {
  if (random.chance(0.35)) return epochMs + (random.below(121) - 60) * 1000
  const years = (random.below(20_001) - 10_000) / 1000
  return START + Math.round((years * YEAR_MS) / 1000) * 1000
}

type World = {
  readonly month: HeldMonth
  readonly clients: readonly { readonly id: ClientId; readonly reference: string }[]
  readonly done: Done[]
  readonly saved: Map<ClientId, string>
  readonly files: string[]
  core: TestCore
  epochMs: number
}

const openWorld = async (month: HeldMonth): Promise<World> => {
  const core = openTestCore({
    folder: month.folder,
    startAt: new Date(START).toISOString(),
    log: () => undefined,
  })
  const world: World = {
    month,
    clients: [],
    done: [],
    saved: new Map(),
    files: [],
    core,
    epochMs: START,
  }
  await lockAndUnlock(world)
  const { rows } = await world.core.ask('caseload.list', { practitionerId: month.sam.id, month: null })
  return { ...world, clients: rows.map(({ client: { id, reference } }) => ({ id, reference })) }
}

const setClock = (world: World, epochMs: number): void => {
  world.epochMs = epochMs
  world.core.setClock(new Date(epochMs).toISOString())
}

const note = ({ done, epochMs }: World, act: string, subjectId: string | null = null): void =>
  void done.push({ epochMs, act, subjectId })

const lockAndUnlock = async (world: World): Promise<void> => {
  const { id, passphrase } = world.month.sam
  world.core = await world.core.restart()
  await world.core.ask('vault.unlock', { personId: id, passphrase })
  note(world, 'unlocked')
}

const save = async (world: World, move: number, random: Random): Promise<void> => {
  const { id } = random.pick(world.clients)
  const service = `Service ${move}`
  await world.core.ask('caseload.changeClient', { clientId: id, facts: { service } })
  world.saved.set(id, service)
  note(world, 'client changed', id)
}

const bringIn = async (world: World, move: number, random: Random): Promise<void> => {
  const { reference } = random.pick(world.clients)
  const file = { name: `file-${move}.csv`, base64: btoa(`Reference,Contacts made\n${reference},${move}\n`) }
  const into = { practitionerId: world.month.sam.id, month: LATER, file, answers: {} }
  await world.core.ask('import.run', into)
  world.files.push(file.name)
  note(world, 'caseload imported')
}

const sign = async (world: World, { id, name, passphrase }: SamplePerson): Promise<void> => {
  const { reviewId } = world.month
  const { sha256 } = await world.core.ask('record.signing', { reviewId })
  const hand = { kind: 'typed', name } as const
  await world.core.ask('record.sign', { reviewId, personId: id, passphrase, sha256, hand })
  note(world, 'record signed')
}

/** With the clock right again: what was saved last, files in their order, the trail as the screen has it. */
const lookAt = async (world: World): Promise<string[]> => {
  const wrong: string[] = []
  setClock(world, START)
  await lockAndUnlock(world)
  const { ask } = world.core
  const practitionerId = world.month.sam.id
  for (const [clientId, last] of world.saved) {
    const { facts } = await ask('caseload.client', { clientId })
    if (facts.service !== last)
      wrong.push(`${facts.reference} shows '${facts.service}'; '${last}' was saved last`)
  }
  const { imports } = await ask('import.list', { practitionerId })
  const files = imports.map(({ fileName }) => fileName).filter(name => name.startsWith('file-'))
  if (files.join() !== world.files.toReversed().join()) wrong.push('imports are listed in another order')
  const own = { whose: 'own', personId: null, group: null, month: null, text: '', before: null } as const
  const trail = (await ask('audit.list', own)).rows.map(({ sequence }) => sequence)
  if (trail.some((sequence, index) => index > 0 && sequence >= (trail[index - 1] ?? 0)))
    wrong.push('the screen shows the trail in another order')
  await world.core.core.stop()
  return wrong
}

/** Chain, signatures and anchors, whatever the times in them say. */
const checkFolder = async ({ folder, sam }: HeldMonth): Promise<string[]> => {
  const anchor = readAnchor(folder)
  const last = (await entriesOf(folder, sam)).at(-1)
  const wrong = anchor?.hash === last?.hash ? [] : ['the anchor outside does not name the last entry']
  const open = await openBare(folder, sam)
  try {
    const { checks } = await checkVault(open.db, folder)
    for (const { check, breaks } of checks)
      for (const { problem, at } of breaks) wrong.push(`${check}: ${problem} at ${at}`)
    return wrong
  } finally {
    open.close()
  }
}
