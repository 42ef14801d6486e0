import type { PersonId } from '#basics/ids.ts'
import { findPerson, listReductions, type StoredReduction } from '#database/stores/people-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { WorkingHours } from '#domain/load/capacity.ts'
import type { Reduction } from '#domain/load/reductions.ts'

/** What a practitioner's capacity is made of; null where no contracted hours are recorded. */
export const readWorkingHours = async (db: ReadDb, personId: PersonId): Promise<WorkingHours | null> => {
  const person = await findPerson(db, personId)
  if (person === undefined || person.contractedHours === null) return null
  const reductions = await listReductions(db, personId)
  return { contractedHours: person.contractedHours, reductions: reductions.flatMap(reductionOf) }
}

const reductionOf = ({ hours, percent, reason, from, until }: StoredReduction): Reduction[] => {
  if (hours !== null) return [{ amount: { kind: 'hours', hours }, reason, from, until }]
  return percent === null ? [] : [{ amount: { kind: 'percent', percent }, reason, from, until }]
}
