import { instantOf } from '#basics/instant.ts'
import { serveCore } from '#core/serve.ts'
import { machineNeeds } from '#platform/machine.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { CLOCK } from './clock.ts'
import { takeControl } from './controls.ts'

/** The core that is killed and watched: the real one with quick keys; for a control, without one of its protections. */
takeControl(process.env.TANDEM_FAULT)
const began = Date.now()
serveCore(
  machineNeeds({
    folder: process.env.TANDEM_DATA_FOLDER ?? '',
    assetsFolder: process.env.TANDEM_ASSETS_FOLDER ?? '',
    version: 'test',
    keys: testKeySource,
    now: () => instantOf(Date.parse(CLOCK) + Date.now() - began, 0),
  }),
)
