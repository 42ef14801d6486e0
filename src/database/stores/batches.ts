/** Unique items in groups: SQLite takes 32,766 values a statement, and this stays well below. */
export const batches = <T>(items: readonly T[], size = 5000): T[][] => {
  const unique = [...new Set(items)]
  return Array.from({ length: Math.ceil(unique.length / size) }, (_, index) =>
    unique.slice(index * size, (index + 1) * size),
  )
}
