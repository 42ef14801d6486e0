import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PersonId, RecordId, ReviewId } from '#basics/ids.ts'
import { dateOf, type Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import * as session from '#cli/demo/hold-session.ts'
import { planMeeting, prepareMonth } from '#cli/demo/prepare-month.ts'
import { builtOnce, copyOf, workingCopyOf } from './built-once.ts'
import { ASSETS, openTestCore, type TestCore } from './test-core.ts'

/** The morning of the sample month's session, and a moment after it for the window that is opened over it. */
const MORNING = '2026-10-29T09:00:00Z'
export const AFTER_SESSION = '2026-10-29T11:20:00Z'

const MONTH = '2026-10' as Month

export type SamplePerson = { readonly id: PersonId; readonly name: string; readonly passphrase: string }

export type HeldMonth = {
  readonly folder: string
  readonly reviewId: ReviewId
  readonly sam: SamplePerson
  readonly robin: SamplePerson
  /** Null until both have signed. */
  readonly recordId: RecordId | null
}

export type HeldUntil = 'revealed' | 'ended' | 'one signature' | 'locked'

/**
 * A data folder in which Sam and Robin have held the sample month: made once by the operations of the demo, copied for
 * each test. `revealed`: both have scored, nothing is agreed yet; `ended`: nobody has signed; `one signature`: Sam has; `locked`: both have.
 */
export const heldMonth = async (until: HeldUntil): Promise<HeldMonth> => copyOf(await heldOnce(until))

const heldOnce = (until: HeldUntil): Promise<HeldMonth> =>
  builtOnce(`held until ${until}`, () => buildHeldMonth(until))

/** The same for several tests, or for something else to be made from. */
export const heldMonthForFile = async (until: HeldUntil): Promise<HeldMonth> =>
  workingCopyOf(await heldOnce(until))

export const buildHeldMonth = async (until: HeldUntil): Promise<HeldMonth> => {
  let core = openTestCore({ startAt: MORNING })
  const status = await core.ask('vault.setUpSample', { withCaseload: false })
  const one = (role: 'practitioner' | 'supervisor'): SamplePerson => {
    const person = status.people.find(({ roles }) => roles.includes(role))
    const passphrase = status.samplePassphrases.find(({ personId }) => personId === person?.id)?.passphrase
    if (person === undefined || passphrase === undefined) throw new Error(`The sample team has no ${role}.`)
    return { id: person.id, name: person.name, passphrase }
  }
  const [sam, robin] = [one('practitioner'), one('supervisor')]

  core = await unlocked(core, sam)
  const reviewId = await bringFigures(core, sam.id)
  await prepareMonth(core.ask, reviewId, dateOf(await nowOf(core)), sam.name)
  await planMeeting(core.ask, reviewId, await nowOf(core))
  await core.ask('review.sayReady', { reviewId })

  core = await unlocked(core, robin)
  await core.ask('session.signIn', { reviewId, personId: sam.id, passphrase: sam.passphrase })
  await hold(core, reviewId, sam, robin, until === 'revealed' ? ITEMS.slice(0, 3) : ITEMS)
  const recordId = await sign(
    core,
    reviewId,
    until === 'locked' ? [sam, robin] : until === 'one signature' ? [sam] : [],
  )
  await core.core.stop()
  return { folder: core.folder, reviewId, sam, robin, recordId }
}

const unlocked = async (core: TestCore, { id, passphrase }: SamplePerson): Promise<TestCore> => {
  core.wait(600)
  const next = await core.restart()
  await next.ask('vault.unlock', { personId: id, passphrase })
  return next
}

const nowOf = async (core: TestCore): Promise<Instant> => (await core.ask('people.me', {})).now

/** Eleven months of history and the export of the month. */
const bringFigures = async (core: TestCore, practitionerId: PersonId): Promise<ReviewId> => {
  const folder = join(ASSETS, 'sample', 'history')
  const file = (path: string, name: string) => ({ name, base64: readFileSync(path).toString('base64') })
  await core.ask('import.runHistory', {
    practitionerId,
    files: readdirSync(folder)
      .sort()
      .map(name => ({ ...file(join(folder, name), name), month: null })),
  })
  const name = 'caseload-2026-10.csv'
  await core.ask('import.run', {
    practitionerId,
    month: MONTH,
    file: file(join(ASSETS, 'sample', name), name),
    answers: {},
  })
  const { reviews } = await core.ask('review.list', { practitionerId })
  const review = reviews.find(({ month }) => month === MONTH)
  if (review === undefined) throw new Error('The import opened no month.')
  return review.id
}

const ITEMS = [
  session.open,
  session.draw,
  session.scoreAndReveal,
  session.agree,
  session.lookOver,
  session.discuss,
  session.readDocuments,
  session.decideClosings,
  session.close,
]

const hold = async (
  core: TestCore,
  reviewId: ReviewId,
  sam: SamplePerson,
  robin: SamplePerson,
  items: typeof ITEMS,
): Promise<void> => {
  await core.ask('session.start', { reviewId })
  const meeting: session.Meeting = {
    ask: core.ask,
    reviewId,
    practitioner: sam.id,
    supervisor: robin.id,
    today: dateOf(await nowOf(core)),
    pass: minutes => core.wait(minutes * 60),
  }
  for (const item of items) await item(meeting)
}

const sign = async (
  core: TestCore,
  reviewId: ReviewId,
  people: readonly SamplePerson[],
): Promise<RecordId | null> => {
  let recordId: RecordId | null = null
  for (const { id, name, passphrase } of people) {
    core.wait(120)
    const { sha256 } = await core.ask('record.signing', { reviewId })
    const hand = { kind: 'typed', name } as const
    const signed = await core.ask('record.sign', { reviewId, personId: id, passphrase, sha256, hand })
    recordId = signed.recordId
  }
  return recordId
}
