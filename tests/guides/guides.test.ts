import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const TOP = new URL('../../', import.meta.url)
const FOLDER = new URL('assets/guides/', TOP)
const read = (path: string): string => readFileSync(new URL(path, TOP), 'utf8')

const PAPERS = [...readdirSync(fileURLToPath(FOLDER)).map(name => `assets/guides/${name}`), 'SECURITY.md']

/** `tests/….test.ts` “title” */
const CITED = /`(tests\/[^`]+)` “([^”]+)”/g

test.each(PAPERS)('every test that %s names is there', paper => {
  const missing: string[] = []
  for (const [, file = '', title = ''] of read(paper).matchAll(CITED)) {
    if (!existsSync(new URL(file, TOP))) missing.push(`${file} is missing`)
    else if (!read(file).includes(title)) missing.push(`${file} has no ‘${title}’`)
  }
  expect(missing).toEqual([])
})

test('each hazard has its effect, causes, controls with their tests, what is left over, and room for the officer', () => {
  const hazards = read('assets/guides/hazard-log.md').split(/^## /m).slice(1)
  expect(hazards.length).toBeGreaterThanOrEqual(20)
  for (const hazard of hazards) {
    const name = hazard.split('\n')[0]
    for (const part of ['Effect', 'Causes', 'Controls', 'Left over', 'Severity, likelihood, risk']) {
      expect(hazard, `${name} has its ${part}`).toMatch(new RegExp(`^- ${part}:`, 'm'))
    }
    expect(hazard.match(CITED)?.length ?? 0, `${name} is guarded by a test`).toBeGreaterThan(0)
  }
})
