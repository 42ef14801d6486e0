import { handlers } from '#usecases/handlers.ts'
import { driveActs } from '../../usecases/audit/drive-acts.ts'
import { READINGS, readAlone } from '../../usecases/audit/read-alone.ts'
import type { Promised } from '../promise.ts'

/** Every view is logged; the count is that of readings that are a sitting of their own. The rest is driven once, whatever the count. */
export const logged: Promised = {
  number: 23,
  name: 'logged',
  promise: 'Every view, print, export, unlock and failed unlock of records is logged',
  full: READINGS,
  show: async (count, seed) => {
    const { operations, entries, acts, wrong } = await driveActs('long')
    const alone = await readAlone(count, seed)
    const times = (which: RegExp) =>
      [...acts].reduce((sum, [act, often]) => sum + (which.test(act) ? often : 0), 0)
    const dropped = await withHandler('record.pdf', DROPPED, () => readAlone(4, seed, ['record.pdf']))
    const told = await withHandler('record.json', NAMED, () => driveActs('short'))
    const isTextFound = told.wrong.some(one => one.includes('client’s text'))
    return {
      figure: `${operations} operations driven, ${entries} entries with person and sequence: ${times(/(viewed|read|read by another|checked|searched)$/)} views, ${times(/printed$/)} prints, ${times(/(copied out|copied|exported)$/)} exports, ${times(/^unlocked$/)} unlocks, ${times(/^wrong /)} failed ones; ${alone.calls} readings in a sitting of their own, ${alone.shown} of which showed a text: ${wrong.length + alone.wrong.length} not entered, entered otherwise, or with a client’s text`,
      wrong: [...wrong, ...alone.wrong],
      control: `with the entries of one handler dropped ${dropped.wrong.length} of its ${dropped.shown} views found, with a client’s name in an entry ${told.wrong.length}`,
      controlFailed: dropped.wrong.length === dropped.shown && dropped.shown > 0 && isTextFound,
    }
  },
}

type Run = (context: object, input: unknown) => Promise<unknown>
type Audit = { readonly audit: (entry: object) => void }

/** Its entries are lost on the way. */
const DROPPED =
  (run: Run): Run =>
  (context, input) =>
    run({ ...context, audit: () => undefined, auditOnce: () => undefined }, input)

/** It enters whom the record is about. */
const NAMED =
  (run: Run): Run =>
  (context, input) => {
    const { audit } = context as Audit
    audit({ act: 'record copied out', detail: { client: 'zq-Sam-c0-surname' } })
    return run(context, input)
  }

const withHandler = async <T>(
  name: 'record.pdf' | 'record.json',
  instead: (run: Run) => Run,
  work: () => Promise<T>,
): Promise<T> => {
  const handler = handlers[name] as { run: Run }
  const { run } = handler
  handler.run = instead(run)
  try {
    return await work()
  } finally {
    handler.run = run
  }
}
