/** What people look for in the trail, the narrower first: an act belongs to the first group that knows it. */
export const ACT_GROUPS = ['refused', 'signing in', 'taken out', 'reading', 'signing', 'work'] as const
export type ActGroup = (typeof ACT_GROUPS)[number]

/** The group of an act by the words in which it is entered (`record printed`, `unlocked`). */
export const groupOf = (act: string): ActGroup =>
  ACT_GROUPS.find(group => group === 'work' || WORDS[group].test(act)) ?? 'work'

const WORDS = {
  refused: /^refused$/,
  'signing in': /^(unlocked|joined a session|wrong |vault set up|passphrase |recovery code )/,
  'taken out': /(printed|copied|copied out|exported|backed up|backup made)$/,
  reading: /(viewed|read|read by another|searched|checked|seen)$/,
  signing: /(signed|locked|made void|pages kept|signature .*recorded)$/,
} as const satisfies Record<Exclude<ActGroup, 'work'>, RegExp>
