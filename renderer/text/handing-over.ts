/** Handing over what Tandem holds about a client, or about oneself. */
export const handingOver = {
  client: {
    title: 'Everything about a client',
    lead: 'Every month, every record, and who recorded what. Read it before you hand it over: texts may name other people.',
    paper: 'Everything about this client',
    saveTitle: 'Save everything about this client',
    holds:
      'What is known of the client, all months with scores, discussions, documents, forms and actions, and what the signed records say of them. Scores that are not shown yet and other clients of a draw are left out; the first page says what else is.',
    notYours: 'You no longer see this client, so there is nothing here to hand over.',
  },
  person: {
    title: 'My data',
    lead: 'What Tandem holds about you. Clients stand as references. Nobody else can take it out, an administrator neither.',
    paper: 'My data',
    saveTitle: 'Save my data',
    holds:
      'Your name, roles and hours, the months and texts you prepared, the scores you gave, sessions, signatures and actions, and what the audit trail says of you. What is recorded of clients is handed over client by client.',
    notYours: 'Your data opens at a keyboard of your own: sign in alone.',
  },
  form: 'As',
  forms: { pdf: 'Pages to read (PDF)', json: 'Data (JSON)' },
  leaves:
    'The file leaves this device’s protection: it is not encrypted, and whoever has it can read it. That it was saved is recorded.',
  cancel: 'Cancel',
  save: 'Save the file',
  back: 'Back',
  toCaseload: 'Go to the caseload',
  toSettings: 'Go to Settings',
} as const
