import type { PersonId } from '#basics/ids.ts'
import { epochOf, type Instant } from '#basics/instant.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { findPerson } from '#database/stores/people-store.ts'
import type { Db } from '#database/tables/db.ts'
import {
  addFailedAttempt,
  forgetEntered,
  listTakenOut,
  listTried,
  readAttempts,
  type Wrong,
  waitSeconds,
} from '#database/vault/attempts.ts'
import type { Needs } from '../needs.ts'

/** Counts a wrong passphrase of somebody and says how long the next try has to wait. */
export const countFailed = (
  needs: Needs,
  personId: PersonId | null = null,
  what: Wrong = 'wrong passphrase',
): number => {
  const now = needs.now()
  addFailedAttempt(needs.folder, { what, personId, at: now }, epochOf(now))
  return waitSeconds(readAttempts(needs.folder), epochOf(now))
}

/**
 * Each attempt that failed enters the chain, with whom somebody tried to be and when; nobody can say who it was. So does
 * what was taken out of the vault while it was damaged, by whom and when; its files may be a backup's by now. What is
 * given back forgets them outside, after the commit: cut off in between they stand there twice, never not at all.
 */
export const enterFailedAttempts = async (db: Db, needs: Needs, now: Instant): Promise<() => void> => {
  for (const { what, personId, at } of listTried(needs.folder)) {
    await appendAudit(db, {
      at: now,
      personId: null,
      act: what,
      ...(personId !== null && { subjectKind: 'person', subjectId: personId }),
      detail: { triedAt: at },
    })
  }
  for (const { what, personId, at } of listTakenOut(needs.folder)) {
    // A backup that was put in its place may know them no more.
    const person = personId === null ? undefined : await findPerson(db, personId)
    await appendAudit(db, { at: now, personId: person?.id ?? null, act: what, detail: { doneAt: at } })
  }
  return () => forgetEntered(needs.folder)
}
