import { BENCH_FOLDER, FULL_SIZE, findBenchVault, seedBenchVault } from './bench-vault.ts'
import { benchChain } from './check-chain.ts'
import { benchCheck } from './check-record.ts'
import { benchImport, benchPreview } from './import-rows.ts'
import { benchWindow } from './in-the-window.ts'
import { benchKeys } from './keys.ts'
import { calibrate, type Line, row } from './measure.ts'
import { benchOpenMonth } from './open-month.ts'
import { benchOverTime } from './over-time.ts'
import { describePage } from './page.ts'
import { benchPrinting } from './print-record.ts'

/** Speeds as ratios to a named peer, side by side in one run; medians. Nothing here fails a build. */
const SMALL_SIZE = { practitioners: 2, clients: 60, months: 120 }

const print = (title: string, lines: readonly Line[]): void => {
  console.log(`\n${title}`)
  for (const line of lines) console.log(row(line))
}

const vault = findBenchVault(FULL_SIZE) ?? findBenchVault(SMALL_SIZE) ?? (await seedSmall())
console.log(
  `Vault: ${vault.size.practitioners} practitioners × ${vault.size.clients} clients × ${vault.size.months} months. Calibration loop: ${(await calibrate()).toFixed(0)} ms.`,
)
print('Months', await benchOpenMonth(vault))
print('Over time', await benchOverTime(vault))
print('Printed record', await benchPrinting())
print('Check of a record (times, no peer)', await benchCheck())
print('Check of the audit trail', await benchChain())
print('Import', [...(await benchPreview()), ...(await benchImport())])
print('Keys (times, no peer)', await benchKeys())
console.log(`\nPage\n${await describePage()}`)
print('In the window (times, no peer)', await benchWindow())

async function seedSmall() {
  console.log(
    `No vault of the full size in ${BENCH_FOLDER}: making a small one. 'npm run bench:seed' makes the full one.`,
  )
  return seedBenchVault(SMALL_SIZE, line => console.log(line))
}
