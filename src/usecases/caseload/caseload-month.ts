import type { ClientId, PersonId } from '#basics/ids.ts'
import { firstDayOf, lastDayOf, type Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { listAssignmentsOf } from '#database/stores/client-store.ts'
import { listSignedDecisions } from '#database/stores/closing-store.ts'
import { listEntries, type StoredEntry } from '#database/stores/entry-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import {
  listCarriedScoresOf,
  listScoreDraftsOf,
  listScoresOfReviews,
  type StoredDraft,
  type StoredScore,
} from '#database/stores/score-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { Standing } from '#domain/caseload/client.ts'
import { type CountingScore, countingScore, type JudgedScore } from '#domain/caseload/counting-score.ts'
import { standingOf } from '#domain/closure/standing.ts'
import { reviewAllows } from '#domain/review/review-state.ts'
import type { Band } from '#domain/scheme/band.ts'
import type { Levels } from '#domain/scheme/levels.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { scoreOf } from '#domain/scheme/total.ts'
import type { QueryContext } from '../context.ts'
import { type BlindContext, seesOwnScores } from '../review/own-scores.ts'
import { readScheme } from '../review/scheme.ts'
import { handedOn } from './handed-on.ts'
import { type KnownClient, readClients } from './known-clients.ts'

/** Levels so far, with the total once they are complete. */
export type OwnScore = {
  readonly levels: Levels
  readonly notes: Readonly<Record<string, string>>
  readonly total: number | null
  readonly band: Band | null
}

/** One client in one review with all that counts for them. */
export type CaseloadLine = {
  readonly entry: StoredEntry
  readonly client: KnownClient
  /** 'closed' is 'no longer on this caseload': such a line is no part of sums. */
  readonly standing: Standing
  /** This month's own score; null where there is none, or where the reader may not know it. */
  readonly own: OwnScore | null
  /** Whether a complete own score is there, which is no secret. */
  readonly isScored: boolean
  readonly agreed: StoredScore | null
  /** The supervisor's own of a signed month; null before, whoever asks. */
  readonly supervisor: StoredScore | null
  readonly carried: JudgedScore | null
  readonly score: CountingScore | null
}

export type CaseloadMonth = {
  readonly review: StoredReview
  /** The day on which review dates are late or not. */
  readonly asOf: PlainDate
  readonly scheme: SchemeDefinition | null
  readonly lines: readonly CaseloadLine[]
}

export type CaseloadContext = BlindContext & Pick<QueryContext, 'today'>

/** A review's caseload as this reader may know it: a fixed number of statements, however many clients. */
export const readCaseloadMonth = async (
  context: CaseloadContext,
  review: StoredReview,
): Promise<CaseloadMonth> => {
  const lines = await readLines(context, review, await listEntries(context.db, review.id))
  return {
    review,
    asOf: figureDayOf(review, context.today),
    scheme: await readScheme(context.db, review.schemeId),
    lines: inReferenceOrder(lines),
  }
}

/** Some entries of a review as lines, in the order given. */
export const readLines = async (
  context: CaseloadContext,
  review: StoredReview,
  entries: readonly StoredEntry[],
): Promise<CaseloadLine[]> => {
  const ids = entries.map(entry => entry.clientId)
  const clients = await readClients(context.db, ids, await handedOn(context, review.practitionerId, ids))
  const [lines = []] = await readCountedLines(context, review.practitionerId, [{ review, entries }])
  return lines.map(line => ({ ...line, client: clients.get(line.entry.clientId) }))
}

/** What counts for a client in a month, without who they are. */
export type CountedLine = Omit<CaseloadLine, 'client'>

/** Entries of several reviews of one practitioner: as many statements for three years as for a month. */
export const readCountedLines = async (
  context: CaseloadContext,
  practitionerId: PersonId,
  months: readonly { readonly review: StoredReview; readonly entries: readonly StoredEntry[] }[],
): Promise<CountedLine[][]> => {
  const { db, today } = context
  const ids = [...new Set(months.flatMap(({ entries }) => entries.map(({ clientId }) => clientId)))]
  const reviewIds = months.map(({ review }) => review.id)
  const stays = await readStays(db, practitionerId, ids)
  const scores = Map.groupBy(await listScoresOfReviews(db, reviewIds), score => score.reviewId)
  const drafts = await listScoreDraftsOf(db, reviewIds, practitionerId)
  const carried = await listCarriedScoresOf(
    db,
    ids,
    months.map(({ review }) => review.month),
  )
  const lines: CountedLine[][] = []
  for (const { review, entries } of months) {
    const scheme = await readScheme(db, review.schemeId)
    const seesOwn = await seesOwnScores(context, review)
    const fixed = Map.groupBy(scores.get(review.id) ?? [], score => score.clientId)
    const dayFor = standingDayOf(review, today)
    lines.push(
      entries.map((entry): CountedLine => {
        const { clientId } = entry
        const given = fixed.get(clientId) ?? []
        const agreed = given.findLast(score => score.part === 'agreed') ?? null
        const own = ownOf(
          scheme,
          given.findLast(score => score.part === 'own'),
          drafts.get(review.id)?.get(clientId),
        )
        const shown = seesOwn ? own : null
        const last = carried.get(review.month)?.get(clientId) ?? null
        return {
          entry,
          standing: stays(clientId, review.month, dayFor),
          own: shown,
          isScored: own?.total != null,
          agreed,
          supervisor:
            review.state === 'signed' ? (given.findLast(score => score.part === 'supervisor') ?? null) : null,
          carried: last,
          score: countingScore({
            agreed: agreed === null ? null : { ...agreed, month: agreed.judgedMonth },
            own: shown === null ? null : judgedIn(review.month, shown),
            carried: last,
          }),
        }
      }),
    )
  }
  return lines
}

