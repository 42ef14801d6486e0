import type { AgendaRemark } from '#domain/session/service-agenda.ts'

/** Words of 'Agenda' in Settings. */
export const settingsAgenda = {
  lead: 'How a session goes. It holds for sessions begun from now on; a text stands beside its item there.',
  readLabel: 'Agenda and versions',
  order: 'Items in their order',
  version: 'Version {{version}}',
  alwaysFirst: 'always first',
  alwaysLast: 'always last',
  unit: 'min',
  minutesLabel: 'Minutes planned',
  minutesNeeded: 'Write the minutes for ‘{{item}}’, from 0 to 240.',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  total: 'In all',
  versionMinutes: 'Version {{version}}, {{minutes}}',
  text: 'What you want to do there',
  textHint: 'What you want to do there, if you like',
  up: 'Move ‘{{item}}’ up',
  down: 'Move ‘{{item}}’ down',
  movedTo: '{{item}} is now item {{place}}.',
  remark: {
    'overview-before-draw':
      'The overview comes before the draw. Bands and load in it are then those of last month, since this month’s scores are not shown yet.',
    'shorter-than-an-hour':
      '{{minutes}} minutes in all. Sessions usually take 60 to 90; a short one leaves little time to talk.',
    'longer-than-ninety-minutes':
      '{{minutes}} minutes in all. Sessions usually take 60 to 90; a long one can be paused and go on another day.',
  } satisfies Record<AgendaRemark, string>,
  nothingChanged: 'Nothing is changed yet. Change the order, the minutes or a text, then publish.',
  versions: 'Versions',
  versionBy: '{{name}}, {{date}}',
  shipped: 'As Tandem ships it.',
  putBackDone: 'Changes to the agenda dropped',
} as const
