/** One client's closure form, stable-casing plan or support-staff plan on paper. */
export const closingPaper = {
  title: 'Form on paper',
  draft: 'As it stands now. ‘Draft’ stands across each page until it is decided.',
  decided: 'With what was decided on it. What counts is the signed record of the session.',
  paper: 'The form on paper',
  back: { prepare: 'Back to the form', session: 'Back to the session' },
  notHere: 'This form can’t be shown',
  open: 'Print or save',
} as const
