import { describe, expect, test } from 'vitest'
import { DEFAULT_AGENDA } from '#domain/session/agenda.ts'
import { movedItem } from '#domain/session/service-agenda.ts'
import { hasPdfTools, readingText } from '#tests/reports/pdf-tools.ts'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { anOpenMonth } from '#tests/support/a-month.ts'
import { aTeam, type Team } from '#tests/support/a-team.ts'

const form = async ({ core }: Team): Promise<string> => {
  const { base64 } = await core.ask('agenda.blankForm', { purpose: 'view' })
  return readingText(Buffer.from(base64, 'base64'))
}

describe.skipIf(!hasPdfTools)('the blank form', () => {
  test('goes by the agenda and the scheme in force, for everybody', async () => {
    const team = await aTeam()
    expect(await form(team)).toContain('2 Draw and scores, 20 minutes')
    await team.core.ask('agenda.publish', {
      items: movedItem(DEFAULT_AGENDA, 'draw', 1),
      whatChanged: 'The overview first.',
    })
    await team.core.ask('scheme.use', { key: null })
    for (const who of ['Sam', 'Ada'] as const) {
      await team.unlock(who)
      const text = await form(team)
      expect(text).toContain('3 Draw, 20 minutes')
      expect(text).not.toContain('House scheme')
    }
  })

  test('has nothing of anybody; that it is printed or saved is written down', async () => {
    const { team, clientIds } = await anOpenMonth(3)
    const text = await form(team)
    await team.core.ask('agenda.blankForm', { purpose: 'print' })
    await team.core.ask('agenda.blankForm', { purpose: 'copy' })
    const { acts, references } = await withDatabase(team, async db => ({
      references: await db.selectFrom('client').select('reference').execute(),
      acts: await db
        .selectFrom('audit')
        .select('act')
        .where('act', 'like', 'blank form%')
        .orderBy('sequence')
        .execute(),
    }))
    expect(references.length).toBe(clientIds.length)
    for (const words of [...references.map(({ reference }) => reference), ...Object.keys(team.people)])
      expect(text).not.toMatch(new RegExp(`\\b${words}\\b`))
    expect(acts.map(({ act }) => act)).toEqual(['blank form printed', 'blank form copied out'])
  })
})
