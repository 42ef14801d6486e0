import { describe, expect, onTestFinished, test } from 'vitest'
import type { ClientId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import { ClientExport } from '#domain/handing-over/client-export.ts'
import { exportCarelessly } from '#tests/faults/handing-over/careless-exports.ts'
import { faultsOf, type HandingOver, handOverOneOf } from '#tests/faults/handing-over/hand-over.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { longTest } from '#tests/support/long-test.ts'
import { markedRows } from '#tests/support/marked-rows.ts'

/** "A person's data can be handed over: 50 people, one exported: all of theirs, nothing of others." */
describe('one of several people and clients is handed over', () => {
  const walk = async (count: number): Promise<HandingOver> => {
    const found = await handOverOneOf(count)
    onTestFinished(found.end)
    expect(found.wrong).toEqual([])
    expect(Math.min(found.own.client.length, found.own.person.length)).toBeGreaterThan(20)
    return found
  }

  test('all of theirs and nothing of others, of eight', async () => {
    const { own, handed } = await walk(8)

    // That a part is left out, and that a row of somebody else's gets in, is noticed.
    for (const [table, part] of Object.entries(TEXTS_OF)) {
      const without = JSON.stringify(ClientExport.parse(JSON.parse(handed.client)), (key, value) =>
        key === part ? [] : value,
      )
      expect(faultsOf(own, { ...handed, client: without }), `${table} left out`).not.toEqual([])
    }
    const swapped = handed.client.replace('zq0xtalkedc', 'zq3xtalkedc')
    expect(faultsOf(own, { ...handed, client: swapped })).toContain(
      'zq3xtalkedc of somebody else is handed over with the client',
    )
    const person = JSON.stringify(JSON.parse(handed.person), (key, value) => (key === 'texts' ? [] : value))
    expect(faultsOf(own, { ...handed, person })).toContain('zq0xwantedp is not handed over with the person')
  })

  longTest(
    'all of theirs and nothing of others, of fifty; and without a table or a question it is noticed',
    { timeout: 120_000 },
    async () => {
      const { unnoticed, strange } = await exportCarelessly(await walk(50))
      expect(unnoticed).toEqual([])
      expect(strange).toBeGreaterThan(0)
    },
  )

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

const textOf = (handed: { form: string; text?: string }): string => handed.text ?? expect.fail('no JSON')
const parsed = (handed: { form: string; text?: string }): ClientExport =>
  ClientExport.parse(JSON.parse(textOf(handed)))
