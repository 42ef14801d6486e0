import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPage } from '#cli/build.ts'
import { BROWSER, haveTool, PDF_TOOLS } from './tools.ts'

/** Everything that `npm test` runs, one suite after the other. The last line sums all of them up. */
const TOP = fileURLToPath(new URL('../..', import.meta.url))
const bin = (path: string): string => join(TOP, 'node_modules', path)
const VITEST = bin('vitest/vitest.mjs')

type Count = { readonly passed: number; readonly failed: number }
type Suite = { readonly name: string; readonly run: () => Count | Promise<Count> }

const ONE_PASSED: Count = { passed: 1, failed: 0 }
const ONE_FAILED: Count = { passed: 0, failed: 1 }

const SUITES: readonly Suite[] = [
  { name: 'types', run: () => check([bin('typescript/bin/tsc'), '--noEmit', '-p', '.']) },
  { name: 'lint', run: () => check([bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']) },
  { name: 'architecture', run: () => vitest('tests/vitest.config.ts', ['tests/architecture/']) },
  {
    name: 'units, database, reports, shells',
    // One process for many files: starting one for each would be a fifth of the time.
    run: () =>
      haveTool(PDF_TOOLS) && haveTool(BROWSER)
        ? vitest('tests/vitest.config.ts', ['--no-isolate', '--exclude', 'tests/architecture/**'])
        : ONE_FAILED,
  },
  {
    name: 'end to end',
    run: async () => {
      if (!haveTool(BROWSER)) return ONE_FAILED
      await buildPage()
      return vitest('tests/e2e/vitest.config.ts', ['--passWithNoTests'])
    },
  },
]

const check = (args: readonly string[]): Count =>
  spawnSync(process.execPath, args, { cwd: TOP, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
    ? ONE_PASSED
    : ONE_FAILED

/** Counts of vitest's own report. A run that ends badly with no failed test (an error outside any) is one failure. */
const vitest = (config: string, args: readonly string[]): Count => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-report-'))
  const report = join(folder, 'report.json')
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        VITEST,
        'run',
        '--config',
        config,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args,
      ],
      { cwd: TOP, stdio: ['ignore', 'inherit', 'inherit'] },
    )
    const count = countIn(report)
    return status !== 0 && count.failed === 0 ? { passed: count.passed, failed: 1 } : count
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that could not even be read in counts as one failure of its own. */
const countIn = (report: string): Count => {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
      testResults: { status: string; assertionResults: unknown[] }[]
    }
    const unread = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    )
    return { passed: numPassedTests, failed: numFailedTests + unread.length }
  } catch {
    return ONE_FAILED
  }
}

const main = async (): Promise<number> => {
  const done: { name: string; count: Count; seconds: number }[] = []
  for (const { name, run } of SUITES) {
    console.log(`\n— ${name}`)
    const began = performance.now()
    done.push({ name, count: await run(), seconds: Math.round((performance.now() - began) / 1000) })
  }
  console.log('')
  for (const { name, count, seconds } of done) {
    console.log(`${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`)
  }
  const passed = done.reduce((sum, { count }) => sum + count.passed, 0)
  const failed = done.reduce((sum, { count }) => sum + count.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

process.exit(await main())
