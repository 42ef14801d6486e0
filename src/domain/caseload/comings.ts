import type { Membership } from './client.ts'

/**
 * Who came onto a caseload in a month and who is no longer on it, against the month recorded before. `before` is null
 * where there is none: then nobody can be said to have left, and that all are new says nothing.
 */
export const comingsAndGoings = <Id>(
  before: readonly Id[] | null,
  now: readonly { readonly id: Id; readonly membership: Membership }[],
): { readonly came: Id[]; readonly left: Id[] } => {
  const here = new Set(now.map(({ id }) => id))
  return {
    came: now.filter(({ membership }) => membership !== 'carried').map(({ id }) => id),
    left: (before ?? []).filter(id => !here.has(id)),
  }
}
