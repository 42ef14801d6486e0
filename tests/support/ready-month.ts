import type { ReviewId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import { planMeeting, prepareMonth } from '#cli/demo/prepare-month.ts'
import { builtOnce, copyOf, workingCopyOf } from './built-once.ts'
import { heldMonthForFile, type SamplePerson } from './held-month.ts'
import { openTestCore, type TestCore } from './test-core.ts'

/** The morning of November's session: October was held and signed by the same two. */
export const SESSION_DAY = '2026-11-26T09:55:00Z'

const MONTH = '2026-11' as Month

/** What stands in the practitioner's own scores and nowhere else: if it is found on the supervisor's screens, it leaked. */
export const OWN_MARKER = 'ZQX-own-note-4711'

export type ReadyMonth = {
  readonly folder: string
  readonly reviewId: ReviewId
  readonly sam: SamplePerson
  readonly robin: SamplePerson
}

export type ReadyOptions = {
  /** Clients, by their place in the month, whom Sam has not scored; they score them after the draw, if drawn. */
  readonly unscored?: (index: number) => boolean
}

/** A data folder with a month that is ready for its session: made once by operations, copied for each test. */
export const readyMonth = async (): Promise<ReadyMonth> => copyOf(await readyOnce())

/** The same for several tests. */
export const readyMonthForFile = async (): Promise<ReadyMonth> => workingCopyOf(await readyOnce())

const readyOnce = (): Promise<ReadyMonth> => builtOnce('ready month', () => buildReadyMonth())

export const buildReadyMonth = async (options: ReadyOptions = {}): Promise<ReadyMonth> => {
  const { folder, sam, robin } = await heldMonthForFile('locked')
  const core = openTestCore({ folder, startAt: SESSION_DAY })
  await core.ask('vault.unlock', { personId: sam.id, passphrase: sam.passphrase })
  const { reviewId } = await core.ask('review.open', { practitionerId: sam.id, month: MONTH })
  await asLastMonth(core, reviewId)
  const { now } = await core.ask('people.me', {})
  await prepareMonth(core.ask, reviewId, dateOf(now), sam.name)
  await markOwnScores(core, reviewId, options.unscored ?? (() => false))
  await planMeeting(core.ask, reviewId, now)
  await core.ask('review.sayReady', { reviewId })
  await core.core.stop()
  return { folder, reviewId, sam, robin }
}

/** The figures of the new month: as they were, a month later. */
const asLastMonth = async (core: TestCore, reviewId: ReviewId): Promise<void> => {
  const { entries } = await core.ask('review.get', { reviewId })
  for (const [index, { client, last }] of entries.entries()) {
    if (last === null) continue
    await core.ask('review.setEntry', {
      reviewId,
      clientId: client.id,
      input: {
        values: {
          contactsPlanned: last.contactsPlanned ?? 2,
          contactsMade: Math.max(0, (last.contactsPlanned ?? 2) - (index % 3)),
          lastContact: index % 7 === 0 ? last.lastContact : '2026-11-17',
          risk: last.risk ?? 'medium',
          carePlanReviewDue: last.carePlanReviewDue,
          riskAssessmentReviewDue: last.riskAssessmentReviewDue,
        } as never,
        drafts: {},
      },
    })
  }
}

const markOwnScores = async (
  core: TestCore,
  reviewId: ReviewId,
  unscored: (index: number) => boolean,
): Promise<void> => {
  const { entries, scheme } = await core.ask('review.get', { reviewId })
  for (const [index, { client, own }] of entries.entries()) {
    const item = scheme?.items[0]?.key
    if (own === null || item === undefined) continue
    await core.ask('review.setOwnScore', {
      reviewId,
      clientId: client.id,
      levels: unscored(index) ? {} : own.levels,
      notes: { [item]: `${OWN_MARKER} ${index}` },
    })
  }
}
