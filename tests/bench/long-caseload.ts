import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { BENCH_PASSPHRASE, LAST_MONTH } from './bench-vault.ts'
import { exportOf } from './import-rows.ts'

/** So many clients of Sam's, brought in as an export. */
export const makeLongCaseload = async (clients: number) => {
  const core = openTestCore({ now: () => '2026-10-29T09:00:00+00:00' as Instant })
  const { ask } = core
  const { personId: robin } = await ask('vault.setUp', {
    service: '',
    name: 'Robin Price',
    role: 'supervisor',
    passphrase: 'velvet harbour nine candles',
  })
  const { personId: sam } = await ask('people.add', {
    name: 'Sam Okafor',
    passphrase: BENCH_PASSPHRASE,
    title: null,
    roles: ['practitioner'],
    supervisorId: robin,
    contractedHours: 30,
  })
  await ask('vault.unlock', { personId: sam, passphrase: BENCH_PASSPHRASE })
  await ask('import.run', {
    practitionerId: sam,
    month: LAST_MONTH as Month,
    file: { name: 'rows.csv', base64: Buffer.from(exportOf(clients)).toString('base64') },
    answers: {},
  })
  const { reviews } = await ask('review.list', { practitionerId: sam })
  await core.core.stop()
  const [review] = reviews
  if (review === undefined) throw new Error('The import opened no month.')
  return { folder: core.folder, reviewId: review.id }
}
