/** Words of the recovery code: where it is shown once, printed, made anew and typed. */
export const recoveryCode = {
  label: 'Recovery code',
  groups: 'Five groups of five. There is no letter I, L, O or U in it.',
  copy: 'Copy the code',
  copied: 'Copied. Paste it where nobody else reads.',
  print: 'Print the code',
  where:
    'Keep it on paper in a locked place, away from this computer. Whoever has it can read everything here.',
  done: 'I have written it down or printed it',
  needed: 'Write the code down or print it, then tick this.',
  printedHead: 'Tandem recovery code',
  printedFor: 'For {{service}}',
  printedOn: 'Made on {{date}}',

  use: 'Use the recovery code',
  title: 'Recovery code',
  head: 'Use the recovery code',
  lead: 'For somebody who forgot their passphrase. Whoever keeps the printed code reads it out; you type a new passphrase of your own.',
  who: 'Who forgot their passphrase?',
  whoNeeded: 'Choose who forgot their passphrase.',
  hint: 'Five groups of five, as printed. Dashes and small letters make no difference.',
  codeNeeded: 'Type the recovery code.',
  newPassphrase: 'New passphrase',
  newNeeded: 'Type a new passphrase of your own.',
  after:
    'What you signed before stays signed and can still be checked. From now on you sign with a new key, and that it was reset is recorded.',
  set: 'Set this passphrase and open Tandem',
  setting: 'Opening…',
  back: 'Back to unlocking',

  panel: 'Recovery code',
  panelMore:
    'One printed code opens everything here when a passphrase is forgotten. Where the paper is lost or somebody saw it, make a new one: the code before opens nothing any more, except older backups.',
  make: 'Make a new recovery code',
  making: 'Making…',
  yourPassphrase: 'Your passphrase',
  yourPassphraseNeeded: 'Type your passphrase. A window left open gives no code away.',
  newLead: 'The code before goes on until you say that this one is written down.',
  useNew: 'Use the new code from now on',
  forgetNew: 'Leave the one before',
  cancel: 'Cancel',
  replaced: 'The new code is in use. Destroy the paper with the one before.',
} as const
