/** The same list with the item at a place moved; as it was where there is no room. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length) return [...list]
  const others = list.filter((_, place) => place !== from)
  return [...others.slice(0, to), item, ...others.slice(to)]
}

/** Put in again where it was, or at the end of a list that became shorter. */
export const insertedAt = <T>(list: readonly T[], place: number, item: T): T[] => [
  ...list.slice(0, place),
  item,
  ...list.slice(place),
]
