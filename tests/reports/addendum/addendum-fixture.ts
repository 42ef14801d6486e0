import type { AddendumBody } from '#domain/record/addendum-schema.ts'
import { recordHash } from '#domain/record/record-schema.ts'
import { sampleRecord } from '#tests/reports/record/record-fixture.ts'

/** A correction to the record of the sample month, by its supervisor a week later. */
export const anAddendum = (more: Partial<AddendumBody> = {}): AddendumBody => {
  const record = sampleRecord()
  const [first] = record.caseload.entries
  return {
    schema: 'tandem-addendum-1',
    sample: record.sample,
    number: `${record.number}/A1`,
    service: record.service,
    record: {
      number: record.number,
      sha256: recordHash(record),
      month: record.month,
      lockedAt: '2026-10-29T15:38:07+00:00',
      practitioner: record.practitioner.name,
      supervisor: record.supervisor.name,
    },
    says: {
      kind: 'correction',
      about: first?.client ?? null,
      correction: {
        recordSays: 'Contact stays weekly until December.',
        right: 'Contact stays fortnightly until December.',
      },
      text: 'We agreed on fortnightly contact; the week was a slip while typing. Both of us checked our notes.',
    },
    writtenBy: { ...record.supervisor, part: 'supervisor' },
    fixedAt: '2026-11-05T09:12:40+00:00',
    certificateSha256: 'c'.repeat(64),
    madeWith: { tandem: '0.1.0' },
    ...more,
  }
}
