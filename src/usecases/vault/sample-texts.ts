/** What Sam has written so far in the sample's October. Everybody in it is invented. */
export const SAMPLE_TEXTS = {
  wentWell: 'Both hospital discharges went to plan, and the new tenancy group has found its feet.',
  isHard: 'Three care plans fell due in one week, and two families ask for more visits than there are.',
  discuss: [
    {
      reference: 'LD1111',
      why: 'Five contacts instead of four, and the new tenancy is not settled. Is this still the right amount?',
    },
    {
      reference: 'LD1925',
      why: 'In hospital since May. Who holds the plan until discharge, and who tells us?',
    },
    { reference: 'LD1703', why: null },
  ],
  closing: {
    reference: 'LD1370',
    summary: 'Referred after two changes of medicine. Stable since spring; the plan is known by all staff.',
    goals: ['Blood pressure checked by the practice', 'Knows whom to ring'],
    contactAttempts: 'Seen twice this month as planned.',
    whoWasTold: 'The practice and the day centre, by letter.',
    aftercare: 'Yearly health check at the practice.',
    howToComeBack: 'By a call to the team, without a new referral, for six months.',
    clientsView: '‘I can ring them myself now.’',
    partly: { key: 'nothing-open', comment: 'The last letter goes out this week.' },
  },
  stable: { reference: 'LD2073', whyNow: 'One planned contact a month for a year, each of them routine.' },
  named: { reference: 'LD1740', note: 'Stable since spring.' },
  documents: [
    { reference: 'LD1111', kind: 'care plan', dated: '2026-08-12' },
    { reference: 'LD1407', kind: 'risk assessment', dated: '2026-06-17' },
  ],
  place: 'Room 2, Northgate',
} as const
