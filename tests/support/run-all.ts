import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPage } from '#cli/build.ts'
import { BROWSER, haveTool, PDF_TOOLS } from './tools.ts'

/** Everything that `npm test` runs, one suite after the other. The last line sums all of them up. */
const TOP = fileURLToPath(new URL('../..', import.meta.url))
const bin = (path: string): string => join(TOP, 'node_modules', path)
const VITEST = bin('vitest/vitest.mjs')

/** `failures`: a line for each test that failed, with where it stands and the first line of why. */
type Count = { readonly passed: number; readonly failed: number; readonly failures: readonly string[] }
type Suite = { readonly name: string; readonly run: () => Count | Promise<Count> }

const ONE_PASSED: Count = { passed: 1, failed: 0, failures: [] }
const oneFailed = (why: string): Count => ({ passed: 0, failed: 1, failures: [why] })

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
        : oneFailed('a tool is missing: see above'),
  },
  {
    name: 'end to end',
    run: async () => {
      if (!haveTool(BROWSER)) return oneFailed('a browser is missing: see above')
      await buildPage()
      return vitest('tests/e2e/vitest.config.ts', ['--passWithNoTests'])
    },
  },
]

const check = (args: readonly string[]): Count =>
  spawnSync(process.execPath, args, { cwd: TOP, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
    ? ONE_PASSED
    : oneFailed('see above')

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
    return status !== 0 && count.failed === 0
      ? { ...count, failed: 1, failures: [`an error outside any test: ended with ${status}`] }
      : count
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Report = {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** A file that could not even be read in counts as one failure of its own. */
const countIn = (report: string): Count => {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
    const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
      const file = relative(TOP, name)
      if (status === 'failed' && assertionResults.length === 0) return [`${file}: ${firstLine(message)}`]
      return assertionResults
        .filter(one => one.status === 'failed')
        .map(one => `${file}: ${one.fullName}: ${firstLine(one.failureMessages[0] ?? '')}`)
    })
    return { passed: numPassedTests, failed: failures.length, failures }
  } catch {
    return oneFailed('it left no report')
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''

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
  // Once more at the end: of a long log often nothing else is kept.
  for (const { name, count } of done) {
    for (const failure of count.failures) console.log(`failed: ${name}: ${failure}`)
  }
  const passed = done.reduce((sum, { count }) => sum + count.passed, 0)
  const failed = done.reduce((sum, { count }) => sum + count.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

process.exit(await main())
