import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * The month by hand, in a real browser. Each file opens its own window over its own data folder; three at a time:
 * a window waits half of its time. With `TANDEM_SCREENSHOTS` set to a folder, the screenshots are taken instead.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: process.env.TANDEM_SCREENSHOTS ? ['tests/e2e/**/*.shots.ts'] : ['tests/e2e/**/*.test.ts'],
    globalSetup: ['../support/run-folder.ts', './set-up.ts'].map(path =>
      fileURLToPath(new URL(path, import.meta.url)),
    ),
    pool: 'forks',
    // One process for many files: reading the product in anew for each was a quarter of the work.
    isolate: false,
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A window is another process: what it shows comes a moment later, and on a busy machine more than one.
    expect: { poll: { timeout: 15_000 } },
  },
})
