import { findPerson } from '#database/stores/people-store.ts'
import { findRunningSession } from '#database/stores/session-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import { listVisiblePractitioners } from '../access.ts'
import type { QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { isInSession } from '../session/meeting.ts'
import { readSettings } from '../settings/read-settings.ts'

/** Who sits here, what they may see, and the day. */
export const me: QueryHandler<'people.me'> = async context => {
  const { db, signedIn, now, today, vault } = context
  const person = (await findPerson(db, signedIn.person)) ?? refuse('not-signed-in')
  const other = signedIn.with === null ? undefined : await findPerson(db, signedIn.with)
  const practitioners = await listVisiblePractitioners(context)
  const running = await findRunningSession(db, signedIn.person)
  const service = await findSetting(db, 'service')
  return {
    person: { id: person.id, name: person.name, roles: [...person.roles] },
    with: other === undefined ? null : { id: other.id, name: other.name, roles: [...other.roles] },
    acting: signedIn.acting,
    sessionReviewId: running ?? null,
    inSession: running !== undefined && (await isInSession(context, running)),
    practitioners: practitioners.map(({ id, name }) => ({ id, name })),
    service: typeof service === 'string' ? service : null,
    sample: vault.keyFile().sample,
    today,
    now,
    settings: await readSettings(db, signedIn.person),
  }
}
