import type { ChainEntry } from '#domain/audit/chain.ts'
import type { Done } from './move-clock.ts'

/** What a trail says otherwise than it was done, a sentence each: its numbers, its order, its marks of a clock that went back. */
export const judgeTrail = (entries: readonly ChainEntry[], done: readonly Done[]): string[] => [
  ...entries.flatMap(({ sequence }, index) =>
    sequence === index + 1 ? [] : [`entry ${sequence} stands at place ${index + 1}`],
  ),
  ...judgeOrder(entries, done),
  ...entries.flatMap(({ clockWentBack, sequence, at }, index) => {
    const before = entries[index - 1]
    const isBack = before !== undefined && Date.parse(at) < Date.parse(before.at)
    if (isBack === clockWentBack) return []
    return [
      `entry ${sequence} ${isBack ? 'is a step back and has no mark' : 'has a mark and is no step back'}`,
    ]
  }),
]

/** Of the kinds of acts that were done, the last so many entries are these, one by one. */
const judgeOrder = (entries: readonly ChainEntry[], done: readonly Done[]): string[] => {
  const kinds = new Set(done.map(({ act }) => act))
  const entered = entries.filter(({ act }) => kinds.has(act)).slice(-done.length)
  return done.flatMap(({ act, epochMs, subjectId }, index) => {
    const entry = entered[index]
    const isIt =
      entry?.act === act &&
      Date.parse(entry.at) === epochMs &&
      (subjectId === null || entry.subjectId === subjectId)
    return isIt ? [] : [`act ${index + 1}, '${act}', stands elsewhere in the trail`]
  })
}
