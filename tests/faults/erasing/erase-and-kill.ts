import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type ClientId, ErasureId } from '#basics/ids.ts'
import type { OperationInput } from '#contract/index.ts'
import { throughTheDoor } from '#database/stores/erasing/door.ts'
import { eraseClientRows, readToErase } from '#database/stores/erasing/erase-client.ts'
import { DATABASE_FILE, openDatabase } from '#database/vault/open-database.ts'
import { eraserOf } from '#domain/record/erased-person.ts'
import { openCoreProcess } from '#shell/core-process.ts'
import { forkCore } from '#shell/node-core.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { type Marked, markedTeam } from '#tests/support/marked-team.ts'
import { databaseKeyOf, rawLogOf, rawPagesOf } from '#tests/support/raw-pages.ts'
import { ASSETS } from '#tests/support/test-core.ts'

const CORE = fileURLToPath(new URL('../../support/quick-core-main.ts', import.meta.url))
const CLOCK = '2026-10-29T16:00:00Z'

export type Erasures = {
  readonly kills: number
  /** Killed before anything had gone, and after all of it had. */
  readonly nothing: number
  readonly whole: number
  readonly answered: number
  /** What must never be, in a sentence each. */
  readonly wrong: readonly string[]
}

type World = Marked & { readonly folder: string; readonly key: Uint8Array; readonly clientId: ClientId }

/**
 * Jo and Alex erase Alex's first client, of whom a signed record, its addendum, a kept file and an open month speak. The core
 * that does it is killed at a random moment; after that every page of the database and of its log is read, free or not: the
 * client is in them as before, or nowhere.
 */
export const eraseAndKill = async (kills: number, random: () => number): Promise<Erasures> => {
  const world = await makeWorld()
  const all = marksIn(world.folder, world.key)
  const found = { kills, nothing: 0, whole: 0, answered: 0 }
  const wrong: string[] = []
  const calm = await inCopy(world, copy => eraseIn(copy, null))
  if (calm.left !== 0) wrong.push(`not killed: ${calm.left} of ${all} marks are left`)
  if (calm.logBytes !== 0) wrong.push('not killed: the log is not empty')
  for (let kill = 0; kill < kills; kill += 1) {
    // A little later than it takes, so that some have been answered.
    const { answered, left } = await inCopy(world, copy => eraseIn(copy, random() * calm.ms * 1.2))
    if (answered) found.answered += 1
    if (left === 0) found.whole += 1
    else found.nothing += 1
    if (left !== 0 && left !== all) wrong.push(`kill ${kill}: ${left} of ${all} marks are left`)
    if (answered && left !== 0) wrong.push(`kill ${kill}: what was called erased is there`)
  }
  return { ...found, wrong }
}

/** The control: the same rows erased in a database opened without `secure_delete`. Gives how many marks stay in its pages. */
export const eraseCarelessly = async (): Promise<number> => {
  const world = await makeWorld()
  return inCopy(world, async ({ folder, key, clientId }) => {
    const { db, sqlite, close } = openDatabase(join(folder, DATABASE_FILE), key)
    sqlite.pragma('secure_delete = OFF')
    await db.transaction().execute(async within => {
      const person = await readToErase(within, clientId)
      if (person === undefined) throw new Error('There is no such client.')
      const id = ErasureId.parse('01a0e769-1a20-7000-8000-0336867a0b48')
      await throughTheDoor(within, id, () => eraseClientRows(within, clientId, eraserOf(person), []))
    })
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    close()
    return marksOf(rawPagesOf(folder, key), NOT_IN_RECORDS)
  })
}

const makeWorld = async (): Promise<World> => {
  const { folder, people, of } = await markedTeam()
  const key = await databaseKeyOf(folder, { id: people.Robin, passphrase: PASSPHRASES.Robin })
  return { folder, people, of, key, clientId: of.Alex.clientIds[0] as ClientId }
}

const inCopy = async <T>(world: World, work: (copy: World) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-erase-'))
  try {
    cpSync(world.folder, folder, { recursive: true })
    return await work({ ...world, folder })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Erases in a process of its own, killed after so many milliseconds; null lets it answer. */
const eraseIn = async ({ folder, key, clientId, people }: World, killAfterMs: number | null) => {
  process.env.TANDEM_TEST_CLOCK = CLOCK
  const child = forkCore(CORE, { dataFolder: folder, assetsFolder: ASSETS })
  const core = openCoreProcess(child)
  const ended = new Promise<void>(resolve => core.onExit(resolve))
  const opened = await core.call('vault.unlock', { personId: people.Jo, passphrase: PASSPHRASES.Jo })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  const input: OperationInput<'keeping.eraseClient'> = {
    clientId,
    reason: 'asked for',
    note: null,
    passphrase: PASSPHRASES.Jo,
    secondPersonId: people.Alex,
    secondPassphrase: PASSPHRASES.Alex,
  }
  const began = performance.now()
  const asked = core.call('keeping.eraseClient', input)
  if (killAfterMs !== null) {
    await pause(killAfterMs)
    child.kill()
  }
  const answer = await asked
  const ms = performance.now() - began
  if (killAfterMs === null && !answer.ok) throw new Error(JSON.stringify(answer))
  // Read as soon as it has answered, while the core still has it open: nothing is folded back by closing.
  const logBytes = rawLogOf(folder, key).length
  const atOnce = killAfterMs === null ? marksIn(folder, key) : null
  if (killAfterMs === null) child.kill()
  await ended
  reopen(folder, key)
  return { answered: answer.ok, ms, logBytes, left: atOnce ?? marksIn(folder, key) }
}

/** What a next start does: the log is folded back, what was not committed is left out. */
const reopen = (folder: string, key: Uint8Array): void => {
  const { sqlite, close } = openDatabase(join(folder, DATABASE_FILE), key)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  close()
}

const MARKS = /zq-Alex-c0-[\w-]+/g
const NOT_IN_RECORDS = /zq-Alex-c0-(own-note|changed|draft|why)-2026-10/g

const marksIn = (folder: string, key: Uint8Array): number =>
  marksOf(Buffer.concat([rawPagesOf(folder, key), rawLogOf(folder, key)]), MARKS)

/** Different ones. */
const marksOf = (pages: Buffer, marks: RegExp): number => new Set(pages.toString('latin1').match(marks)).size
