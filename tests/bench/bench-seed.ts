import { FULL_SIZE, seedBenchVault } from './bench-vault.ts'

const begun = performance.now()
const { folder } = await seedBenchVault(FULL_SIZE, line => console.log(line))
console.log(`Made ${folder} in ${((performance.now() - begun) / 1000).toFixed(0)} s.`)
