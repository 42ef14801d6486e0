import type { SchemeDefinition } from './scheme-definition.ts'
import type { SchemeLevel } from './scheme-parts.ts'

const levelsFrom0 = (...anchors: readonly string[]): SchemeLevel[] =>
  anchors.map((anchor, level) => ({ level, anchor }))

/** The scheme that Tandem comes with: five items, 0 to 3. Local and unvalidated. */
export const houseScheme: SchemeDefinition = {
  name: 'House scheme',
  version: 1,
  standing: 'indicative',
  origin: 'local-unvalidated',
  unit: 'points',
  items: [
    {
      key: 'contact',
      name: 'Intensity of contact',
      weight: 1,
      levels: levelsFrom0(
        'less than monthly; a call or letter is enough',
        'one planned contact a month',
        'two or three a month, some unplanned',
        'weekly or more, often brought forward',
      ),
    },
    {
      key: 'complexity',
      name: 'Complexity and co-ordination',
      weight: 1,
      levels: levelsFrom0(
        'one need, one service',
        'two services that already talk to each other',
        'several services; someone has to bring them together',
        'many services or a dispute; joint meetings most months',
      ),
    },
    {
      key: 'risk',
      name: 'Risk',
      weight: 1,
      levels: levelsFrom0(
        'no risk beyond everyday life',
        'known risk, plan in place and followed',
        'risk changes; plan used in the past three months',
        'serious harm likely this month without the service',
      ),
    },
    {
      key: 'instability',
      name: 'Instability and change',
      weight: 1,
      levels: levelsFrom0(
        'nothing changed in six months',
        'one change, absorbed',
        'a change of home, carer, health or school under way',
        'several changes at once, or a crisis this month',
      ),
    },
    {
      key: 'travel',
      name: 'Travel and practical time',
      weight: 1,
      levels: levelsFrom0(
        'near, and visits fit the round',
        'some travel or waiting in most visits',
        'over 30 minutes each way, or two people needed',
        'most of a half day for each visit',
      ),
    },
  ],
  bands: [
    { key: 'low', from: 0, to: 3, points: 1 },
    { key: 'medium', from: 4, to: 6, points: 2 },
    { key: 'high', from: 7, to: 10, points: 3 },
    { key: 'very high', from: 11, to: 15, points: 5 },
  ],
  capacity: { points: 80, hours: 37.5 },
}
