import type { PersonId } from '#basics/ids.ts'
import { addMonths, type Month, monthOf } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { listCaseload } from '#database/stores/client-store.ts'
import { findReviewOfMonth, type StoredReview } from '#database/stores/review-store.ts'
import { listCarriedScores } from '#database/stores/score-store.ts'
import type { Membership, Standing } from '#domain/caseload/client.ts'
import { type CountingScore, countingScore } from '#domain/caseload/counting-score.ts'
import { EMPTY_ENTRY, type EntryState } from '#domain/caseload/entry.ts'
import { figuresOf } from '#domain/caseload/figures.ts'
import { staysOn } from '#domain/closure/standing.ts'
import type { RecordFigures } from '#domain/record/record-caseload.ts'
import { readWorkingHours } from '../people/working-hours.ts'
import { refuse } from '../refusal.ts'
import { findLatestReview, openingDayOf } from '../review/open-month.ts'
import { readScheme } from '../review/scheme.ts'
import {
  type CaseloadContext,
  type CaseloadLine,
  figureDayOf,
  inReferenceOrder,
  isWorkedOn,
  readCaseloadMonth,
  readStandings,
} from './caseload-month.ts'
import { type KnownClient, readClients } from './known-clients.ts'

/** One client of a caseload; without a line in the month's review, values are empty. */
export type CurrentClient = {
  readonly client: KnownClient
  readonly membership: Membership
  readonly standing: Standing
  /** The last day here, once it is known. */
  readonly until: PlainDate | null
  readonly score: CountingScore | null
  readonly state: Pick<EntryState, 'values' | 'sources'>
}

export type CurrentCaseload = {
  readonly review: StoredReview | null
  readonly asOf: PlainDate
  readonly clients: readonly CurrentClient[]
  readonly figures: RecordFigures | null
}

/** Whoever is on a caseload today, with the values of the latest review; or a caseload as it was in an earlier month. */
export const readCaseload = async (
  context: CaseloadContext,
  practitionerId: PersonId,
  month: Month | null,
): Promise<CurrentCaseload> => {
  const latest = await findLatestReview(context, practitionerId)
  if (month === null || month === latest?.month) {
    const lines = latest === undefined ? [] : (await readCaseloadMonth(context, latest)).lines
    return readCurrentCaseload(context, practitionerId, latest, lines)
  }
  const review = (await findReviewOfMonth(context.db, practitionerId, month)) ?? refuse('not-found')
  const { lines } = await readCaseloadMonth(context, review)
  const clients = lines.map(({ client, entry, standing, score }) => ({
    client,
    membership: entry.membership,
    standing,
    until: null,
    score,
    state: entry,
  }))
  return withFigures(context, review, figureDayOf(review, context.today), clients)
}

/** The same for a caller who has read the latest review's lines already. */
export const readCurrentCaseload = async (
  context: CaseloadContext,
  practitionerId: PersonId,
  latest: StoredReview | undefined,
  lines: readonly CaseloadLine[],
): Promise<CurrentCaseload> => {
  const { db, today } = context
  const day = latest !== undefined && isWorkedOn(latest) ? openingDayOf(latest.month, today) : today
  const onCaseload = (await listCaseload(db, practitionerId, day, day)).filter(stay => staysOn(stay, day))
  const ids = new Set(onCaseload.map(({ clientId }) => clientId))
  const until = new Map(onCaseload.map(stay => [stay.clientId, stay.until]))
  const here = lines.filter(({ entry }) => ids.has(entry.clientId))
  const standings = await readStandings(
    db,
    practitionerId,
    [...ids],
    latest?.month ?? monthOf(today),
    () => day,
  )
  const lined = here.map(({ client, entry, score }) => ({
    client,
    membership: entry.membership,
    standing: standings(entry.clientId),
    until: until.get(entry.clientId) ?? null,
    score,
    state: entry,
  }))
  for (const { entry } of here) ids.delete(entry.clientId)
  const others = onCaseload.filter(({ clientId }) => ids.has(clientId))
  const known = await readClients(db, [...ids])
  const carried = await listCarriedScores(db, [...ids], addMonths(monthOf(today), 1))
  const unlined = others.map(({ clientId, membership }) => ({
    client: known.get(clientId),
    membership,
    standing: standings(clientId),
    until: until.get(clientId) ?? null,
    score: countingScore({ agreed: null, own: null, carried: carried.get(clientId) ?? null }),
    state: { values: EMPTY_ENTRY, sources: {} },
  }))
  return withFigures(context, latest ?? null, today, [...lined, ...unlined])
}

const withFigures = async (
  { db }: CaseloadContext,
  review: StoredReview | null,
  asOf: PlainDate,
  clients: readonly CurrentClient[],
): Promise<CurrentCaseload> => ({
  review,
  asOf,
  clients: inReferenceOrder(clients),
  figures:
    review === null
      ? null
      : figuresOf({
          month: review.month,
          asOf,
          rows: clients
            .filter(({ standing }) => standing !== 'closed')
            .map(({ state, score }) => ({ values: state.values, band: score?.band ?? null })),
          scheme: await readScheme(db, review.schemeId),
          hours: await readWorkingHours(db, review.practitionerId, review.month),
        }),
})
