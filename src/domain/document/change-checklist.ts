import type { ChecklistItem } from './checklist.ts'

/** Whether two lists ask the same in the same order. */
export const sameItems = (a: readonly ChecklistItem[], b: readonly ChecklistItem[]): boolean =>
  JSON.stringify(a.map(asked)) === JSON.stringify(b.map(asked))

/** The place of the first item that was there before, by its text or its key; null where there is none. */
export const twiceIn = (items: readonly ChecklistItem[]): number | null => {
  const place = items.findIndex((item, index) =>
    items.slice(0, index).some(other => other.key === item.key || textOf(other) === textOf(item)),
  )
  return place === -1 ? null : place
}

const asked = ({ key, text, critical }: ChecklistItem) => [key, text.trim(), critical]

const textOf = ({ text }: ChecklistItem): string => text.trim().toLocaleLowerCase('en-GB')
