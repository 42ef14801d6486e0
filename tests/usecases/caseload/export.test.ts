import { describe, expect, test } from 'vitest'
import type { ClientId } from '#basics/ids.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { OperationInput } from '#contract/index.ts'
import { openSheet } from '#interchange/open-sheet.ts'
import { okValue } from '#tests/interchange/files.ts'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { anOpenMonth, FULL_LINE, type OpenMonth } from '#tests/support/a-month.ts'

type Format = OperationInput<'caseload.export'>['format']

/** Two clients, one with names and figures; somebody else's with neither. */
const aMonth = async (): Promise<OpenMonth> => {
  const month = await anOpenMonth(2)
  const { team, reviewId, clientIds } = month
  const clientId = clientIds[0] as ClientId
  const birthDate = '1950-02-01' as PlainDate
  const facts = { forename: 'Ada', surname: 'Moreno', birthDate, service: '=Epilepsy support' }
  await team.core.ask('caseload.changeClient', { clientId, facts })
  await team.core.ask('review.setEntry', { reviewId, clientId, input: { values: FULL_LINE, drafts: {} } })
  return month
}

const exported = async ({ team }: OpenMonth, format: Format, withNames: boolean) =>
  team.core.ask('caseload.export', { practitionerId: team.people.Sam, month: null, format, withNames })

const cellsOf = async (base64: string) =>
  okValue(await openSheet(new Uint8Array(Buffer.from(base64, 'base64')))).rows.map(({ cells }) => cells)

describe.each(['csv', 'xlsx', 'json'] as const)('a caseload as %s', format => {
  test('goes back in with nothing to change, names or none', async () => {
    const month = await aMonth()
    const { team } = month
    for (const withNames of [true, false]) {
      const { name, base64, clients } = await exported(month, format, withNames)
      expect({ name, clients }).toEqual({ name: `caseload-2026-10.${format}`, clients: 2 })
      const preview = await team.core.ask('import.preview', {
        practitionerId: team.people.Sam,
        month: null,
        file: { name, base64 },
        answers: {},
      })
      expect(preview).toMatchObject({
        month: '2026-10',
        encoding: format === 'csv' ? 'utf-8' : format,
        delimiter: format === 'csv' ? ',' : null,
        sheet: format === 'xlsx' ? { name: 'Caseload 2026-10', others: [] } : null,
        read: 2,
        unchanged: 2,
        added: [],
        changed: [],
        missing: [],
        refused: [],
        questions: [],
        unsettled: [],
      })
    }
  })

  test('has no name and no date of birth where none is asked for', async () => {
    const month = await aMonth()
    const bare = (await cellsOf((await exported(month, format, false)).base64)).flat()
    expect(bare).toContain('A.M.')
    expect(bare.filter(cell => /Ada|Moreno|1950/.test(cell))).toEqual([])
    const named = (await cellsOf((await exported(month, format, true)).base64)).flat()
    expect(named).toEqual(expect.arrayContaining(['Ada', 'Moreno', '1950-02-01', "'=Epilepsy support"]))
  })
})

test('is given to who sees the caseload, and to nobody else', async () => {
  const { team } = await aMonth()
  const ask = { practitionerId: team.people.Sam, month: null, format: 'csv', withNames: true } as const
  await team.unlock('Robin')
  expect((await team.core.tell('caseload.export', ask)).ok).toBe(true)
  await team.unlock('Alex')
  expect(await team.core.tell('caseload.export', ask)).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  })
})

test('is audited by its form, month and number, with nothing of what it holds', async () => {
  const month = await aMonth()
  await exported(month, 'xlsx', true)
  const rows = await withDatabase(month.team, db =>
    db
      .selectFrom('audit')
      .select(['subject_id', 'detail_json'])
      .where('act', '=', 'caseload exported')
      .execute(),
  )
  expect(rows.map(row => [row.subject_id, JSON.parse(row.detail_json)])).toEqual([
    [month.team.people.Sam, { format: 'xlsx', clients: 2, names: true, month: '2026-10' }],
  ])
})
