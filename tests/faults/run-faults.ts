import { parseArgs } from 'node:util'
import { isHeld, type Promised } from './promise.ts'
import { PROMISES } from './promises.ts'

/**
 * Every promise at its figure, with the control that has to fail. `npm run faults -- --only kill,power --count 100 --seed 1`;
 * `--share 0.1` takes a tenth of every count. Ends with 1 where a figure is missed or a control passes.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    count: { type: 'string' },
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
})
const names = values.only?.split(',')
const unknown = names?.find(name => !PROMISES.some(one => one.name === name))
if (unknown !== undefined) {
  console.log(`There is no '${unknown}'. There are: ${PROMISES.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const countOf = ({ full }: Promised): number =>
  values.count === undefined ? Math.max(1, Math.ceil(full * Number(values.share))) : Number(values.count)

const began = performance.now()
const rows: string[] = []
let missed = 0
for (const promised of PROMISES) {
  if (names !== undefined && !names.includes(promised.name)) continue
  const start = performance.now()
  const { number, name, promise } = promised
  console.log(`${number} ${promise} (${name}, ${countOf(promised)})…`)
  let held = false
  let [figure, control] = ['', '']
  try {
    const shown = await promised.show(countOf(promised), Number(values.seed))
    held = isHeld(shown)
    figure = shown.figure
    control = shown.control
    for (const sentence of shown.wrong.slice(0, 20)) console.log(`    ${sentence}`)
    if (!shown.controlFailed) console.log('    The control passed: this run proves nothing.')
  } catch (error) {
    figure = `did not run: ${(error as Error).message}`
  }
  if (!held) missed += 1
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`    ${held ? 'held' : 'MISSED'} in ${seconds} s: ${figure}. Control: ${control}.`)
  rows.push(`| ${number} | ${promise} | ${held ? '' : '**missed** '}${figure} | ${control} | ${seconds} s |`)
}

console.log('\n| # | Promise | Figure | Control, which has to fail | Took |\n|---|---|---|---|---|')
for (const row of rows) console.log(row)
const minutes = ((performance.now() - began) / 60_000).toFixed(1)
console.log(`\n${rows.length - missed} held, ${missed} missed, ${minutes} minutes, seed ${values.seed}`)
process.exitCode = missed === 0 && rows.length > 0 ? 0 : 1
