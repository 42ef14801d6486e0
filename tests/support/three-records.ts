import { join } from 'node:path'
import type { Month } from '#basics/month.ts'
import { printRecord } from '#reports/record/write.ts'
import { draft, sampleRecord } from '#tests/reports/record/record-fixture.ts'
import { aTeam, PASSPHRASES } from './a-team.ts'
import type { SamplePerson } from './held-month.ts'
import { addPastRecords, type PastRecord } from './past-records.ts'
import { ASSETS } from './test-core.ts'

const TALKED_OVER = {
  '2026-08': 'The café owner rang: the tablets were missed on Monday.',
  '2026-07': 'Tablets stand in the box again.',
  '2026-06': 'Nothing new.',
} as const

/**
 * A data folder with three months of Sam's, `CS-2026-08-0003` (90 clients) to `CS-2026-06-0001`; their pages are those of
 * drafts.
 */
export const threeRecords = async (): Promise<{ readonly folder: string; readonly robin: SamplePerson }> => {
  const team = await aTeam()
  const records: PastRecord[] = []
  for (const [index, [month, talkedOver]] of Object.entries(TALKED_OVER).entries()) {
    const sample = sampleRecord(index === 0 ? { clients: 90 } : {})
    const [first, ...others] = sample.discussed
    if (first === undefined) throw new Error('Nobody was discussed.')
    const body = {
      ...sample,
      month: month as Month,
      number: `CS-${month}-000${3 - index}`,
      discussed: [{ ...first, talkedOver }, ...others],
    }
    const { bytes, pages } = await printRecord(draft(body), { fontsFolder: join(ASSETS, 'fonts') })
    records.push({ of: 'Sam', body, pdf: bytes, pages })
  }
  await addPastRecords(team, records)
  await team.core.core.stop()
  const robin = { id: team.people.Robin, name: 'Robin Price', passphrase: PASSPHRASES.Robin }
  return { folder: team.core.folder, robin }
}
