import { type Session, session } from 'electron'

/** Kept in memory: no cookie, cache or storage of the page reaches the disk. */
export const setUpSession = (): Session => {
  const inMemory = session.fromPartition('tandem', { cache: false })
  // It would download its dictionaries.
  inMemory.setSpellCheckerEnabled(false)
  return inMemory
}
