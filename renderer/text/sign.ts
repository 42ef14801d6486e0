import type { CloseView } from '#contract/session.ts'

/** Words of reading through and signing. */
export const sign = {
  title: 'Sign the record',
  lead: 'When you have both signed, the record locks. It can be added to later; it can’t be changed.',
  paper: 'The record as it will be printed',

  notSigned: 'Not signed yet',
  signedAt: 'Signed {{time}}',
  signedOn: 'Signed {{date}}, {{time}}',
  givenDrawn: 'Passphrase given. Drawn on the screen.',
  givenTyped: 'Passphrase given. Name typed.',
  givenOnly: 'Passphrase given, nothing by hand.',
  open: '{{name}} signs now',
  passphrase: 'Your passphrase',
  passphraseNeeded: 'Type the passphrase of {{name}}.',
  sample: 'Sample data. It is ‘{{passphrase}}’.',
  signAs: 'Sign as {{name}}',
  signing: 'Signing…',
  locking: 'Signing and locking…',
  hasSigned: '{{name}} has signed.',

  cantBeUndone: 'Signing can’t be undone. The fingerprint of this text is printed at the foot of each page:',
  fingerprintAll: 'Show all of it',
  fingerprintTitle: 'Fingerprint of the text (SHA-256)',
  fingerprintMore: 'Both of you sign this figure. A changed text has another one.',

  openTitle: 'Still open',
  openMore: 'It may stay open. The record then says so.',
  stillOpen: {
    'action-not-answered_one': '{{count}} action of last time not answered',
    'action-not-answered_other': '{{count}} actions of last time not answered',
    'not-agreed_one': '{{count}} client without an agreed score',
    'not-agreed_other': '{{count}} clients without an agreed score',
    'not-discussed_one': '{{count}} client not discussed',
    'not-discussed_other': '{{count}} clients not discussed',
    'document-not-read_one': '{{count}} document not read',
    'document-not-read_other': '{{count}} documents not read',
    'closing-not-decided_one': '{{count}} closing not decided',
    'closing-not-decided_other': '{{count}} closings not decided',
    'no-next-date_one': 'No date for the next session',
    'no-next-date_other': 'No date for the next session',
  } satisfies Record<`${CloseView['open'][number]['kind']}_${'one' | 'other'}`, string>,

  back: 'Back to the session',
  change: 'Change something',
  changeTitle: 'Change something in the record',
  changeMore:
    'What {{name}} signed becomes void. You go back to the session, and both of you sign the new text. That a signature was made void is kept.',
  changeReason: 'What has to be changed?',
  changeReasonHint: 'A sentence; it is kept with the void signature.',
  changeReasonNeeded: 'Write what has to be changed.',
  changeKeep: 'Keep the signature',
  changeNow: 'Make it void and change',

  notYetTitle: 'There is nothing to sign yet',
  running: 'The session is still going on. End it first: its clock stops, and the record is written.',
  notHeldYet: 'This month’s session has not begun.',
  toSession: 'Go to the session',
  noDraft: 'The record can’t be shown',
} as const
