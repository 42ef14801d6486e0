import type { AddendumCheckName, AddendumProblem } from '#domain/record/check-addendum.ts'
import { recordCheck } from './record-check.ts'

/** Words of the check of an addendum, on the screen and on the command line; most are those of a record. */
export const addendumCheck = {
  verified: 'Verified. Nothing of this addendum was changed since it was signed.',
  verifiedRedacted:
    'Redacted on {{on}}. What is left is as the two who erased it signed it, and nothing was changed since.',
  ofRecord: 'Addenda of this record',
  one: 'Addendum {{number}}',
  oneHolds: 'holds in everything',
  checks: {
    text: 'The addendum inside the file is whole and in its one form',
    hash: 'Its SHA-256 is the one that was signed',
    author: 'The signature is its author’s, over this addendum',
    seal: recordCheck.checks.seal,
    certificate: 'It was made with the certificate that its author named when they signed',
    record: 'It belongs to the record that was given with it',
    'vault addendum': 'The vault has this very addendum under its number',
    'vault record': 'It belongs to the record that the vault keeps it with',
    'vault author': 'The vault knows the author’s key as theirs',
    'vault certificate': recordCheck.checks['vault certificate'],
    'vault audit': 'The audit trail says that this addendum was signed, in the entry that the file names',
    'vault file': 'The file is the one that the vault keeps, byte for byte',
  } satisfies Record<AddendumCheckName, string>,
  problems: {
    ...recordCheck.problems,
    'text-missing': 'The file does not hold addendum.json, or holds it twice.',
    'text-not-readable': 'What is inside is not an addendum that this version of Tandem can read.',
    'text-not-canonical': 'The same addendum can be written in one way only (RFC 8785), and this is another.',
    'hash-differs': 'The addendum was changed after it was signed: its SHA-256 is another.',
    'person-other': 'The signature is in another name than the author’s.',
    'signed-other-text': 'What was signed says something else than this addendum, name, role and time.',
    'other-certificate':
      'The file was signed anew with another certificate: its pages may say something else.',
    'not-in-vault': 'This vault has no addendum with this number that you may read.',
    'other-addendum': 'This vault’s addendum with this number is another one.',
    'no-record-beside': 'The record’s file can’t be read, or does not hold itself. Check it first.',
    'record-hash-differs': 'It is bound to another record: number or SHA-256 differ.',
    'other-bytes': 'It differs from the file that was signed.',
  } satisfies Record<AddendumProblem, string>,
  notChecked: {
    text: 'Nothing to read.',
    hash: 'There is no addendum to compare it with.',
    author: 'It rests on a text that does not hold.',
    seal: recordCheck.notChecked.seal,
    certificate: 'Without a sound file this can’t be said.',
    record: 'This needs the record’s file.',
    'vault addendum': 'This needs the vault and an addendum that can be read.',
    'vault record': 'Which record it was kept with, only the vault knows.',
    'vault author': 'Whose the key is, only the vault knows.',
    'vault certificate': recordCheck.notChecked['vault certificate'],
    'vault audit': recordCheck.notChecked['vault audit'],
    'vault file': 'The signed file is in the vault.',
  } satisfies Record<AddendumCheckName, string>,
} as const
