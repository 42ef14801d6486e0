import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ReviewId } from '#basics/ids.ts'
import type { OperationInput, OperationOutput } from '#contract/index.ts'
import { listDraws } from '#database/stores/draw-store.ts'
import { listScores } from '#database/stores/score-store.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { unlockVault } from '#database/vault/vault.ts'
import { checkDraw } from '#domain/draw/check-draw.ts'
import { openCoreProcess } from '#shell/core-process.ts'
import { forkCore } from '#shell/node-core.ts'
import { inSession } from '#tests/support/a-session.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { ASSETS, openTestCore } from '#tests/support/test-core.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { randomFrom } from '../import/random.ts'

/** A core that draws as the product does, and one that tears the draw in two. */
export const CORES = {
  whole: fileURLToPath(new URL('../../support/quick-core-main.ts', import.meta.url)),
  torn: fileURLToPath(new URL('torn-core.ts', import.meta.url)),
} as const

/** Shares of 1 that repeat with their seed. */
export const shares = (seed: number): (() => number) => {
  const random = randomFrom(seed)
  return () => random.below(1_000_000) / 1_000_000
}

/** With this many clients everybody's own score is fixed by the draw. */
const CLIENTS = 12

export type Kills = {
  readonly kills: number
  /** Killed before anything was kept, and after all of it was. */
  readonly nothing: number
  readonly whole: number
  /** How many of them had been answered when the kill came. */
  readonly answered: number
  /** What must never be, in a sentence each. */
  readonly wrong: readonly string[]
}

/**
 * Tells a core in a process of its own to draw, kills it with SIGKILL at a random moment, and looks at what is left: no draw
 * and no fixed score, or one whole draw; one that was seen is there unchanged, and asking again gives no other.
 */
export const killDraws = async (
  kills: number,
  random: () => number,
  entry: string = CORES.whole,
): Promise<Kills> => {
  const { team, reviewId } = await inSession({ clients: CLIENTS })
  await team.core.core.stop()
  const before = { folder: team.core.folder, reviewId, robin: team.people.Robin }
  const ms = await measure(before, entry)
  const found = { kills, nothing: 0, whole: 0, answered: 0 }
  const wrong: string[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    const folder = copyOf(before.folder)
    try {
      // A little later than a draw takes, so that some have been answered.
      const seen = await drawAndKill({ ...before, folder }, entry, random() * ms * 1.3)
      const left = await whatIsLeft({ ...before, folder })
      const problem = problemOf(left, seen)
      if (problem === null) wrong.push(...(await drawAgain({ ...before, folder }, left.seeds)))
      else wrong.push(`kill ${kill}: ${problem}`)
      if (seen !== null) found.answered += 1
      if (left.seeds.length > 0) found.whole += 1
      else found.nothing += 1
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  }
  return { ...found, wrong }
}

type Prepared = {
  readonly folder: string
  readonly reviewId: ReviewId
  readonly robin: Parameters<typeof unlockVault>[3]
}

type Core = ReturnType<typeof openCoreProcess>

const copyOf = (folder: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'tandem-kill-'))
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** Robin opens the vault again: the session goes on where it was. */
const open = async ({ folder, reviewId, robin }: Prepared, entry: string) => {
  process.env.TANDEM_TEST_CLOCK = CLOCK
  const child = forkCore(entry, { dataFolder: folder, assetsFolder: ASSETS })
  const core = openCoreProcess(child)
  await ask(core, 'vault.unlock', { personId: robin, passphrase: PASSPHRASES.Robin })
  await ask(core, 'session.resume', { reviewId })
  return { core, kill: child.kill }
}

const ask = async (core: Core, operation: string, input: unknown): Promise<unknown> => {
  const answer = await core.call(operation, input)
  if (!answer.ok) throw new Error(`${operation}: ${JSON.stringify(answer)}`)
  return answer.value
}

const makeInput = (reviewId: Prepared['reviewId']): OperationInput<'draw.make'> => ({
  reviewId,
  size: null,
  strata: [],
  excluded: [],
  redrawnBecause: null,
})

/** How long a draw takes here and now, from the asking to the answer. */
const measure = async (prepared: Prepared, entry: string): Promise<number> => {
  const folder = copyOf(prepared.folder)
  const { core } = await open({ ...prepared, folder }, entry)
  const began = performance.now()
  await ask(core, 'draw.make', makeInput(prepared.reviewId))
  const ms = performance.now() - began
  await core.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  return ms
}

/** The seed that was answered, if it was. */
const drawAndKill = async (prepared: Prepared, entry: string, afterMs: number): Promise<string | null> => {
  const { core, kill } = await open(prepared, entry)
  const ended = new Promise<void>(resolve => core.onExit(resolve))
  const asked = core.call('draw.make', makeInput(prepared.reviewId))
  await pause(afterMs)
  kill()
  const answer = await asked
  await ended
  if (!answer.ok) return null
  return (answer.value as OperationOutput<'draw.make'>).draw?.seed ?? null
}

type Left = {
  readonly seeds: readonly string[]
  readonly fixed: number
  readonly matches: boolean
  readonly sound: boolean
}

const whatIsLeft = async ({ folder, reviewId, robin }: Prepared): Promise<Left> => {
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no vault.')
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
  const means = { keys: testKeySource, randomBytes }
  const opened = await unlockVault(folder, means, keyFile.value, robin, PASSPHRASES.Robin)
  if (!opened.ok) return { seeds: [], fixed: 0, matches: false, sound: false }
  try {
    const draws = await listDraws(opened.value.db, reviewId)
    const scores = await listScores(opened.value.db, reviewId)
    return {
      seeds: draws.map(({ record }) => record.seed),
      fixed: scores.length,
      matches: draws.every(({ record }) => checkDraw(record).matches),
      sound: true,
    }
  } finally {
    opened.value.close()
  }
}

/** What of it must never be; null where it is nothing or one whole draw. */
const problemOf = ({ seeds, fixed, matches, sound }: Left, seen: string | null): string | null => {
  if (!sound) return 'the vault does not open'
  if (seen !== null && seeds[0] !== seen) return 'a draw that was seen is gone'
  if (seeds.length > 1) return 'there are two draws'
  if (seeds.length === 0) return fixed === 0 ? null : `no draw, but ${fixed} fixed scores`
  if (fixed !== CLIENTS) return `a draw with ${fixed} of ${CLIENTS} scores fixed`
  return matches ? null : 'the draw is not what its own frame and seed give'
}

/** Asking again gives the draw there is; where there was none, a whole one, once. */
const drawAgain = async (prepared: Prepared, seeds: readonly string[]): Promise<string[]> => {
  const { folder, reviewId, robin } = prepared
  const { core, ask: asked, tell } = openTestCore({ folder, startAt: CLOCK })
  await asked('vault.unlock', { personId: robin, passphrase: PASSPHRASES.Robin })
  await asked('session.resume', { reviewId })
  const again = await tell('draw.make', makeInput(reviewId))
  const shown = await asked('draw.get', { reviewId })
  await core.stop()
  const left = await whatIsLeft(prepared)
  const problems: (string | null)[] = [
    problemOf(left, shown.draw?.seed ?? null),
    seeds.length === 1 && again.ok ? 'asking again drew again' : null,
    seeds.length === 1 && left.seeds[0] !== seeds[0] ? 'asking again gave another seed' : null,
    seeds.length === 0 && !again.ok ? 'after a kill nobody could be drawn' : null,
  ]
  return problems.filter(problem => problem !== null)
}

/** An hour after the session began. */
const CLOCK = '2026-10-29T10:00:00Z'
