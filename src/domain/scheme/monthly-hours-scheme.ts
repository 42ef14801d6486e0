import type { SchemeDefinition } from './scheme-definition.ts'

/**
 * Hours of work a month at three levels, 1, 2 and 4, against 120 at full-time hours. After the levels of the American
 * Probation and Parole Association (APPA), from a secondary source. One item, whose level is the band.
 */
export const monthlyHoursScheme: SchemeDefinition = {
  name: 'Monthly hours',
  version: 1,
  standing: 'indicative',
  origin: 'secondary-source',
  unit: 'hours a month',
  items: [
    {
      key: 'time',
      name: 'Time needed in a month',
      weight: 1,
      levels: [
        { level: 1, anchor: 'about one hour: contact, travel and records together' },
        { level: 2, anchor: 'about two hours' },
        { level: 3, anchor: 'about four hours or more' },
      ],
    },
  ],
  bands: [
    { key: 'low', from: 1, to: 1, points: 1 },
    { key: 'medium', from: 2, to: 2, points: 2 },
    { key: 'high', from: 3, to: 3, points: 4 },
  ],
  capacity: { points: 120, hours: 37.5 },
}
