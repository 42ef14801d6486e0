import { useRef, useState } from 'react'
import type { RecordId } from '#basics/ids.ts'

/** Records chosen to be printed or saved together; null while none are being chosen. */
export type ChosenRecords = {
  readonly ids: ReadonlySet<RecordId>
  /** `throughTo`: with all that stand between it and the one before. */
  readonly choose: (id: RecordId, chosen: boolean, throughTo: boolean) => void
  readonly chooseAll: () => void
  readonly chooseNone: () => void
}

/** `shown` are the records that can be chosen, in the order in which they stand; those no longer shown are not chosen. */
export const useChosenRecords = (shown: readonly RecordId[]): ChosenRecords => {
  const [kept, setKept] = useState<ReadonlySet<RecordId>>(new Set())
  const last = useRef<RecordId | null>(null)
  const ids = new Set(shown.filter(id => kept.has(id)))
  return {
    ids,
    choose: (id, chosen, throughTo) => {
      const meant = throughTo ? between(shown, last.current, id) : [id]
      last.current = id
      const next = new Set(ids)
      for (const one of meant) {
        if (chosen) next.add(one)
        else next.delete(one)
      }
      setKept(next)
    },
    chooseAll: () => setKept(new Set(shown)),
    chooseNone: () => setKept(new Set()),
  }
}

const between = (shown: readonly RecordId[], from: RecordId | null, to: RecordId): readonly RecordId[] => {
  const [a, b] = [from === null ? -1 : shown.indexOf(from), shown.indexOf(to)]
  return a === -1 ? [to] : shown.slice(Math.min(a, b), Math.max(a, b) + 1)
}
