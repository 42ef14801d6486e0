import { z } from 'zod'
import { PersonId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'

const Named = z.strictObject({ id: PersonId, name: z.string() })

/** What an entry is about, as far as its reader may know: a client's reference only to those who see that client. */
export const TrailSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), person: Named }),
  z.strictObject({ kind: z.literal('month'), practitioner: z.string(), month: Month }),
  z.strictObject({ kind: z.literal('record'), number: z.string(), practitioner: z.string() }),
  z.strictObject({ kind: z.literal('client'), reference: z.string().nullable() }),
  /** Not here any more, or a kind that has no name of its own. */
  z.strictObject({ kind: z.literal('other'), what: z.string() }),
])
export type TrailSubject = z.infer<typeof TrailSubject>

/** What more an entry says, in figures, times and names of acts. */
export const TrailFact = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('failedBefore'), value: z.number().int() }),
  z.strictObject({ name: z.literal('triedAt'), value: Instant }),
  z.strictObject({ name: z.literal('doneAt'), value: Instant }),
  z.strictObject({ name: z.literal('operation'), value: z.string() }),
  z.strictObject({ name: z.literal('clients'), value: z.number().int() }),
])
export type TrailFact = z.infer<typeof TrailFact>

export const TrailRow = z.strictObject({
  /** The order in which things happened, whatever the clock said. */
  sequence: z.number().int(),
  at: Instant,
  /** Null where nobody can say who it was. */
  person: Named.nullable(),
  /** In the words in which it was entered: `record printed`. */
  act: z.string(),
  subject: TrailSubject.nullable(),
  facts: z.array(TrailFact),
  /** The clock said less than at the entry before. */
  clockWentBack: z.boolean(),
})
export type TrailRow = z.infer<typeof TrailRow>

const SHOWN_FACTS = ['failedBefore', 'triedAt', 'doneAt', 'operation', 'clients'] as const

/** What of an entry's detail is for people: hashes, ids and what is plain from the act are left out. */
export const factsOf = (detail: Readonly<Record<string, unknown>>): TrailFact[] =>
  SHOWN_FACTS.flatMap(name => {
    const fact = TrailFact.safeParse({ name, value: detail[name] })
    if (!fact.success || (fact.data.name === 'failedBefore' && fact.data.value === 0)) return []
    return [fact.data]
  })
