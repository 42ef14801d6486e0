import type { PersonId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import { listContractedHours, listReductions, type StoredReduction } from '#database/stores/people-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { WorkingHours } from '#domain/load/capacity.ts'
import { contractedHoursIn } from '#domain/load/contracted-hours.ts'
import type { Reduction } from '#domain/load/reductions.ts'

/** What a practitioner's capacity of each month is made of; null where no contracted hours were recorded for it. */
export type HoursOf = (month: Month) => WorkingHours | null

/** Everything in one reading, for a caller that looks at many months. */
export const readHours = async (db: ReadDb, personId: PersonId): Promise<HoursOf> => {
  const changes = await listContractedHours(db, personId)
  const reductions = (await listReductions(db, personId)).flatMap(reductionOf)
  return month => {
    const contractedHours = contractedHoursIn(changes, month)
    return contractedHours === null ? null : { contractedHours, reductions }
  }
}

export const readWorkingHours = async (
  db: ReadDb,
  personId: PersonId,
  month: Month,
): Promise<WorkingHours | null> => (await readHours(db, personId))(month)

const reductionOf = ({ hours, percent, reason, from, until }: StoredReduction): Reduction[] => {
  if (hours !== null) return [{ amount: { kind: 'hours', hours }, reason, from, until }]
  return percent === null ? [] : [{ amount: { kind: 'percent', percent }, reason, from, until }]
}
