import type { Block } from './blocks.ts'

type Critical = {
  readonly notMet: readonly string[]
  readonly partlyMet: readonly string[]
}

/** Critical items that stand against it by name, those that are not met first; no row where none does. */
export const criticalRow = ({ notMet, partlyMet }: Critical): readonly Block[] => {
  const words = [
    ...(notMet.length === 0 ? [] : [`Not met: ${notMet.join('; ')}.`]),
    ...(partlyMet.length === 0 ? [] : [`Partly met: ${partlyMet.join('; ')}.`]),
  ]
  return words.length === 0
    ? []
    : [{ kind: 'row', label: 'Critical', text: [{ text: words.join(' '), strong: true }] }]
}
