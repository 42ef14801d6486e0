import { expect } from 'vitest'
import { sha256Hex } from '#basics/hash.ts'
import { type ClientId, RecordId, SnapshotId } from '#basics/ids.ts'
import { addRecord, addSnapshot } from '#database/stores/record-store.ts'
import { listReviews } from '#database/stores/review-store.ts'
import { recordText } from '#domain/record/record-schema.ts'
import { sampleRecord } from '#tests/reports/record/record-fixture.ts'
import { aCaseload, levels, withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam } from '#tests/support/a-team.ts'
import { longTest } from '#tests/support/long-test.ts'
import { addPastMonths } from '#tests/support/past-months.ts'

const MONTHS = 120
/** Milliseconds of the processor, which tests beside this one don't lengthen; a waiting person counts a little less. */
const MOST = 6000

longTest(
  'ten years of a client, each month with its signed record, are put together while one waits',
  async () => {
    const team = await aTeam()
    const caseload = await aCaseload(team, { clients: 3 })
    const values = {
      contactsPlanned: 2,
      contactsMade: 2,
      risk: 'low',
      whatChanged: 'LD1001 is well.',
    } as const
    await addPastMonths(team, caseload, {
      count: MONTHS,
      values: () => values,
      own: () => levels(1, 1, 1, 1, 0),
    })
    const written = sampleRecord({ clients: 34 })
    const reference = written.discussed[0]?.client.reference ?? expect.fail('nobody is talked over')
    await withDatabase(team, async (db, newId, at) => {
      await db
        .updateTable('client')
        .set({ reference })
        .where('id', '=', caseload.clientIds[0] as ClientId)
        .execute()
      const signed = (await listReviews(db, team.people.Sam)).filter(({ state }) => state === 'signed')
      for (const [index, { id: reviewId }] of signed.entries()) {
        const number = `CS-2026-10-${String(index + 1).padStart(4, '0')}`
        const body = new TextEncoder().encode(recordText({ ...written, number, reviewId }))
        const id = SnapshotId.parse(newId())
        await addSnapshot(db, { id, reviewId, number, body, sha256: sha256Hex(body), at }, team.people.Sam)
        await addRecord(
          db,
          {
            id: RecordId.parse(newId()),
            reviewId,
            snapshotId: id,
            number,
            auditSequence: 1,
            auditHash: '0'.repeat(64),
            signaturesJson: '{}',
            lockedAt: at,
          },
          { pdf: new Uint8Array([37]), sha256: '0'.repeat(64), pages: 1 },
        )
      }
    })
    await team.unlock('Sam')
    const clientId = caseload.clientIds[0] as ClientId
    const taken: Record<string, number> = {}
    for (const form of ['json', 'pdf'] as const) {
      const from = worked()
      const handed = await team.core.ask('handover.client', { clientId, purpose: 'view', form })
      taken[form] = worked() - from
      if (handed.form === 'json') {
        const { months } = JSON.parse(handed.text) as { months: { record: unknown }[] }
        expect(months.filter(({ record }) => record !== null)).toHaveLength(MONTHS)
      }
      const own = worked()
      await team.core.ask('handover.person', { purpose: 'view', form })
      taken[`own ${form}`] = worked() - own
    }
    console.info(`ten years handed over, milliseconds: ${JSON.stringify(taken)}`)
    for (const [what, milliseconds] of Object.entries(taken)) expect(milliseconds, what).toBeLessThan(MOST)
  },
)

const worked = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
