import { type Band, bandDistance } from '../scheme/band.ts'

export type Movement<T> = { readonly client: T; readonly from: Band; readonly to: Band }

/** Clients whose band is another than in the month before; one without a band in either month has not moved. */
export const movementsOf = <T>(
  clients: readonly { readonly client: T; readonly before: Band | null; readonly now: Band | null }[],
): Movement<T>[] =>
  clients
    .flatMap(({ client, before, now }) =>
      before === null || now === null || before === now ? [] : [{ client, from: before, to: now }],
    )
    .sort((a, b) => bandDistance(b.from, b.to) - bandDistance(a.from, a.to))
