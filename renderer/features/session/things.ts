type Thing<I extends string> = { readonly id: I; readonly done: boolean }

/** The one of a list that is looked at; the first that is open where nothing says which. */
export const currentOf = <T extends Thing<string>>(things: readonly T[], of: string | null): T | undefined =>
  things.find(thing => thing.id === of) ?? things.find(thing => !thing.done) ?? things[0]

/** The next one that is open, after this and then from the start; null when none is left beside it. */
export const nextOpen = <I extends string>(things: readonly Thing<I>[], current: I): I | null => {
  const at = things.findIndex(({ id }) => id === current)
  const inTurn = [...things.slice(at + 1), ...things.slice(0, at)]
  return inTurn.find(({ done }) => !done)?.id ?? null
}
