import { emptyClientFacts } from '#domain/caseload/client.ts'
import { EMPTY_ENTRY, type EntryState } from '#domain/caseload/entry.ts'
import type { ImportPlan } from '#interchange/import-plan.ts'
import { type Known, type KnownClient, NOTHING_KNOWN } from '#interchange/known.ts'

/** What the vault would know once a plan was written. */
export const knownAfter = (plan: ImportPlan, before: Known = NOTHING_KNOWN): Known => {
  const clients = new Map(before.clients.map(client => [client.reference, client]))
  for (const { reference, facts, entry } of [...plan.add, ...plan.change]) {
    const old = clients.get(reference) ?? nobody(reference)
    clients.set(reference, {
      reference,
      place: 'this-caseload',
      facts: { ...old.facts, ...facts },
      entry: withImported(old.entry, entry),
    })
  }
  for (const { reference } of plan.leave) {
    const old = clients.get(reference)
    if (old) clients.set(reference, { ...old, place: 'no-caseload' })
  }
  return { clients: [...clients.values()] }
}

export const nobody = (reference: string): KnownClient => {
  const { forename, surname, initials, birthDate, service, locality, caseType, referralDate } =
    emptyClientFacts(reference)
  const facts = { forename, surname, initials, birthDate, service, locality, caseType, referralDate }
  return { reference, facts, place: 'no-caseload', entry: null }
}

/** An entry in which these values came from that source. */
export const entryOf = (
  values: Partial<EntryState['values']>,
  source: 'typed' | 'imported' | 'carried' | 'agreed',
) => ({
  values: { ...EMPTY_ENTRY, ...values },
  sources: Object.fromEntries(Object.keys(values).map(field => [field, source])),
  drafts: {},
})

const withImported = (old: EntryState | null, entry: Partial<EntryState['values']>): EntryState => ({
  values: { ...(old?.values ?? EMPTY_ENTRY), ...entry },
  sources: { ...old?.sources, ...entryOf(entry, 'imported').sources },
  drafts: {},
})
