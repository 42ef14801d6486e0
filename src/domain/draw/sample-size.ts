/** A tenth of those who could be drawn, at least 3, at most 6, never more than there are. */
export const defaultSampleSize = (clients: number): number =>
  Math.min(Math.max(3, Math.ceil(clients / 10)), 6, clients)
