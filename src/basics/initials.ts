/** `Sam Okafor` → `SO`, for a tag; at most two letters, accents kept. */
export const initialsOf = (name: string): string => {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter(word => word !== '')
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return ([...first][0] ?? '').toUpperCase() + ([...last][0] ?? '').toUpperCase()
}

/** `Siân Quayle` → `S.Q.`: how somebody on a caseload is shown beside their reference. */
export const dottedInitials = (forename: string | null, surname: string | null): string | null => {
  const letters = [forename, surname].flatMap(part => {
    const letter = [...(part ?? '').trim()][0]
    return letter === undefined ? [] : [`${letter.toUpperCase()}.`]
  })
  return letters.length === 0 ? null : letters.join('')
}
