/** Words of how two people's scores compare, over a session, a pair's year and all the people of a supervisor. */
export const agreement = {
  title: 'How we score',
  lead: 'Clients whom practitioner and supervisor both scored in a session, each without seeing the other’s score: {{from}} to {{until}}.',
  belongs: 'Figures of agreement belong to the two people of a pair. No list ranks people.',
  toRecords: 'Back to records',

  // Whose
  pairTitle: '{{practitioner}} and {{supervisor}}',
  pairOf: 'With',
  acrossTitle: 'You, across your people',
  acrossLead:
    'All the people you supervise now, taken together. This is shown to you alone, at a keyboard of your own, and names nobody.',
  version: '{{scheme}}, version {{version}}',
  none: 'No client has been scored by both under one scheme in these months. The first counts stand here after a session with scores.',
  noSupervisor: 'Nobody supervises {{name}} now.',

  // Counts, in words first
  counts_one: 'In {{months}} {{count}} client was scored by both, {{same}} with the same band.',
  counts_other: 'In {{months}} {{count}} clients were scored by both, {{same}} with the same band.',
  months_one: '{{count}} month',
  months_other: '{{count}} months',
  noneOfThem: 'none',
  total: 'Total',
  line: '{{higher}} higher {{times}}',
  sameTimes: 'the same {{times}}',
  sameAlways: 'the same each time',
  you: 'you',
  they: 'they',
  tooFew: 'Fewer than ten pairs: too few to say more. It grows with each session.',
  oneBand: 'All pairs lie in one band, so a coefficient would say nothing.',

  // Consistently
  pairTotal: '{{name}}’s totals are consistently higher.',
  pairNoTotal: 'Neither total is consistently higher.',
  pairItems: '{{name}} is consistently higher {{items}}.',
  acrossTotal: {
    supervisor: 'Your totals are consistently higher than theirs.',
    practitioner: 'Your totals are consistently lower than theirs.',
  },
  acrossNoTotal: 'Your totals are neither consistently higher nor consistently lower than theirs.',
  acrossItems: {
    supervisor: 'You are consistently higher {{items}}.',
    practitioner: 'You are consistently lower {{items}}.',
  },
  onItem: 'on {{item}}',
  noItem: 'On no single item is either consistently higher.',

  // Figures
  sameBand: 'Same band',
  withinOne: 'Within one band',
  shareIs: '{{count}} of {{pairs}}: {{percent}} %, 95 % interval {{low}} to {{high}} %',
  meanDifference: 'Mean difference of totals',
  pairMean: '{{name}} {{amount}} higher, 95 % interval {{low}} to {{high}}',
  acrossMean: {
    supervisor: 'you {{amount}} higher, 95 % interval {{low}} to {{high}}',
    practitioner: 'you {{amount}} lower, 95 % interval {{low}} to {{high}}',
  },
  meanSame: 'none, 95 % interval {{low}} to {{high}}',
  kappa: 'Weighted kappa',
  ac2: 'Gwet’s AC2',
  notDefined: 'not defined',

  // How it is worked out
  how: 'How is this worked out?',
  howPairs: 'Pairs',
  howPairsIs:
    'One pair is one client’s two scores of one session, each given without seeing the other’s. Versions of a scheme are never mixed.',
  howConsistent: 'Consistently',
  howConsistentIs:
    'Of the clients on whom the two differ, a split as uneven as this comes about by chance less than once in twenty (sign test, exact). The items of a scheme share that one in twenty between them. Under ten pairs nothing is called consistent.',
  howFigures: 'Figures',
  howFiguresIs:
    'Shares with Wilson’s interval, the mean difference with its t interval. Kappa and AC2 have quadratic weights over all bands of the scheme. Kappa collapses when nearly all pairs lie in one band, so the two stand together.',
  howSource:
    'Dixon and Mood 1946; Wilson 1927; Cohen 1968; Gwet 2008. For comparison: nurses’ judgements of complexity with the Sheffield caseload tool, kappa 0.42.',
} as const
