import { canonicalJson } from '#basics/canonical-json.ts'
import { sha256Hex } from '#basics/hash.ts'
import { RecordId, ReviewId, SnapshotId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import { addRecord, addSnapshot } from '#database/stores/record-store.ts'
import { addReview, addReviewEvent } from '#database/stores/review-store.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { withDatabase } from './a-caseload.ts'
import type { Name, Team } from './a-team.ts'

export type PastRecord = {
  readonly of: 'Sam' | 'Alex'
  /** Who supervised them then; who does now where it is not said. */
  readonly supervisor?: Name
  readonly body: RecordBody
  /** Empty where it is not said: whatever reads the text alone doesn't miss it. */
  readonly pdf?: Uint8Array
  readonly pages?: number
}

/** Locked records, written into the vault while no core has it open; nobody's signatures are under them. */
export const addPastRecords = (team: Team, records: readonly PastRecord[]): Promise<readonly RecordId[]> =>
  withDatabase(team, async (db, newId, at) => {
    const ids: RecordId[] = []
    for (const {
      of,
      body,
      supervisor = of === 'Sam' ? 'Robin' : 'Jo',
      pdf = new Uint8Array(),
      pages = 1,
    } of records) {
      const practitionerId = team.people[of]
      const supervisorId = team.people[supervisor]
      const [id, reviewId] = [RecordId.parse(newId()), ReviewId.parse(newId())]
      const snapshotId = SnapshotId.parse(newId())
      const month = body.month as Month
      const review = { id: reviewId, practitionerId, supervisorId, month, schemeId: null }
      await addReview(db, { ...review, kind: 'live', importId: null }, practitionerId, at)
      for (const event of ['session-started', 'snapshot-fixed', 'locked'] as const)
        await addReviewEvent(db, reviewId, event, {}, supervisorId, at)
      const text = new TextEncoder().encode(canonicalJson(body))
      const snapshot = {
        id: snapshotId,
        reviewId,
        number: body.number,
        body: text,
        sha256: sha256Hex(text),
        at,
      }
      await addSnapshot(db, snapshot, supervisorId)
      await addRecord(
        db,
        {
          id,
          reviewId,
          snapshotId,
          number: body.number,
          auditSequence: 1,
          auditHash: '0'.repeat(64),
          signaturesJson: '{}',
          lockedAt: at,
        },
        { pdf, sha256: sha256Hex(pdf), pages },
      )
      ids.push(id)
    }
    return ids
  })
