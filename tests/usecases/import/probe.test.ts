import { test } from 'vitest'
import { createCore } from '#core/core.ts'
import { machineNeeds } from '#platform/machine.ts'
import { aTeam, PASSPHRASES } from '#tests/support/a-team.ts'
import { ASSETS } from '#tests/support/test-core.ts'
import { fileToSend, historyFiles, OCTOBER_FILE } from '#tests/support/sample-files.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { instantOf } from '#basics/instant.ts'
test('probe', async () => {
  const team = await aTeam()
  await team.unlock('Sam')
  const practitionerId = team.people.Sam
  await team.core.ask('import.runHistory', { practitionerId, files: historyFiles() })
  await team.core.ask('import.run', { practitionerId, month: null, file: fileToSend(OCTOBER_FILE), answers: {} })
  const l = await team.core.ask('caseload.list', { practitionerId, month: null })
  const reviewId = l.reviewId!
  await team.core.core.stop()
  const core = createCore(machineNeeds({ version: 't', assetsFolder: ASSETS, keys: testKeySource, now: () => instantOf(Date.parse('2026-10-29T10:00:00Z'), 0), log: () => {}, folder: team.core.folder }))
  await core.call('vault.unlock', { personId: team.people.Sam, passphrase: PASSPHRASES.Sam })
  const times: number[] = []
  for (let i = 0; i < 200; i++) { const s = performance.now(); const r = await core.call('review.get', { reviewId }); if (!r.ok) throw 1; times.push(performance.now() - s) }
  times.sort((a, b) => a - b)
  console.log('review.get median', times[100], 'min', times[0])
  const t2: number[] = []
  for (let i = 0; i < 100; i++) { const s = performance.now(); const r = await core.call('today.get', { }); if (!r.ok) throw 1; t2.push(performance.now() - s) }
  t2.sort((a, b) => a - b)
  console.log('today median', t2[50], 'min', t2[0])
  await core.stop()
})
