import type { RecordId } from '#basics/ids.ts'
import type { AddendumInput, AddendumRow } from '#contract/addendum.ts'
import { AFTER_SESSION, type HeldMonth, heldMonth, type SamplePerson } from './held-month.ts'
import { openTestCore, type TestCore } from './test-core.ts'

export const AN_ADDITION: AddendumInput = {
  kind: 'addition',
  about: null,
  correction: null,
  text: 'The sister was told on Friday, as agreed.',
}

export const A_CORRECTION: AddendumInput = {
  kind: 'correction',
  about: 'LD1037',
  correction: { recordSays: 'Weekly contact.', right: 'Fortnightly contact.' },
  text: 'A slip while typing; both of us checked our notes.',
}

/** The sample month, signed by both, with somebody at the keyboard a little later. */
export type LockedRecord = HeldMonth & {
  core: TestCore
  readonly recordId: RecordId
  /** As after a lock. */
  readonly as: (person: SamplePerson) => Promise<void>
  readonly write: (by: SamplePerson, says: AddendumInput) => Promise<AddendumRow>
}

export const aLockedRecord = async (): Promise<LockedRecord> => {
  const month = await heldMonth('locked')
  const { recordId } = month
  if (recordId === null) throw new Error('Not locked.')
  const core = openTestCore({ folder: month.folder, startAt: AFTER_SESSION })
  const locked: LockedRecord = {
    ...month,
    recordId,
    core,
    as: async ({ id, passphrase }) => {
      locked.core.wait(600)
      locked.core = await locked.core.restart()
      await locked.core.ask('vault.unlock', { personId: id, passphrase })
    },
    write: async ({ passphrase }, says) => locked.core.ask('addendum.write', { recordId, says, passphrase }),
  }
  return locked
}
