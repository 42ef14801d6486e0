import type { ClosingCriteria } from './closing-criteria.ts'
import type { ClosingKind } from './closing-kind.ts'

const item = (key: string, text: string, critical = false) => ({ key, text, critical })

/**
 * The criteria Tandem ships, written for it; version 1, which never changes: forms that were begun before there were
 * versions are read with it. A service's own come as later versions.
 */
export const HOUSE_CLOSING_CRITERIA = {
  closing: {
    kind: 'closing',
    version: 1,
    items: [
      item('goals-reached', 'What the client came for is reached, or why not is agreed with them'),
      item('risk-checked', 'Risk checked with the client in the last month', true),
      item('risk-carried', 'Every risk that stays has somebody who carries it, by name', true),
      item(
        'client-knows',
        'The client knows when and why it ends, and what they say of it is written down',
        true,
      ),
      item('others-know', 'GP, family and other services who need to know are told'),
      item('goes-on', 'What still helps goes on, and who does it has said yes'),
      item('nothing-open', 'No action of ours is left open'),
      item('way-back', 'The client has the way back in a form they can use', true),
    ],
  },
  'stable casing': {
    kind: 'stable casing',
    version: 1,
    items: [
      item('low-band', 'Low band for three months'),
      item('no-crisis', 'No crisis for six months'),
      item('plan-in-date', 'Care plan in date'),
      item('knows-the-way', 'Knows how to reach the team', true),
      item('seen-by-others', 'Seen weekly by somebody else'),
      item('risk-assessed', 'Risk assessed in six months', true),
    ],
  },
  'support staff': {
    kind: 'support staff',
    version: 1,
    items: [
      item('steady', 'Needs and plan unchanged for three months'),
      item('within-role', 'Every task is one that support staff may do here', true),
      item('written-down', 'Each task is written down, step by step'),
      item('competent', 'Seen doing each task in the last year, and found competent', true),
      item('knows-when', 'Knows when to call back, and whom', true),
      item('supervised', 'Supervised by somebody named, with time for it'),
      item('covered', 'Leave and sickness are covered'),
      item('client-met', 'The client has met them and agrees'),
    ],
  },
} as const satisfies Record<ClosingKind, ClosingCriteria>
