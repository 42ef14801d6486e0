import type { ClientId, PersonId } from '#basics/ids.ts'

/** Views of a caseload, each with an address of its own. */
export const CASELOAD_VIEWS = ['clients', 'load', 'over-time', 'what-if'] as const
export type CaseloadViewName = (typeof CASELOAD_VIEWS)[number]

/** What the address asks for: whose caseload, which view of it, and what stands beside the list. */
export type CaseloadAddress = {
  readonly practitionerId: PersonId | null
  /** `paper` is the caseload over time as it will be printed. */
  readonly view: CaseloadViewName | 'paper'
  readonly beside: { readonly kind: 'client'; readonly clientId: ClientId } | { readonly kind: 'add' } | null
  /** Came from a link to the dates that have passed. */
  readonly overdue: boolean
}

/** Reads what follows `/caseload/`: `of/<person>`, then a view, `add`, `overdue` or a client. */
export const readAddress = (rest: string): CaseloadAddress => {
  const parts = rest.split('/').filter(part => part !== '')
  const practitionerId = parts[0] === 'of' ? ((parts[1] ?? null) as PersonId | null) : null
  const last = parts[0] === 'of' ? parts[2] : parts[0]
  const view = last === 'paper' ? last : CASELOAD_VIEWS.find(name => name === last)
  return {
    practitionerId,
    view: view ?? 'clients',
    overdue: last === 'overdue',
    beside:
      last === undefined || last === 'overdue' || view !== undefined
        ? null
        : last === 'add'
          ? { kind: 'add' }
          : { kind: 'client', clientId: last as ClientId },
  }
}

/** Whose caseload, and beside it 'add' or a client, or another view of it. Ids, never references. */
export const caseloadHref = (
  practitionerId: PersonId,
  beside?: 'add' | 'paper' | CaseloadViewName | ClientId,
): string =>
  `/caseload/of/${practitionerId}${beside === undefined || beside === 'clients' ? '' : `/${beside}`}`
