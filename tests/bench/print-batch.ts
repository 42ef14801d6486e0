import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { renderRecord } from '#reports/record/write.ts'
import type { Batch } from './batch-memory.ts'
import { longRecord } from './long-record.ts'

/** A process of its own: prints as many records as it is told, each with other text, and says what it took. */
const FONTS = fileURLToPath(new URL('../../assets/fonts', import.meta.url))

let ms = 0
for (let index = 1; index <= Number(process.argv[2]); index += 1) {
  const print = longRecord(index)
  const from = performance.now()
  await renderRecord(print, { fontsFolder: FONTS })
  ms += performance.now() - from
}
const batch: Batch = { ms, peakBytes: process.resourceUsage().maxRSS * 1024 }
console.log(JSON.stringify(batch))
