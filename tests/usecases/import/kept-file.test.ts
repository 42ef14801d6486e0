import { expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { aTeam, PASSPHRASES } from '#tests/support/a-team.ts'
import { auditedActs } from '#tests/support/audited.ts'
import { textToSend } from '#tests/support/sample-files.ts'

const FILE = textToSend('Client ID,Risk\nA1,low\n')
const october = { month: '2026-10' as Month, file: FILE, answers: {} }

test('the file is kept only where one asks for it; its copy leaves as an export and is deleted on its own', async () => {
  const team = await aTeam()
  await team.unlock('Sam')
  const { ask, tell } = team.core
  const practitionerId = team.people.Sam
  const { importId } = await ask('import.run', { practitionerId, ...october, keepFile: true })
  const other = { ...october, file: textToSend('Client ID,Risk\nA1,high\n') }
  const plain = await ask('import.run', { practitionerId, ...other })
  const list = async () => (await ask('import.list', { practitionerId })).imports
  expect((await list()).map(({ fileKept, fileSha256 }) => [fileKept, fileSha256.length])).toEqual([
    [false, 64],
    [true, 64],
  ])
  expect(await tell('import.file', { importId: plain.importId })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
  expect(await ask('import.file', { importId })).toEqual(FILE)

  await ask('import.undo', { importId: plain.importId })
  await ask('import.undo', { importId })
  expect(await ask('import.file', { importId })).toEqual(FILE)
  await ask('import.deleteFile', { importId })
  expect((await list()).map(({ fileKept }) => fileKept)).toEqual([false, false])
  expect(await tell('import.deleteFile', { importId })).toMatchObject({ error: { code: 'not-found' } })

  await team.unlock('Alex')
  for (const operation of ['import.file', 'import.deleteFile'] as const) {
    expect(await team.core.tell(operation, { importId })).toMatchObject({ error: { code: 'not-allowed' } })
  }
  await team.core.core.stop()
  const sam = { id: team.people.Sam, passphrase: PASSPHRASES.Sam }
  expect(await auditedActs(team.core.folder, sam, /^imported file/)).toEqual([
    'imported file copied out',
    'imported file copied out',
    'imported file deleted',
  ])
})
