import { fileURLToPath } from 'node:url'
import { buildCoreForTests } from '#cli/build.ts'
import { type CoreProcess, openCoreProcess } from '#shell/core-process.ts'
import { forkCore } from '#shell/node-core.ts'
import { aTeam, PASSPHRASES } from '#tests/support/a-team.ts'
import { ASSETS } from '#tests/support/test-core.ts'

export type Starts = {
  readonly starts: number
  /** How many were let in. */
  readonly opened: number
  readonly wrong: readonly string[]
}

type Options = { readonly control?: 'no lock' }

/**
 * So many processes of the core over one folder, all up and waiting, told at the same moment to open the vault: one gets it, the
 * others are refused by name and say so at their door as well. The one is killed then, and the next that asks gets it.
 */
export const startAtOnce = async (count: number, { control }: Options = {}): Promise<Starts> => {
  await buildCoreForTests('starting-core', 'tests/faults/one-writer/starting-core.ts')
  const team = await aTeam()
  await team.core.core.stop()
  const { folder } = team.core
  const unlock = { personId: team.people.Sam, passphrase: PASSPHRASES.Sam }
  process.env.TANDEM_FAULT = control ?? ''
  const started: Started[] = []
  try {
    while (started.length < count) {
      const few = Array.from({ length: Math.min(UP_AT_ONCE, count - started.length) }, () => start(folder))
      started.push(...few)
      // Answered by what is up and has not touched the folder.
      await Promise.all(few.map(({ core }) => core.call('nothing of the kind', {})))
    }
    const answers = await Promise.all(started.map(({ core }) => core.call('vault.unlock', unlock)))
    const opened = answers.flatMap((answer, index) => (answer.ok ? [index] : []))
    const wrong = answers.flatMap((answer, index) => {
      const code = answer.ok ? null : (answer.error as { code?: string }).code
      return code === null || code === 'vault-in-use' ? [] : [`start ${index}: ${code}`]
    })
    if (opened.length !== 1) wrong.push(`${opened.length} of ${count} got in`)
    const [first = -1] = opened
    const next = started.find((_, index) => index !== first)
    if (wrong.length === 0 && next !== undefined)
      wrong.push(...(await afterTheFirst(started[first], next, unlock)))
    return { starts: count, opened: opened.length, wrong }
  } finally {
    for (const { kill } of started) kill()
    await Promise.all(started.map(({ ended }) => ended))
  }
}

const afterTheFirst = async (
  first: Started | undefined,
  next: Started,
  unlock: object,
): Promise<readonly string[]> => {
  const wrong: string[] = []
  const status = await next.core.call('vault.status', {})
  const { state } = (status.value ?? {}) as { state?: string }
  if (state !== 'in use') wrong.push(`the door of another says ${state}`)
  first?.kill()
  await first?.ended
  const after = await next.core.call('vault.unlock', unlock)
  if (!after.ok) wrong.push('killed, the first one left the vault locked')
  return wrong
}

/** Two hundred that load at once would hold each other up. They all wait for the same moment. */
const UP_AT_ONCE = 6

/** Two hundred of them lie in memory together. */
const SMALL = ['--max-old-space-size=48', '--max-semi-space-size=1', '--optimize-for-size']

const CORE = fileURLToPath(new URL('../../../dist/starting-core/main.js', import.meta.url))

type Started = { readonly core: CoreProcess; readonly ended: Promise<void>; readonly kill: () => void }

const start = (folder: string): Started => {
  const child = forkCore(CORE, { dataFolder: folder, assetsFolder: ASSETS }, SMALL)
  const core = openCoreProcess(child)
  return { core, ended: new Promise(resolve => core.onExit(resolve)), kill: child.kill }
}
