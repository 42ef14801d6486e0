import { connect } from 'node:net'
import type { PlainDate } from '#basics/plain-date.ts'
import { aTeam, PASSPHRASES } from '#tests/support/a-team.ts'
import { buildMarkedTeam, markOf } from '#tests/support/marked-team.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { takeControl } from '../work/controls.ts'

const wholeRun = async (): Promise<string> => {
  const { folder, people, of } = await buildMarkedTeam()
  const { ask } = openTestCore({ folder, startAt: '2026-10-29T15:00:00Z' })
  await ask('vault.unlock', { personId: people.Robin, passphrase: PASSPHRASES.Robin })
  await ask('backup.make', { to: null })
  const text = markOf('Robin', null, 'last')
  await ask('review.saveNote', { reviewId: of.Robin.reviewId, name: 'wanted', text })
  return folder
}

/** As much as a control needs. */
const oneClient = async (): Promise<string> => {
  const team = await aTeam()
  await team.unlock('Sam')
  await team.core.ask('caseload.addClient', {
    practitionerId: team.people.Sam,
    facts: { reference: markOf('Sam', 0, 'ref') },
    from: '2026-09-01' as PlainDate,
  })
  return team.core.folder
}

/**
 * A process of its own: two months of three practitioners, from the first client to signed records, an addendum and a backup, with a mark in
 * whatever can be typed. It dies in the middle of its work, so that a log is left.
 */
const control = process.argv[2]
if (control === 'calls out') await new Promise(resolve => connect(9, '127.0.0.1').once('error', resolve))
else takeControl(control)

const folder = process.argv[3] === 'one client' ? await oneClient() : await wholeRun()
console.log(folder)
process.kill(process.pid, 'SIGKILL')
