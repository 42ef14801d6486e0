import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '#shell/chromium/find-browser.ts'

const PLAYWRIGHT = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url))

type Tool = {
  readonly name: string
  readonly isThere: () => boolean
  /** Debian's packages that bring it. */
  readonly packages: readonly string[]
  /** The command where there is no apt-get. */
  readonly elsewhere: readonly string[]
}

export const BROWSER: Tool = {
  name: 'a browser for the end-to-end tests',
  isThere: () => findBrowser() !== undefined,
  packages: ['chromium'],
  elsewhere: [process.execPath, PLAYWRIGHT, 'install', 'chromium'],
}

export const PDF_TOOLS: Tool = {
  name: 'poppler and qpdf, which read the printed records',
  isThere: () =>
    (
      [
        ['pdftotext', '-v'],
        ['pdftoppm', '-v'],
        ['qpdf', '--version'],
      ] as const
    ).every(([program, option]) => spawnSync(program, [option], { stdio: 'ignore' }).error === undefined),
  packages: ['poppler-utils', 'qpdf'],
  elsewhere: ['brew', 'install', 'poppler', 'qpdf'],
}

/** Builds the disk that fails, for the tests of faults. */
export const C_COMPILER: Tool = {
  name: 'a C compiler for the tests of a failing disk',
  isThere: () => spawnSync('cc', ['--version'], { stdio: 'ignore' }).error === undefined,
  packages: ['gcc', 'libc6-dev'],
  elsewhere: ['sudo', 'apt-get', 'install', 'gcc', 'libc6-dev'],
}

/**
 * True where the tool is there, or could be installed because `CI` is set. Otherwise prints the one command that brings
 * it. Playwright's own browser needs no right to install anything.
 */
export const haveTool = (tool: Tool): boolean => {
  if (tool.isThere()) return true
  const command = commandFor(tool)
  if (!isSet(process.env.CI)) {
    console.log(`There is no ${tool.name}. This brings it:\n\n  ${command.map(quoted).join(' ')}\n`)
    return false
  }
  console.log(`Installing ${tool.name}…`)
  if (command[0] === 'apt-get') run(['apt-get', 'update', '-qq'])
  run(command)
  if (!tool.isThere()) console.log(`There is still no ${tool.name}; tried: ${command.map(quoted).join(' ')}`)
  return tool.isThere()
}

const commandFor = (tool: Tool): readonly string[] => {
  if (!existsSync('/usr/bin/apt-get')) return tool.elsewhere
  const install = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...tool.packages]
  if (process.getuid?.() === 0) return install
  return tool === BROWSER ? tool.elsewhere : ['sudo', ...install]
}

const run = ([program = '', ...args]: readonly string[]): void =>
  void spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })

const isSet = (value: string | undefined): boolean =>
  value !== undefined && !['', '0', 'false'].includes(value)

const quoted = (word: string): string => (/^[\w./:=-]+$/.test(word) ? word : `"${word}"`)
