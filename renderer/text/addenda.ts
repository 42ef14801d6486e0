import type { AddendumKind } from '#domain/record/addendum-schema.ts'

/** Words of what is added to a record after it was locked. */
export const addenda = {
  pageTitle: 'Addendum, {{month}}',
  list: 'Addenda to this record',
  count_one: '{{count}} addendum',
  count_other: '{{count}} addenda',
  pagesMore: '{{pages}} + {{more}} pages',
  kind: { addition: 'Addition', correction: 'Correction' } satisfies Record<AddendumKind, string>,
  one: 'Addendum {{nth}}',
  oneLine: 'Addendum {{nth}}, {{kind}}',
  about: 'about',
  byOn: '{{name}}, {{date}}',
  notOpened: 'Not opened yet',
  title: 'Addendum {{nth}}, {{month}}, {{name}}',
  signed: 'Signed by {{name}}, {{date}}, {{time}}',
  toRecord: 'Back to the record',
  paper: 'Addendum {{nth}} to the record of {{month}}, {{name}}',
  check: 'Check this addendum',
  checkTitle: 'Check of this addendum',

  add: 'Add an addendum',
  addTitle: 'Add an addendum',
  addLead:
    'To the record of {{month}}, {{name}}. The record stays as it was signed; what you add is kept and listed with it.',
  what: 'What it does',
  choices: { addition: 'Adds something', correction: 'Corrects something' } satisfies Record<
    AddendumKind,
    string
  >,
  whom: 'About',
  whole: 'The record as a whole',
  recordSays: 'The record says',
  recordSaysHint: 'The words of the record that are not right.',
  right: 'What is right',
  text: { addition: 'What is added', correction: 'Why, and how it came to light' } satisfies Record<
    AddendumKind,
    string
  >,
  passphrase: 'Passphrase of {{name}}',
  passphraseHint:
    'You sign it alone. Afterwards it can’t be changed or taken back, and the other of you is told on Today.',
  sample: 'Sample data. It is ‘{{passphrase}}’.',
  send: 'Sign the addendum',
  sending: 'Signing…',
  leave: 'Go on later',
  kept: 'What you type is kept until you sign it.',
  textNeeded: { addition: 'Write what is added.', correction: 'Write why it is corrected.' } satisfies Record<
    AddendumKind,
    string
  >,
  recordSaysNeeded: 'Write what the record says.',
  rightNeeded: 'Write what is right.',
  passphraseNeeded: 'Type the passphrase of {{name}}.',
} as const
