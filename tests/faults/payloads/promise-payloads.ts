import type { Promised } from '../promise.ts'
import { callWithPayloads } from './call-with-payloads.ts'
import { callPlatformWithPayloads } from './platform-payloads.ts'

/** Calls are checked; the count is that of payloads for each operation. */
export const payloads: Promised = {
  number: 15,
  name: 'payloads',
  promise: 'Calls are checked',
  full: 10_000,
  show: async (count, seed) => {
    const found = await callWithPayloads({ perOperation: count, carriedOutPerOperation: 3, seed })
    const platform = await callPlatformWithPayloads(count, seed)
    const control = await callWithPayloads({
      perOperation: Math.min(count, 200),
      carriedOutPerOperation: 0,
      seed,
      operations: WITHOUT_SCHEMA,
      withoutSchema: WITHOUT_SCHEMA,
    })
    const written = found.written.map(table => `${table} was written`)
    return {
      figure: `${found.operations} operations, ${found.calls} calls (${found.refused} refused by schema), and ${platform.refused} refused by the shell: ${found.uncaught.length} uncaught, ${found.written.length} tables written`,
      wrong: [...found.uncaught, ...written, ...platform.wrong],
      control: `without schemas: ${control.uncaught.length} uncaught, ${control.written.length} tables written`,
      controlFailed: control.uncaught.length > 0 && control.written.length > 0,
    }
  },
}

const WITHOUT_SCHEMA = ['review.saveNote', 'review.planSession', 'caseload.list'] as const
