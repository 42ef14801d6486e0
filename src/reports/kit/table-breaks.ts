/** What breaking a table needs to know of a row: its height, and whether it heads a group. */
export type RowExtent = { readonly height: number; readonly isGroup: boolean }

/** Rows from `from` up to, not including, `to` stand on one page. `from` of the first is 0, or there is a page before. */
export type Stretch = { readonly from: number; readonly to: number }

/**
 * Which rows stand on which page. `first` is the room for rows on the page where the table would begin, `page` that of a
 * page of its own; 0 room on the first page gives an empty first stretch: begin on the next page. At least two rows
 * after a head and two at the end; the head of a group keeps two of its rows.
 */
export const breakTable = (rows: readonly RowExtent[], first: number, page: number): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let from = 0
  let room = first
  while (from < rows.length) {
    const fits = lastThatFits(rows, from, room)
    const to =
      stretches.length === 0 && fits < rows.length && fits - from < 2
        ? from
        : backToAGoodPlace(rows, from, fits)
    const stuck = to === from && (stretches.length > 0 || room >= page)
    const end = stuck ? Math.max(fits, from + 1) : to
    stretches.push({ from, to: end })
    from = end
    room = page
  }
  return stretches
}

const lastThatFits = (rows: readonly RowExtent[], from: number, room: number): number => {
  let used = 0
  for (let index = from; index < rows.length; index += 1) {
    used += rows[index]?.height ?? 0
    if (used > room + 0.01) return index
  }
  return rows.length
}

/** The last place at or before `fits` where the table may break; `from` when there is none. */
const backToAGoodPlace = (rows: readonly RowExtent[], from: number, fits: number): number => {
  if (fits >= rows.length) return rows.length
  for (let place = fits; place > from; place -= 1) if (mayBreakAt(rows, from, place)) return place
  return from
}

const mayBreakAt = (rows: readonly RowExtent[], from: number, place: number): boolean => {
  if (place - from < 2) return false
  if (rows.length - place < 2) return false
  if (rows[place - 1]?.isGroup) return false
  return !(rows[place - 2]?.isGroup && rows[place]?.isGroup === false)
}
