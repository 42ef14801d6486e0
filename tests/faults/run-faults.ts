import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isHeld, type Promised, type Shown } from './promise.ts'
import { PROMISES } from './promises.ts'

/**
 * Every promise at its figure, with the control that has to fail. `npm run faults -- --only kill,power --count 100 --seed 1`;
 * `--share 0.1` takes a tenth of every count, `--jobs 2` runs two promises at a time. Ends with 1 where a figure is missed or a control
 * passes.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    count: { type: 'string' },
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
  },
})
const names = values.only?.split(',')
const unknown = names?.find(name => !PROMISES.some(one => one.name === name))
if (unknown !== undefined) {
  console.log(`There is no '${unknown}'. There are: ${PROMISES.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

type Row = {
  readonly promised: Promised
  readonly shown: Shown | string
  readonly isHeld: boolean
  readonly seconds: number
}

const countOf = ({ full }: Promised): number =>
  values.count === undefined ? Math.max(1, Math.ceil(full * Number(values.share))) : Number(values.count)

/** What a process of its own says of it; a sentence where it does not come to its end. */
const show = (promised: Promised): Promise<Shown | string> =>
  new Promise(resolve => {
    const file = fileURLToPath(new URL('show-promise.ts', import.meta.url))
    const child = fork(file, [promised.name, String(countOf(promised)), values.seed], {
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    })
    let said = ''
    child.stderr?.on('data', chunk => {
      said = `${said}${chunk}`.slice(-4000)
    })
    child.once('message', shown => resolve(shown as Shown))
    child.once('exit', code => resolve(`did not come to its end (${code}): ${lastWords(said)}`))
  })

const lastWords = (said: string): string =>
  said
    .split('\n')
    .findLast(line => /^\w*Error:/.test(line))
    ?.trim() ?? ''

const run = async (promised: Promised): Promise<Row> => {
  const began = performance.now()
  const { number, name, promise } = promised
  console.log(`${number} ${promise} (${name}, ${countOf(promised)})…`)
  const shown = await show(promised)
  const seconds = Math.round((performance.now() - began) / 1000)
  const row = { promised, shown, isHeld: typeof shown !== 'string' && isHeld(shown), seconds }
  console.log(inWords(row).join('\n'))
  return row
}

const inWords = ({ promised: { number, name }, shown, isHeld, seconds }: Row): string[] => {
  const head = `${number} ${name}: ${isHeld ? 'held' : 'MISSED'} in ${seconds} s`
  if (typeof shown === 'string') return [`${head}: ${shown}`]
  return [
    `${head}: ${shown.figure}. Control: ${shown.control}.`,
    ...shown.wrong.slice(0, 20).map(sentence => `    ${sentence}`),
    ...(shown.controlFailed ? [] : ['    The control passed: this run proves nothing.']),
  ]
}

const inTable = ({ promised: { number, promise }, shown, isHeld, seconds }: Row): string => {
  const [figure, control] = typeof shown === 'string' ? [shown, ''] : [shown.figure, shown.control]
  return `| ${number} | ${promise} | ${isHeld ? '' : '**missed** '}${figure} | ${control} | ${seconds} s |`
}

/** So many at a time; what measures time has the machine for itself, afterwards. */
const runAll = async (chosen: readonly Promised[], jobs: number): Promise<Row[]> => {
  const rows: Row[] = []
  const queue = chosen.filter(({ alone }) => alone !== true)
  const takeOne = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) rows.push(await run(next))
  }
  await Promise.all(Array.from({ length: jobs }, takeOne))
  for (const promised of chosen) if (promised.alone === true) rows.push(await run(promised))
  return rows.toSorted((a, b) => PROMISES.indexOf(a.promised) - PROMISES.indexOf(b.promised))
}

const began = performance.now()
const chosen = PROMISES.filter(({ name }) => names === undefined || names.includes(name))
const rows = await runAll(chosen, Math.max(1, Number(values.jobs) || 1))

console.log('\n| # | Promise | Figure | Control, which has to fail | Took |\n|---|---|---|---|---|')
for (const row of rows) console.log(inTable(row))
const minutes = ((performance.now() - began) / 60_000).toFixed(1)
const missed = rows.filter(({ isHeld }) => !isHeld).length
console.log(`\n${rows.length - missed} held, ${missed} missed, ${minutes} minutes, seed ${values.seed}`)
process.exitCode = missed === 0 && rows.length > 0 ? 0 : 1
