import { PROMISES } from './promises.ts'

/** A process of its own for one promise: what it takes away from the product for a control stays in it. */
const [name, count, seed] = process.argv.slice(2)
const promised = PROMISES.find(one => one.name === name)
if (promised === undefined) throw new Error(`There is no '${name}'.`)
process.send?.(await promised.show(Number(count), Number(seed)))
process.disconnect?.()
