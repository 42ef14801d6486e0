/** The page that one of the two reads on the way to the meeting. */
export const brief = {
  title: 'Page for the meeting',
  lead: 'One side of A4 with what to have in mind. Only you see yours; the other has a page of their own.',
  paper: 'The page for the meeting',
  back: 'Back to preparing',
  notNow: 'No page for this month',
  afterStart:
    'It is for the way to the meeting, and this session has begun. Everything on it is in the session.',
} as const
