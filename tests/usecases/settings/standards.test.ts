import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { HOUSE_CRITERIA } from '#domain/prompt/criteria.ts'
import { HOUSE_STANDARDS } from '#domain/prompt/standards.ts'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam } from '#tests/support/a-team.ts'

const { version: _, ...HOUSE_RULES } = HOUSE_CRITERIA
const TIGHTER = { ...HOUSE_STANDARDS, caseNoteDays: 10, dueWithinDays: 14 }
const FOUR_MONTHS = { ...HOUSE_RULES, stable: { ...HOUSE_RULES.stable, months: 4 } }

describe('standards', () => {
  test('are the house’s until somebody sets them; then they say who and when', async () => {
    const { core, people } = await aTeam()
    const before = await core.ask('settings.standards', {})
    expect(before).toMatchObject({ standards: HOUSE_STANDARDS, changed: null })
    const after = await core.ask('settings.setStandards', TIGHTER)
    expect(after).toMatchObject({ standards: TIGHTER, changed: { by: 'Robin Price' } })
    expect(core.events.at(-1)).toEqual({ type: 'changed', topics: ['settings', 'review', 'session'] })

    const team = { core, people, unlock: async () => undefined }
    const acts = await withDatabase(team, db =>
      db
        .selectFrom('audit')
        .select(['act', 'person_id', 'detail_json'])
        .where('act', '=', 'standards changed')
        .execute(),
    )
    expect(acts).toMatchObject([{ person_id: people.Robin }])
    expect(JSON.parse(acts[0]?.detail_json ?? '')).toMatchObject({
      high: 14,
      caseNoteDays: 10,
      dueWithinDays: 14,
    })
  })

  test('are an administrator’s to set and everybody’s to read', async () => {
    const team = await aTeam()
    for (const who of ['Sam', 'Jo'] as const) {
      await team.unlock(who)
      expect(await team.core.ask('settings.standards', {})).toMatchObject({ standards: HOUSE_STANDARDS })
      expect(await team.core.tell('settings.setStandards', TIGHTER)).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      })
      expect(
        await team.core.tell('settings.publishCriteria', { rules: FOUR_MONTHS, whatChanged: 'Longer.' }),
      ).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    }
    await team.unlock('Ada')
    expect(await team.core.tell('settings.setStandards', TIGHTER)).toMatchObject({ ok: true })
  })

  test('take no day that is none', async () => {
    const { core } = await aTeam()
    for (const wrong of [{ caseNoteDays: 0 }, { dueWithinDays: -1 }, { dueWithinDays: 400 }]) {
      const answer = await core.tell('settings.setStandards', { ...HOUSE_STANDARDS, ...wrong })
      expect(answer).toMatchObject({ ok: false, error: { code: 'malformed-input' } })
    }
  })
})

describe('criteria', () => {
  test('are published as versions, each with what changed; what is as it was is no version', async () => {
    const { core } = await aTeam()
    const publish = (rules: typeof HOUSE_RULES, whatChanged = 'Three months were too short.') =>
      core.ask('settings.publishCriteria', { rules, whatChanged })
    expect(await core.ask('settings.standards', {})).toMatchObject({
      criteria: HOUSE_CRITERIA,
      versions: [{ version: 1, by: null, at: null }],
    })
    expect((await publish(HOUSE_RULES)).versions).toHaveLength(1)
    const second = await publish(FOUR_MONTHS)
    expect(second.criteria).toEqual({ ...FOUR_MONTHS, version: 2 })
    expect(second.versions).toMatchObject([
      { version: 2, by: 'Robin Price', whatChanged: 'Three months were too short.' },
      { version: 1, by: null },
    ])
    expect((await publish(FOUR_MONTHS)).versions).toHaveLength(2)
    expect((await publish(HOUSE_RULES, 'Back to three.')).criteria.version).toBe(3)
  })

  test('hold in a vault that was made before there were any', async () => {
    const team = await aTeam()
    await withDatabase(team, async db => {
      await sql`DROP TRIGGER definition_no_delete`.execute(db)
      await db.deleteFrom('definition').where('kind', '=', 'criteria').execute()
    })
    await team.unlock('Robin')
    const { ask } = team.core
    expect(await ask('settings.standards', {})).toMatchObject({
      criteria: HOUSE_CRITERIA,
      versions: [{ version: 1, by: null, at: null, whatChanged: null }],
    })
    const after = await ask('settings.publishCriteria', { rules: FOUR_MONTHS, whatChanged: 'Longer.' })
    expect(after.criteria.version).toBe(2)
    expect(after.versions.map(({ version }) => version)).toEqual([2, 1])
  })
})
