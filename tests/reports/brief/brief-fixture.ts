import type { BriefToPrint } from '#reports/brief/brief-to-print.ts'

const client = (reference: string, initials: string) => ({ reference, initials, name: null })

/** A month as it usually is; `change` says what is otherwise. */
export const sampleBrief = (change: Partial<BriefToPrint> = {}): BriefToPrint => ({
  reader: 'practitioner',
  practitioner: 'Sam Okafor',
  supervisor: 'Robin Price',
  month: '2026-11' as BriefToPrint['month'],
  printedOn: '2026-11-23' as BriefToPrint['printedOn'],
  service: 'Sample team',
  sample: true,
  tandem: '0.1.0',
  plannedFor: '2026-11-26T14:00:00+00:00',
  place: 'Room 2',
  agenda: [
    { key: 'opening', minutes: 5 },
    { key: 'draw', minutes: 20 },
    { key: 'overview', minutes: 10 },
    { key: 'discussion', minutes: 15 },
    { key: 'documents', minutes: 10 },
    { key: 'closing', minutes: 10 },
    { key: 'close', minutes: 5 },
  ],
  figures: {
    month: '2026-11' as BriefToPrint['month'],
    clients: 36,
    byBand: { 'very high': 2, high: 9, medium: 13, low: 10 },
    notScored: 2,
    points: 73,
    available: 64,
    loadPercent: 114.1,
    loadState: 'over',
    contactsPlanned: 61,
    contactsMade: 49,
    highRisk: 8,
    carePlansOverdue: 4,
    riskAssessmentsOverdue: 3,
  },
  unit: 'points',
  isReady: false,
  sections: [
    {
      key: 'figures',
      state: 'in progress',
      count: 36,
      done: 34,
      gaps: [{ kind: 'entry-incomplete', count: 2 }],
    },
    {
      key: 'wanted',
      state: 'not started',
      count: 1,
      done: 0,
      gaps: [{ kind: 'text-not-recorded', count: 1 }],
    },
  ],
  discussions: [
    {
      client: client('LD1370', 'C.I.'),
      whyRaised:
        'Medicines changed twice since August, and twice nobody opened the door. Are four contacts still right?',
      whyNow: 'No contact recorded for 72 days; the standard for high is 14. Contacts down from 4 to 2.',
    },
    { client: client('LD1407', 'J.Y.'), whyRaised: 'Wants to move nearer to his sister.', whyNow: null },
    { client: client('LD1999', 'R.A.'), whyRaised: null, whyNow: null },
  ],
  actions: [
    {
      text: 'Ring the practice about the missed tablets',
      client: client('LD1370', 'C.I.'),
      owner: 'Sam Okafor',
      isReaders: true,
      due: '2026-11-10' as BriefToPrint['printedOn'],
    },
    {
      text: 'Ask the team manager about the second vehicle',
      client: null,
      owner: 'Robin Price',
      isReaders: false,
      due: '2026-12-01' as BriefToPrint['printedOn'],
    },
  ],
  closings: [
    { client: client('LD1222', 'F.Y.'), kind: 'closing', stage: 'to decide', isComplete: true },
    { client: client('LD1444', 'D.P.'), kind: 'stable casing', stage: 'to decide', isComplete: false },
    { client: client('LD1518', 'S.E.'), kind: 'support staff', stage: 'named', isComplete: false },
  ],
  documents: [
    { client: client('LD1037', 'S.Q.'), kind: 'care plan' },
    { client: client('LD1074', 'Q.I.'), kind: 'risk assessment' },
  ],
  overdue: [
    { client: client('LD1111', 'S.H.'), kind: 'care plan', due: '2026-10-02' as BriefToPrint['printedOn'] },
    {
      client: client('LD1148', 'I.F.'),
      kind: 'risk assessment',
      due: '2026-11-01' as BriefToPrint['printedOn'],
    },
  ],
  smallGoal: 'One visit a week that ends with five minutes of notes in the car.',
  wanted: 'To decide together what four contacts a month for C.I. are for.',
  wantedIsPrivate: false,
  ...change,
})

/** Far more than one side can hold. */
export const fullBrief = (): BriefToPrint => {
  const brief = sampleBrief()
  const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 60 }, (_, index) => make(index))
  const long =
    'Something that takes a good many words to say because it has gone on since the spring. '.repeat(9)
  const due = '2026-11-10' as BriefToPrint['printedOn']
  return {
    ...brief,
    practitioner: 'Wilhelmina Featherstonehaugh-Cholmondeley of the North-Western Community Team',
    discussions: many(index => ({
      client: client(`LD${2000 + index}`, 'W.W.'),
      whyRaised: long,
      whyNow: long,
    })),
    actions: many(index => ({
      text: `${index} ${long}`,
      client: client(`LD${2000 + index}`, 'W.W.'),
      owner: brief.practitioner,
      isReaders: true,
      due,
    })),
    overdue: many(index => ({
      client: client(`LD${2000 + index}`, 'W.W.'),
      kind: 'care plan' as const,
      due,
    })),
    documents: many(index => ({
      client: client(`LD${2000 + index}`, 'W.W.'),
      kind: 'case note' as const,
    })).slice(0, 6),
    wanted: long,
    smallGoal: long,
  }
}
