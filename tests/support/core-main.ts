import { fileURLToPath } from 'node:url'
import { serveCore } from '#core/serve.ts'
import { machineNeeds } from '#platform/machine.ts'
import { testKeySource } from './test-keys.ts'

/**
 * The core of the end-to-end tests: the real one, with a key source that takes no second. What it answers is parsed
 * against the contract, strictly.
 */
serveCore(
  machineNeeds({
    folder: process.env.TANDEM_DATA_FOLDER ?? '',
    assetsFolder: fileURLToPath(new URL('../../assets', import.meta.url)),
    version: 'test',
    keys: testKeySource,
  }),
  { checkAnswers: true },
)
