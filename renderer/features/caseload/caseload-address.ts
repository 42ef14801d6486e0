import type { ClientId, PersonId } from '#basics/ids.ts'

/** What the address asks for: whose caseload, and what stands beside the list. */
export type CaseloadAddress = {
  readonly practitionerId: PersonId | null
  readonly beside: { readonly kind: 'client'; readonly clientId: ClientId } | { readonly kind: 'add' } | null
  /** Came from a link to the dates that have passed. */
  readonly overdue: boolean
}

/** Reads what follows `/caseload/`: `of/<person>`, then `add`, `overdue` or a client. */
export const readAddress = (rest: string): CaseloadAddress => {
  const parts = rest.split('/').filter(part => part !== '')
  const practitionerId = parts[0] === 'of' ? ((parts[1] ?? null) as PersonId | null) : null
  const last = parts[0] === 'of' ? parts[2] : parts[0]
  return {
    practitionerId,
    overdue: last === 'overdue',
    beside:
      last === undefined || last === 'overdue'
        ? null
        : last === 'add'
          ? { kind: 'add' }
          : { kind: 'client', clientId: last as ClientId },
  }
}

/** Whose caseload, and beside it 'add' or a client. Ids, never references. */
export const caseloadHref = (practitionerId: PersonId, beside?: 'add' | ClientId): string =>
  `/caseload/of/${practitionerId}${beside === undefined ? '' : `/${beside}`}`
