import { parseArgs } from 'node:util'

import { CORES, killDraws, shares } from './kill-draw.ts'

/** A draw killed at random moments, and the control that must be seen to fail. `npm run kill-draw -- --kills 200 --seed 1`. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})
const [kills, seed] = [Number(values.kills), Number(values.seed)]

const { wrong, ...found } = await killDraws(kills, shares(seed))
console.log(`Killed ${kills} times (seed ${seed}):`, found)
for (const one of wrong) console.log(`  ${one}`)

const control = await killDraws(Math.min(kills, 20), shares(seed), CORES.torn)
console.log(`The control, torn in two, was caught ${control.wrong.length} times in ${control.kills}.`)

const failed = wrong.length > 0 || control.wrong.length === 0
console.log(failed ? 'FAILED' : 'passed')
process.exitCode = failed ? 1 : 0
