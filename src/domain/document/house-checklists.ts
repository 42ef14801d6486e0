import type { Checklist, DocumentKind } from './checklist.ts'

const item = (key: string, text: string, critical = false) => ({ key, text, critical })

/** The lists Tandem ships, written for it; version 1. A service's own come as later versions. */
export const HOUSE_CHECKLISTS = {
  'care plan': {
    kind: 'care plan',
    version: 1,
    items: [
      item('present', 'Present, or the reason why not', true),
      item('in-date', 'Review date set and not passed', true),
      item('own-goals', 'Says what matters to the client, in their words'),
      item('strengths', 'Starts from strengths'),
      item('specific', 'Goals say who does what by when'),
      item('contingency', 'Says what to do when things go wrong', true),
      item('shared', 'Shared with the client in a form they can use'),
      item('plain', 'Plain language'),
    ],
  },
  'health action plan': {
    kind: 'health action plan',
    version: 1,
    items: [
      item('present', 'Present, or the reason why not', true),
      item('health-check', 'Follows the last annual health check'),
      item('needs', 'Health needs, and who meets each', true),
      item('adjustments', 'Reasonable adjustments named'),
      item('medicines', 'Medicines and their review'),
      item('screening', 'Screening and vaccination said yes or no to'),
      item('passport', 'Hospital passport up to date'),
      item('shared', 'Shared with the client in a form they can use'),
    ],
  },
  'risk assessment': {
    kind: 'risk assessment',
    version: 1,
    items: [
      item('present', 'Present, or the reason why not', true),
      item('in-date', 'Review date set and not passed', true),
      item('history', 'History with dates and sources'),
      item('raises-lowers', 'What raises and what lowers the risk'),
      item('clients-view', "The client's view"),
      item('plan', 'A plan for each risk, with a name', true),
      item('lone-working', 'Advice for lone working'),
    ],
  },
  'case note': {
    kind: 'case note',
    version: 1,
    items: [
      item('timely', 'Written within a day of the contact'),
      item('who', 'Says who was there and how the client was'),
      item('facts', 'Facts and opinion told apart', true),
      item('plan', 'Refers to the plan and its goals'),
      item('risk', 'Changes in risk said and acted on', true),
      item('next', 'Says what happens next'),
      item('words', "Respectful words; the client's own where it matters"),
    ],
  },
} as const satisfies Record<DocumentKind, Checklist>
