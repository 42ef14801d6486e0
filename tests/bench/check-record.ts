import { checkRecord, isVerified } from '#domain/record/check-record.ts'
import { factsOfFile } from '#reports/record/check-file.ts'
import { newKeys, sealedRecord } from '#tests/reports/seal/sealed-record.ts'
import { type Line, medianOf } from './measure.ts'

/** A record's PDF held against everything that the file alone shows, from its bytes on. */
export const benchCheck = async (): Promise<Line[]> => {
  const pdf = await sealedRecord(await newKeys())
  const ours = await medianOf(20, () => {
    const facts = factsOfFile(pdf)
    if (!facts.ok || !isVerified(checkRecord({ ...facts.value, vault: null })))
      throw new Error('Not verified.')
  })
  return [{ what: 'Check of one record, to the last byte', ours, aimMs: 200 }]
}
