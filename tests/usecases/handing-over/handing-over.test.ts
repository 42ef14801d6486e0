import { describe, expect, test } from 'vitest'
import type { ClientId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import { CLIENT_TABLES } from '#database/stores/handing-over/client-tables.ts'
import { PERSON_TABLES } from '#database/stores/handing-over/person-tables.ts'
import { ClientExport } from '#domain/handing-over/client-export.ts'
import { PersonExport } from '#domain/handing-over/person-export.ts'
import { PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { MARK, type MarkedRows, markedRows, marksIn } from '#tests/support/marked-rows.ts'
import { rowsOfVault } from '#tests/support/vault-rows.ts'

/** "A person's data can be handed over: 50 people, one exported: all of theirs, nothing of others." */
describe('one of several people and clients is handed over', () => {
  const walk = async (count: number) => {
    const marked = await markedRows(count)
    const stored = await storedMarks(marked.team)
    // Every one of them has as many marks as any other; Sam alone has a name without one.
    const counts = Array.from({ length: count - 1 }, (_, who) => of(stored, who + 1, 'cpb').length)
    expect(new Set(counts)).toEqual(new Set([of(stored, 0, 'cpb').length + 1]))
    const { client, person } = await handedOver(marked)

    expect(missing(client, of(stored, 0, 'cb'))).toEqual([])
    expect(strange(client, 0)).toEqual([])
    expect(missing(person, of(stored, 0, 'pb'))).toEqual([])
    expect(strange(person, 0)).toEqual([])
    return { ...marked, stored, client, person }
  }

  test('all of theirs and nothing of others, of eight', async () => {
    const { team, stored, client, person } = await walk(8)

    // The controls: a table that is left out, and a row of somebody else's that gets in, are noticed.
    for (const [table, part] of Object.entries(TEXTS_OF)) {
      const without = JSON.stringify(ClientExport.parse(JSON.parse(client)), (key, value) =>
        key === part ? [] : value,
      )
      expect(missing(without, of(stored, 0, 'cb')).length, `${table} left out`).toBeGreaterThan(0)
    }
    expect(strange(client.replace('zq0xtalkedc', 'zq3xtalkedc'), 0)).toEqual(['zq3xtalkedc'])
    const withoutTexts = JSON.stringify(JSON.parse(person), (key, value) => (key === 'texts' ? [] : value))
    expect(missing(withoutTexts, of(stored, 0, 'pb'))).toContain('zq0xwantedp')

    // Every table that is told row by row has a row in this vault, so that nothing passes by being empty.
    const rows = await vaultRows(team)
    for (const table of [...Object.keys(CLIENT_TABLES), ...Object.keys(PERSON_TABLES)])
      if (!['record', 'addendum_read'].includes(table)) expect(rows[table]?.length, table).toBeGreaterThan(0)
  })

  test('all of theirs and nothing of others, of fifty', async () => {
    await walk(50)
  })

  test('of an imported file that was kept, the client’s own row goes with them, also what was not brought in', async () => {
    const { team, clientIds } = await markedRows(2)
    const { ask } = team.core
    await ask('vault.unlock', { personId: team.people.Sam, passphrase: PASSPHRASES.Sam })
    const csv = 'Reference,Contacts made,House colour\nzq0xrefb,2,blue door\nzq1xrefb,3,red door\n'
    await ask('import.run', {
      practitionerId: team.people.Sam,
      month: '2026-10' as Month,
      file: { name: 'caseload.csv', base64: btoa(csv) },
      answers: {},
      keepFile: true,
    })
    const clientId = clientIds[0] as ClientId
    const handed = await ask('handover.client', { clientId, purpose: 'view', form: 'json' })
    const { imports, missing: left } = parsed(handed)
    expect(imports).toContainEqual(
      expect.objectContaining({
        fileName: 'caseload.csv',
        rowInFile: [{ Reference: 'zq0xrefb', 'Contacts made': '2', 'House colour': 'blue door' }],
      }),
    )
    expect(textOf(handed)).not.toContain('red door')
    expect(left).toContainEqual({ why: 'kept-files', about: 'caseload.csv' })
  })

  test('where a text names somebody else it says so, and cuts nothing', async () => {
    const { team, clientIds } = await markedRows(3)
    await team.core.ask('vault.unlock', { personId: team.people.Sam, passphrase: PASSPHRASES.Sam })
    const clientId = clientIds[0] as ClientId
    const before = await team.core.ask('handover.client', { clientId, purpose: 'view', form: 'json' })
    expect(parsed(before).othersNamed).toEqual([])
    await team.core.ask('caseload.changeClient', {
      clientId,
      facts: { choices: 'To live near his friend, zq2xrefb.' },
    })
    const after = await team.core.ask('handover.client', { clientId, purpose: 'view', form: 'json' })
    expect(parsed(after).othersNamed).toEqual([{ where: 'client', words: ['zq2xrefb'] }])
    expect(parsed(after).facts.choices).toContain('zq2xrefb')
  })
})

/** Parts of the export that alone have the texts of a table. */
const TEXTS_OF = {
  assignment: 'stays',
  trend_base: 'chartBases',
  hold: 'holds',
  entry_change: 'changes',
  score_draft: 'scoreDrafts',
  score: 'scores',
  discussion: 'discussion',
  closing: 'closings',
  document: 'documents',
  document_file: 'file',
  action: 'actions',
  action_answer: 'answers',
  review_note: 'named',
} as const

const vaultRows = async (team: Team) => {
  await team.core.core.stop()
  return rowsOfVault(team.core.folder, { id: team.people.Robin, passphrase: PASSPHRASES.Robin })
}

/** Every mark that stands anywhere in the vault. */
const storedMarks = async (team: Team): Promise<Set<string>> => {
  const found = marksIn(JSON.stringify(await vaultRows(team)))
  team.core = await team.core.restart()
  return found
}

/** Both exports as JSON, asked for by Sam, whose client is the first. */
const handedOver = async ({ team, clientIds }: MarkedRows) => {
  const { ask } = team.core
  await ask('vault.unlock', { personId: team.people.Sam, passphrase: PASSPHRASES.Sam })
  const clientId = clientIds[0] as ClientId
  const client = textOf(await ask('handover.client', { clientId, purpose: 'copy', form: 'json' }))
  const person = textOf(await ask('handover.person', { purpose: 'copy', form: 'json' }))
  ClientExport.parse(JSON.parse(client))
  PersonExport.parse(JSON.parse(person))
  return { client, person }
}

const textOf = (handed: { form: string; text?: string }): string => handed.text ?? expect.fail('no JSON')
const parsed = (handed: { form: string; text?: string }): ClientExport =>
  ClientExport.parse(JSON.parse(textOf(handed)))

const of = (marks: ReadonlySet<string>, who: number, whose: string): string[] =>
  [...marks].filter(mark => {
    const [[, number, last = ''] = []] = mark.matchAll(MARK)
    return Number(number) === who && whose.includes(last)
  })

const missing = (text: string, expected: readonly string[]): string[] => {
  const there = marksIn(text)
  return expected.filter(mark => !there.has(mark))
}

const strange = (text: string, who: number): string[] =>
  [...marksIn(text)].filter(mark => !mark.startsWith(`zq${who}x`))
