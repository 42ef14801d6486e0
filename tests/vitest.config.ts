import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Unit, database and report tests. The end-to-end month has its own runner settings in `tests/e2e`. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
    globalSetup: [fileURLToPath(new URL('./support/run-folder.ts', import.meta.url))],
    pool: 'forks',
    // Three on two cores: many of these wait for processes of their own.
    maxWorkers: 3,
    // For what hangs, not for what is slow: a machine under load takes five times as long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
