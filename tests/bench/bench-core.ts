import { instantOf } from '#basics/instant.ts'
import { serveCore } from '#core/serve.ts'
import { machineNeeds } from '#platform/machine.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { ASSETS, BENCH_NOW } from './bench-vault.ts'

const clock = instantOf(Date.parse(process.env.TANDEM_BENCH_CLOCK ?? BENCH_NOW), 0)

/** The core as it is shipped (answers are not parsed again), with a key source that takes no second. */
serveCore(
  machineNeeds({
    folder: process.env.TANDEM_DATA_FOLDER ?? '',
    assetsFolder: ASSETS,
    version: 'bench',
    keys: testKeySource,
    now: () => clock,
  }),
)
