import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const START = fileURLToPath(new URL('../../src/cli/start.ts', import.meta.url))

test.runIf(process.platform === 'linux')('with no display it says what it needs and names the demo', () => {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const { status, stderr, stdout } = spawnSync(process.execPath, [START], { encoding: 'utf8', env })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('no display')
  expect(stderr).toContain('npm run demo -- --out DIR')
})
