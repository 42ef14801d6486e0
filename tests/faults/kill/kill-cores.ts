import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildCoreForTests } from '#cli/build.ts'
import { type CoreProcess, openCoreProcess } from '#shell/core-process.ts'
import { forkCore } from '#shell/node-core.ts'
import { ASSETS } from '#tests/support/test-core.ts'
import { type Random, randomFrom } from '../import/random.ts'
import { type Act, backUp, importFile, save, sign, unlockAs } from '../work/acts.ts'
import type { Control } from '../work/controls.ts'
import { lookInto } from '../work/look.ts'
import { copyFolder, type PreparedVault, prepareVault } from '../work/prepared-vault.ts'

export type Kills = {
  readonly kills: number
  /** Acts that were answered with 'kept' before the kill. */
  readonly acknowledged: number
  /** Kills in the middle of something that was not answered, by what it was. */
  readonly inTheMiddleOf: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
}

type Options = {
  readonly seed: number
  readonly control?: Control
  /** No further kill is begun after this, once there were a few. */
  readonly withinMs?: number
}

/**
 * Cores in processes of their own, started as a shell starts them, each killed with SIGKILL at a random moment while it saves, imports,
 * signs or backs up. After each kill the vault is opened and everything that was ever acknowledged has to stand in it. Some vaults
 * are killed over and over.
 */
export const killCores = async (count: number, options: Options): Promise<Kills> => {
  await buildCoreForTests('faults-core', 'tests/faults/work/faults-core.ts')
  const prepared = await prepareVault()
  const found = {
    kills: 0,
    acknowledged: 0,
    inTheMiddleOf: {} as Record<string, number>,
    wrong: [] as string[],
  }
  const end = performance.now() + (options.withinMs ?? Number.POSITIVE_INFINITY)
  const goesOn = () => found.kills < count && (found.kills < LEAST || performance.now() < end)
  const random = randomFrom(options.seed)
  for (let life = 0; goesOn(); life += 1) {
    // Every third vault is one whose month is being signed.
    const vault = copyFolder(prepared)
    const signs = life % 3 === 2 && options.control === undefined
    try {
      await liveAndDie(
        vault,
        signs ? signing(vault) : typing(vault),
        signs,
        random,
        found,
        goesOn,
        options.control,
      )
    } finally {
      rmSync(vault.folder, { recursive: true, force: true, maxRetries: 3 })
    }
  }
  rmSync(prepared.folder, { recursive: true, force: true, maxRetries: 3 })
  return found
}

/** Alex types without end, and brings a file now and then. */
const typing = (vault: PreparedVault) => (n: number) => (n % 9 === 8 ? importFile(vault, n) : save(vault, n))

/** Both sign, and back up in between; there is no more to do then. */
const signing = (vault: PreparedVault) => (n: number) =>
  [backUp(vault, 0), sign(vault, 'Sam'), backUp(vault, 1), sign(vault, 'Robin'), backUp(vault, 2)][n] ?? null

const KILLS_OF_ONE_VAULT = 6

/** However slow the machine: one vault of each kind, and most of the next. */
const LEAST = 10

const liveAndDie = async (
  vault: PreparedVault,
  actAt: (n: number) => Act | null,
  signs: boolean,
  random: Random,
  found: { kills: number; acknowledged: number; inTheMiddleOf: Record<string, number>; wrong: string[] },
  goesOn: () => boolean,
  control: Control | undefined,
): Promise<void> => {
  const kept: Act[] = []
  let next = 0
  let core = start(vault, control)
  for (let kill = 0; kill < KILLS_OF_ONE_VAULT && goesOn(); kill += 1) {
    const acts = runUntilKilled(core, vault, signs, actAt, next)
    // Some die while they open the vault, most in the middle of something, however quick the machine is.
    if (random.chance(0.1)) await core.started
    else await acts.answers(random.below(signs ? 5 : 14))
    await pause(random.below(signs ? 600 : 25))
    core.kill()
    await core.ended
    const { answered, open } = await acts.end
    kept.push(...answered)
    found.kills += 1
    found.acknowledged += answered.length
    const where = open === null ? 'nothing' : (open.name.split(' ')[0] ?? '')
    found.inTheMiddleOf[where] = (found.inTheMiddleOf[where] ?? 0) + 1
    const following = start(vault, control)
    const { problems, stands } = await lookAt(vault, kept, open)
    found.wrong.push(...problems.map(problem => `kill ${found.kills} in ${where}: ${problem}`))
    core = following
    // What was not answered may stand all the same; it is not asked for again then.
    if (open !== null && stands) kept.push(open)
    next = kept.length === 0 ? 0 : signs ? kept.length : next + answered.length + 1
    if (problems.length > 0 || actAt(next) === null) break
  }
  core.kill()
  await core.ended
}

const lookAt = async (
  { folder, robin }: PreparedVault,
  kept: readonly Act[],
  open: Act | null,
): Promise<{ problems: readonly string[]; stands: boolean }> => {
  const seen = await lookInto(folder, robin)
  if (typeof seen === 'string') return { problems: [seen], stands: false }
  try {
    const lost = kept
      .filter(({ stands }) => !stands(seen.rows))
      .map(({ name }) => `${name} was acknowledged and is gone`)
    return { problems: [...seen.problems, ...lost], stands: open?.stands(seen.rows) ?? false }
  } finally {
    seen.close()
  }
}

type Running = {
  readonly core: CoreProcess
  readonly started: Promise<unknown>
  readonly ended: Promise<void>
  readonly kill: () => void
}

const CORE = fileURLToPath(new URL('../../../dist/faults-core/main.js', import.meta.url))

const start = ({ folder }: PreparedVault, control: Control | undefined): Running => {
  process.env.TANDEM_FAULT = control ?? ''
  const child = forkCore(CORE, { dataFolder: folder, assetsFolder: ASSETS })
  const core = openCoreProcess(child)
  return {
    core,
    started: core.call('vault.status', {}),
    ended: new Promise(resolve => core.onExit(resolve)),
    kill: child.kill,
  }
}

const runUntilKilled = (
  { core }: Running,
  vault: PreparedVault,
  signs: boolean,
  actAt: (n: number) => Act | null,
  from: number,
) => {
  const unlocked = core.call('vault.unlock', unlockAs(vault, signs ? 'Robin' : 'Alex'))
  const answered: Act[] = []
  const waiting: { readonly count: number; readonly resolve: () => void }[] = []
  const tellWaiting = (isOver: boolean) => {
    for (const { count, resolve } of waiting) if (isOver || answered.length >= count) resolve()
  }
  const run = async (): Promise<{ answered: Act[]; open: Act | null }> => {
    if (!(await unlocked).ok) return { answered, open: null }
    for (let n = from; ; n += 1) {
      const act = actAt(n)
      if (act === null) return { answered, open: null }
      const answer = await act.run(core.call)
      if (!answer.ok) {
        if ((answer.error as { code?: string }).code !== 'core-stopped')
          throw new Error(`${act.name}: ${JSON.stringify(answer)}`)
        return { answered, open: act }
      }
      answered.push(act)
      tellWaiting(false)
    }
  }
  const end = run().finally(() => tellWaiting(true))
  return {
    end,
    /** Resolves when the vault is open and so many acts were answered, or when there is no more to do. */
    answers: async (count: number): Promise<void> => {
      await unlocked
      if (answered.length >= count) return
      await Promise.race([new Promise<void>(resolve => waiting.push({ count, resolve })), end])
    },
  }
}
