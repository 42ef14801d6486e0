import { afterAll, expect } from 'vitest'
import { PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { longTest } from '#tests/support/long-test.ts'
import { copyOfMarked, MARKS } from '#tests/support/marked-team.ts'
import { rowsOfVault } from '#tests/support/vault-rows.ts'

const teams: Team[] = []
afterAll(async () => {
  for (const team of teams) await team.core.core.stop()
})

/** A vault that came to be by operations: a signed month and an open one of three practitioners. */
longTest(
  'whatever the vault says of a client is handed over with that client, by practitioner and supervisor alike',
  { timeout: 180_000 },
  async () => {
    const { team, of } = await copyOfMarked()
    teams.push(team)
    await team.core.core.stop()
    const rows = await rowsOfVault(team.core.folder, { id: team.people.Robin, passphrase: PASSPHRASES.Robin })
    const stored = marksIn(JSON.stringify(rows))
    team.core = await team.core.restart()
    for (const [asker, practitioner] of [
      ['Alex', 'Alex'],
      ['Jo', 'Alex'],
      ['Sam', 'Sam'],
      ['Robin', 'Robin'],
    ] as const) {
      await team.unlock(asker)
      for (const [index, clientId] of of[practitioner].clientIds.entries()) {
        const handed = await team.core.ask('handover.client', { clientId, purpose: 'view', form: 'json' })
        const told = marksIn(handed.form === 'json' ? handed.text : '')
        const own = [...stored].filter(mark => mark.startsWith(`zq-${practitioner}-c${index}-`))
        expect(own.length).toBeGreaterThan(8)
        const missing = own.filter(mark => !told.has(mark))
        // Before the reveal they are the practitioner's alone; in Sam's session they are nobody's.
        const hidden =
          asker === practitioner && asker !== 'Sam' ? [] : [`zq-${practitioner}-c${index}-own-note-2026-10`]
        expect(missing, `${asker} about ${index}`).toEqual(hidden)
        const strange = [...told].filter(
          mark =>
            !mark.startsWith(`zq-${practitioner}-c${index}-`) &&
            !(index === 0 ? OF_THE_FIRST : OF_ANY).includes(mark.slice(`zq-${practitioner}-`.length)),
        )
        expect(strange, `${asker} about ${index}`).toEqual([])
      }
    }
  },
)

/** The file that brought figures, and the addendum about the first client, bear the practitioner's marks. */
const OF_ANY = ['own-file']
const OF_THE_FIRST = ['own-file', 'own-added']

const marksIn = (text: string): Set<string> => new Set([...text.matchAll(MARKS)].map(([mark]) => mark))
