import type { Migration } from 'kysely/migration'
import * as firstVault from './010-first-vault.ts'
import * as prepareAndOverTime from './020-prepare-and-over-time.ts'
import * as enteredElsewhere from './030-entered-elsewhere.ts'
import * as documentFile from './040-document-file.ts'
import * as addendum from './050-addendum.ts'
import * as keeping from './060-keeping.ts'

/** Every migration by name, in order; a shipped one is frozen. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '010-first-vault': firstVault,
  '020-prepare-and-over-time': prepareAndOverTime,
  '030-entered-elsewhere': enteredElsewhere,
  '040-document-file': documentFile,
  '050-addendum': addendum,
  '060-keeping': keeping,
}
