import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupWith } from '#cli/tandem/backup.ts'
import { restoreWith } from '#cli/tandem/restore.ts'
import { aTeam, PASSPHRASES } from '#tests/support/a-team.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { rowsOfVault } from '#tests/support/vault-rows.ts'

const passphraseFile = (passphrase: string): string => {
  const file = join(scratchFolder(), 'passphrase')
  writeFileSync(file, `${passphrase}\n`)
  return file
}

/** A vault that nobody has open, and the arguments of its administrator. */
const aVault = async () => {
  const team = await aTeam()
  await team.core.core.stop()
  const robin = ['--person', 'Robin Price', '--passphrase-file', passphraseFile(PASSPHRASES.Robin)]
  return { team, vault: team.core.folder, robin }
}
const rows = (folder: string, { people }: Awaited<ReturnType<typeof aVault>>['team']) =>
  rowsOfVault(folder, { id: people.Robin, passphrase: PASSPHRASES.Robin })

test('a backup goes to a folder or to a file, and comes back into an empty folder as it was', async () => {
  const { team, vault, robin } = await aVault()
  const place = scratchFolder()
  const made = await backupWith(['--vault', vault, ...robin, '--to', place], testKeySource)
  expect(made).toMatchObject({ exitCode: 0 })
  const named = join(place, 'of-october.tandem-backup')
  const args = ['--vault', vault, ...robin, '--to', named]
  expect(await backupWith(args, testKeySource)).toMatchObject({ exitCode: 0 })
  expect(await backupWith(args, testKeySource)).toMatchObject({ exitCode: 2 })
  expect(readdirSync(place)).toHaveLength(2)

  const fresh = join(scratchFolder(), 'fresh')
  const looked = await restoreWith(['--from', named, '--vault', fresh, ...robin, '--look'], testKeySource)
  expect(JSON.parse(looked.text ?? '')).toMatchObject({ people: 5, supervisors: 2 })
  expect(readdirSync(fresh).filter(name => name.endsWith('.db'))).toEqual([])
  expect(await restoreWith(['--from', named, '--vault', fresh, ...robin], testKeySource)).toMatchObject({
    exitCode: 0,
  })
  const { audit: trail, ...all } = await rows(vault, team)
  const { audit: restoredTrail, ...restored } = await rows(fresh, team)
  expect(restored).toEqual(all)
  expect((restoredTrail as { act: string }[]).at(-1)?.act).toBe('restored')
  expect(trail?.length).toBeGreaterThan(5)
})

test('over a vault that is there it takes its administrator, and backs it up first', async () => {
  const { vault, robin } = await aVault()
  const place = scratchFolder()
  await backupWith(['--vault', vault, ...robin, '--to', join(place, 'b')], testKeySource)
  const sam = ['--person', 'Sam Okafor', '--passphrase-file', passphraseFile(PASSPHRASES.Sam)]
  const from = ['--from', join(place, 'b'), '--vault', vault]
  const refused = await restoreWith([...from, ...sam], testKeySource)
  expect(refused).toMatchObject({ exitCode: 2, sentence: expect.stringContaining('administrator') })
  const wrong = ['--person', 'Robin Price', '--passphrase-file', passphraseFile('not theirs at all')]
  expect(await restoreWith([...from, ...wrong], testKeySource)).toMatchObject({
    exitCode: 2,
    sentence: expect.stringContaining('Nothing was changed'),
  })
  const done = await restoreWith([...from, ...robin], testKeySource)
  expect(done.sentence).toBeUndefined()
  const { backedUpAs } = JSON.parse(done.text ?? '') as { backedUpAs: string }
  expect(readdirSync(join(vault, 'backups'))).toContain(backedUpAs)
})

test.each([['--passphrase', 'velvet'], ['--passphrase=velvet'], ['--password', 'x']])(
  'a passphrase on the command line is refused: %s',
  async (...given) => {
    for (const run of [backupWith, restoreWith]) {
      const answer = await run(['--vault', '/nowhere', '--person', 'Robin Price', ...given])
      expect(answer).toMatchObject({ exitCode: 2, sentence: expect.stringContaining('never') })
      expect(answer.sentence).not.toContain('velvet')
    }
  },
)
