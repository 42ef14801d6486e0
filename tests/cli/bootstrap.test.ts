import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { IS_LONG } from '../support/long-test.ts'
import { scratchFolder } from '../support/scratch.ts'

const TOP = fileURLToPath(new URL('../..', import.meta.url))
const NEEDED = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  'src/cli/bootstrap.mjs',
  'src/cli/install-lock.mjs',
]

/** As much of a fresh clone as a start needs, with a command that tells what it runs on. */
const freshClone = (): string => {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'src/cli'), { recursive: true })
  for (const file of NEEDED) copyFileSync(join(TOP, file), join(folder, file))
  writeFileSync(
    join(folder, 'src/cli/start.ts'),
    `const told: object = { version: process.version, args: process.argv.slice(2) }
     if (process.argv[2] === 'wait') {
       process.on('SIGTERM', () => process.exit(9))
       setInterval(() => undefined, 1000)
     } else process.exitCode = 7
     console.log(JSON.stringify(told))`,
  )
  return folder
}

/** Stands for an installation that is done: the stamp that the bootstrap looks for, and no Node among the packages. */
const markInstalled = async (folder: string): Promise<void> => {
  const { createHash } = await import('node:crypto')
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(
    join(folder, 'node_modules/.tandem-installed'),
    `${lock} ${process.platform}-${process.arch}\n`,
  )
}

const bootstrap = (folder: string, args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(folder, 'src/cli/bootstrap.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })

test('passes arguments and exit code on, and installs nothing that is there', async () => {
  const folder = freshClone()
  await markInstalled(folder)
  const { status, stdout } = bootstrap(folder, ['start', '--data', 'x y'])
  expect(status).toBe(7)
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(JSON.parse(stdout)).toEqual({ version: process.version, args: ['--data', 'x y'] })
})

test.skipIf(process.platform === 'win32')('passes a signal on and ends as the command did', async () => {
  const folder = freshClone()
  await markInstalled(folder)
  const child = spawn(process.execPath, [join(folder, 'src/cli/bootstrap.mjs'), 'start', 'wait'])
  await new Promise(resolve => child.stdout.once('data', resolve))
  child.kill('SIGTERM')
  expect(await new Promise(resolve => child.once('exit', resolve))).toBe(9)
})

test('names the commands to who asks for another', () => {
  const { status, stderr } = bootstrap(freshClone(), ['begin'])
  expect(status).toBe(2)
  expect(stderr).toContain("There is no command 'begin'. There are: start, demo,")
})

test('says what to do where the registry cannot be reached, and installs nothing', {
  timeout: 120_000,
}, () => {
  const folder = freshClone()
  const { status, stderr } = bootstrap(folder, ['start'], {
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_cache: join(folder, 'cache'),
    npm_config_fetch_retries: '0',
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^The npm registry cannot be reached\. Connect to the network/)
  expect(existsSync(join(folder, 'node_modules/.tandem-installed'))).toBe(false)
  expect(existsSync(join(folder, 'dist/.install-lock'))).toBe(false)
})

test('each platform’s part of a package is in the lock file, or npm ci would refuse it', () => {
  const { packages } = JSON.parse(readFileSync(join(TOP, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>
  }
  const isThere = (from: string, name: string): boolean => {
    const path = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`
    return path in packages || (from !== '' && isThere(outward(from), name))
  }
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(name => !isThere(from, name))
      .map(name => `${name} for ${from}`),
  )
  expect(missing).toEqual([])
})

/** The package that holds this one, '' for the project itself. */
const outward = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')))

/** Slow and from the network. */
test.runIf(IS_LONG && process.platform !== 'win32')(
  'a fresh clone starts with node, npm and a shell on the PATH and nothing else',
  { timeout: 600_000 },
  () => {
    const folder = freshClone()
    const bin = scratchFolder()
    for (const program of ['node', 'npm', 'sh'])
      symlinkSync(realpathSync(systemProgram(program)), join(bin, program))
    const run = () =>
      spawnSync('npm', ['start', '--', 'hello'], {
        cwd: folder,
        encoding: 'utf8',
        env: { HOME: process.env.HOME, PATH: bin },
      })
    const first = run()
    expect(first.stdout).toContain('Installing the packages')
    expect(first.stdout).toMatch(/\{"version":"v24\.[\d.]+","args":\["hello"\]\}/)
    expect(first.status).toBe(7)
    expect(run().stdout).not.toContain('Installing')
  },
)

/** As the machine has it, not as the packages brought it. */
const systemProgram = (name: string): string => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => !folder.includes('node_modules'))
  const found = [...folders, '/usr/bin', '/bin']
    .map(folder => join(folder, name))
    .find(path => existsSync(path))
  if (found === undefined) throw new Error(`This machine has no ${name}.`)
  return found
}
