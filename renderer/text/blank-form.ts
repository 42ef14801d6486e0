/** The form to fill in by hand when the computer can't be used. */
export const blankForm = {
  title: 'Blank form to fill in by hand',
  lead: 'For when the computer can’t be used: your agenda and your way of scoring, with nothing of anybody. Keep a few printed.',
  paper: 'The blank form',
  back: 'Back',
} as const
