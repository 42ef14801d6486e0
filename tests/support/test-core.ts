import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Instant, instantOf } from '#basics/instant.ts'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { AppEvent } from '#contract/event.ts'
import type { CoreOperationName, OperationInput, OperationOutput } from '#contract/index.ts'
import { type Core, createCore } from '#core/core.ts'
import { certificateMaker, systemKey } from '#platform/certificate.ts'
import { type MachineOptions, machineNeeds } from '#platform/machine.ts'
import { testKeySource } from './test-keys.ts'

export const ASSETS = fileURLToPath(new URL('../../assets', import.meta.url))

export type TestCore = {
  readonly folder: string
  readonly core: Core
  readonly events: AppEvent[]
  /** Calls and expects an answer; throws the error's code otherwise. */
  readonly ask: <N extends CoreOperationName>(
    name: N,
    input: OperationInput<N>,
  ) => Promise<OperationOutput<N>>
  /** Calls and gives whatever comes. */
  readonly tell: <N extends CoreOperationName>(
    name: N,
    input: OperationInput<N>,
  ) => Promise<Result<OperationOutput<N>, AppError>>
  /** Moves the test's clock on. */
  readonly wait: (seconds: number) => void
  readonly setClock: (iso: string) => void
  /** Stops this core and starts another on the same folder, as a lock does. */
  readonly restart: () => Promise<TestCore>
}

let keyMade: Promise<string> | undefined
/** Half a second each time is most of what a new vault takes. Each certificate is another one all the same. */
const oneKey = (): Promise<string> => {
  keyMade ??= systemKey()
  return keyMade
}

/** A real core on a real encrypted vault in a folder of its own; the clock stands still until it is moved. */
export const openTestCore = (options: Partial<MachineOptions> & { startAt?: string } = {}): TestCore => {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'tandem-test-'))
  let epoch = Date.parse(options.startAt ?? '2026-10-29T09:00:00Z')
  const now = (): Instant => instantOf(epoch, 0)
  const events: AppEvent[] = []
  const needs = machineNeeds({
    version: 'test',
    assetsFolder: ASSETS,
    keys: testKeySource,
    now,
    log: (event, facts) => {
      if (event === 'unforeseen') console.error(event, facts)
    },
    ...options,
    folder,
  })
  const makeCertificate =
    options.randomBytes === undefined
      ? certificateMaker(now, needs.randomBytes, false, oneKey)
      : needs.makeCertificate
  const core = createCore(
    { ...needs, makeCertificate },
    { checkAnswers: true, onEvent: event => events.push(event) },
  )
  const tell = async <N extends CoreOperationName>(name: N, input: OperationInput<N>) =>
    (await core.call(name, input)) as Result<OperationOutput<N>, AppError>
  return {
    folder,
    core,
    events,
    tell,
    ask: async (name, input) => {
      const result = await tell(name, input)
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
      return result.value
    },
    wait: seconds => {
      epoch += seconds * 1000
    },
    setClock: iso => {
      epoch = Date.parse(iso)
    },
    restart: async () => {
      await core.stop()
      return openTestCore({ ...options, folder, startAt: new Date(epoch).toISOString() })
    },
  }
}
