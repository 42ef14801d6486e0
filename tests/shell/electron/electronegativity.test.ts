import { beforeAll, expect, test } from 'vitest'
import { buildPage, buildProgram } from '#cli/build.ts'
import { findingsOfPage, REVIEWED, scanProgram, scanWithoutWalls } from './scan-for-findings.ts'

beforeAll(async () => {
  await buildPage()
  await buildProgram()
}, 120_000)

test('what Electron runs has no finding that was not looked into', { timeout: 60_000 }, () => {
  const { found, errors, atomicChecks } = scanProgram()
  expect(errors).toEqual([])
  expect(atomicChecks).toBeGreaterThan(30)
  expect(found).toEqual(REVIEWED.map(({ because: _, ...finding }) => finding))
})

test('nor has the page itself', { timeout: 60_000 }, () => {
  expect(findingsOfPage()).toEqual([])
})

test('the control, a window without its walls, is found', { timeout: 60_000 }, () => {
  const ids = scanWithoutWalls().found.map(({ id }) => id)
  expect(ids).toContain('SANDBOX_JS_CHECK')
  expect(ids).toContain('WEB_SECURITY_JS_CHECK')
  expect(ids).toContain('OPEN_EXTERNAL_JS_CHECK')
})