/** A fixed score is never worked out again; a draft is, as long as it is one. */
const ownOf = (
  scheme: SchemeDefinition | null,
  fixed: StoredScore | undefined,
  draft: StoredDraft | undefined,
): OwnScore | null => {
  if (fixed !== undefined) {
    const { levels, notes, total, band } = fixed
    return { levels, notes, total, band }
  }
  return draft === undefined ? null : ownScoreOf(scheme, draft)
}

const judgedIn = (month: Month, { total, band }: OwnScore): JudgedScore | null =>
  total === null || band === null ? null : { total, band, month }

/** Clients still on the caseload: what sums are made from. */
export const activeLines = <Line extends Pick<CaseloadLine, 'standing'>>(month: {
  readonly lines: readonly Line[]
}): Line[] => month.lines.filter(line => line.standing !== 'closed')

/** Today for a review that is still worked on; of an earlier one the last day of its month. */
export const figureDayOf = (review: StoredReview, today: PlainDate): PlainDate => {
  const last = lastDayOf(review.month)
  return isWorkedOn(review) || today < last ? today : last
}

export const isWorkedOn = (review: StoredReview): boolean =>
  reviewAllows(review.state, 'prepare') || reviewAllows(review.state, 'sign')

export const ownScoreOf = (
  scheme: SchemeDefinition | null,
  draft: { readonly levels: Levels; readonly notes: Readonly<Record<string, string>> },
): OwnScore => {
  const score = scheme === null ? null : scoreOf(scheme, draft.levels)
  return { levels: draft.levels, notes: draft.notes, total: score?.total ?? null, band: score?.band ?? null }
}

/**
 * Each client's standing on a practitioner's caseload: on which day is asked of the day they came on last; decisions of
 * months after `until` count for nothing.
 */
export const readStandings = async (
  db: ReadDb,
  practitionerId: PersonId,
  ids: readonly ClientId[],
  until: Month,
  dayFor: DayFor,
): Promise<(id: ClientId) => Standing> => {
  const stays = await readStays(db, practitionerId, ids)
  return id => stays(id, until, dayFor)
}

type DayFor = (cameOn: PlainDate | undefined) => PlainDate

/** The same for whichever months are asked for. */
const readStays = async (
  db: ReadDb,
  practitionerId: PersonId,
  ids: readonly ClientId[],
): Promise<(id: ClientId, until: Month, dayFor: DayFor) => Standing> => {
  const assignments = await listAssignmentsOf(db, ids)
  const decisions = Map.groupBy(await listSignedDecisions(db, ids), closing => closing.clientId)
  return (id, until, dayFor) => {
    const stays = (assignments.get(id) ?? []).filter(stay => stay.practitionerId === practitionerId)
    const made = (decisions.get(id) ?? []).flatMap(({ kind, decision, month }) =>
      decision === null || month > until ? [] : [{ kind, outcome: decision.outcome, month }],
    )
    return standingOf(stays, made, dayFor(stays.at(-1)?.from))
  }
}

/** Today or the month's own end; somebody who comes later in the month is on its caseload from the start. */
const standingDayOf = (review: StoredReview, today: PlainDate): DayFor => {
  const last = lastDayOf(review.month)
  if (!isWorkedOn(review)) return () => last
  const first = firstDayOf(review.month)
  const day = today < first ? first : today
  return cameOn => (cameOn !== undefined && cameOn > day && cameOn <= last ? cameOn : day)
}

/** As people look for them: by reference, numbers in it as numbers. */
export const inReferenceOrder = <T extends { readonly client: Pick<KnownClient, 'ref'> }>(
  lines: readonly T[],
): T[] => [...lines].sort((a, b) => byReference.compare(a.client.ref.reference, b.client.ref.reference))

const byReference = new Intl.Collator('en', { numeric: true })
