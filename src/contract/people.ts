import { z } from 'zod'
import { PersonId, ReviewId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { Role } from '#domain/people/role.ts'
import { command, query } from './operation.ts'
import { Settings } from './settings.ts'
import { Passphrase } from './vault.ts'

export const PersonRef = z.strictObject({ id: PersonId, name: z.string() })
export type PersonRef = z.infer<typeof PersonRef>

/** Hours taken off the contracted ones: either hours a week or a percentage of them. */
export const Reduction = z
  .strictObject({
    hours: z.number().min(0).max(80).nullable(),
    percent: z.number().min(0).max(100).nullable(),
    reason: z.string().trim().min(1).max(200),
    from: PlainDate,
    /** A reduction expires; its last day counts. */
    until: PlainDate,
  })
  .refine(({ hours, percent }) => (hours === null) !== (percent === null))
export type Reduction = z.infer<typeof Reduction>

export const Person = z.strictObject({
  id: PersonId,
  name: z.string(),
  title: z.string().nullable(),
  roles: z.array(Role),
  /** Who supervises this practitioner now. */
  supervisor: PersonRef.nullable(),
  contractedHours: z.number().nullable(),
  reductions: z.array(Reduction),
  disabled: z.boolean(),
  /** Since when they no longer sign in. */
  disabledOn: PlainDate.nullable(),
})
export type Person = z.infer<typeof Person>

/** What somebody who no longer signs in leaves to others: counts and months, no client. */
export const Unfinished = z.strictObject({
  /** On their caseload now. */
  clients: z.number().int(),
  /** Months of theirs that are neither signed nor given up, the oldest first. */
  months: z.array(Month),
  /** Actions that they were to do, neither done nor dropped. */
  actions: z.number().int(),
  /** Whom they supervise now. */
  supervises: z.array(PersonRef),
})
export type Unfinished = z.infer<typeof Unfinished>

/** The sitting: who signed in, who sits with them, whose hands are on the keyboard. Kept by the core. */
export const Sitting = z.strictObject({
  person: z.strictObject({ id: PersonId, name: z.string(), roles: z.array(Role) }),
  /** The other of a session, once both have signed in. */
  with: z.strictObject({ id: PersonId, name: z.string(), roles: z.array(Role) }).nullable(),
  acting: PersonId,
  /** The review whose session runs or is paused with these two. */
  sessionReviewId: ReviewId.nullable(),
  /** The two sit in it now: begun or resumed since the vault was opened, not paused, not signed. It locks later then. */
  inSession: z.boolean(),
  /** Practitioners whose caseload this person may see, themself first. */
  practitioners: z.array(PersonRef),
  service: z.string().nullable(),
  sample: z.boolean(),
  today: PlainDate,
  now: Instant,
  settings: Settings,
})
export type Sitting = z.infer<typeof Sitting>

const PersonFields = {
  name: z.string().trim().min(1).max(200),
  title: z.string().trim().max(200).nullable(),
  roles: z.array(Role).min(1),
  supervisorId: PersonId.nullable(),
  contractedHours: z.number().min(0).max(80).nullable(),
}

export const peopleOperations = {
  'people.me': query('signed in', z.strictObject({}), Sitting),
  'people.list': query('signed in', z.strictObject({}), z.strictObject({ people: z.array(Person) })),
  /** The new person types their own passphrase, in the administrator's presence. */
  'people.add': command(
    'administrator',
    z.strictObject({ ...PersonFields, passphrase: Passphrase }),
    z.strictObject({ personId: PersonId }),
  ),
  'people.change': command(
    'administrator',
    z.strictObject({ personId: PersonId, ...PersonFields, reductions: z.array(Reduction).max(20) }),
    z.strictObject({}),
  ),
  /** What of theirs others have to take on. */
  'people.unfinished': query('administrator', z.strictObject({ personId: PersonId }), Unfinished),
  /** Shuts their way in; what they wrote and signed stays as it is. */
  'people.disable': command('administrator', z.strictObject({ personId: PersonId }), z.strictObject({})),
  /** Lets them in again, with the passphrase they had. */
  'people.enable': command('administrator', z.strictObject({ personId: PersonId }), z.strictObject({})),
  'people.changePassphrase': command(
    'signed in',
    z.strictObject({ oldPassphrase: Passphrase, newPassphrase: Passphrase }),
    z.strictObject({}),
  ),
} as const
