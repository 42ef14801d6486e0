import { fileURLToPath } from 'node:url'
import { instantOf } from '#basics/instant.ts'
import { serveCore } from '#core/serve.ts'
import { machineNeeds } from '#platform/machine.ts'
import { testKeySource } from './test-keys.ts'

/** A test may set the day: the clock then goes on from there. */
const startsAt = process.env.TANDEM_TEST_CLOCK
const began = Date.now()
const now = startsAt === undefined ? undefined : () => instantOf(Date.parse(startsAt) + Date.now() - began, 0)

/** The month by hand takes the product's own keys; a clock of its own it has all the same. */
const keys = process.env.TANDEM_TEST_KEYS === 'real' ? undefined : testKeySource

/**
 * The core of the end-to-end tests: the real one, with a key source that takes no second. What it answers is parsed
 * against the contract, strictly.
 */
serveCore(
  machineNeeds({
    folder: process.env.TANDEM_DATA_FOLDER ?? '',
    assetsFolder: fileURLToPath(new URL('../../assets', import.meta.url)),
    version: 'test',
    keys,
    now,
  }),
  { checkAnswers: true },
)
