import { monthOf } from '#basics/month.ts'
import type { SchemeTry, TriedSide } from '#contract/schemes.ts'
import { listReviews, type StoredReview } from '#database/stores/review-store.ts'
import { listCarriedLevels } from '#database/stores/score-store.ts'
import { loadOf } from '#domain/load/load.ts'
import type { Band } from '#domain/scheme/band.ts'
import type { Levels } from '#domain/scheme/levels.ts'
import { readDraft } from '#domain/scheme/read-draft.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { tryScheme } from '#domain/scheme/try-scheme.ts'
import { listVisiblePractitioners } from '../access.ts'
import {
  activeLines,
  type CaseloadContext,
  type CaseloadLine,
  readCaseloadMonth,
} from '../caseload/caseload-month.ts'
import type { QueryHandler } from '../context.ts'
import { readWorkingHours } from '../people/working-hours.ts'
import { refuse } from '../refusal.ts'
import { seesOwnScores } from '../review/own-scores.ts'
import { findSchemeDraft } from './stored-drafts.ts'

/**
 * A draft on last month's caseload. Who administers and nothing else sees no caseload, so not its counts either: they
 * are made of one practitioner's clients and scores.
 */
export const tryDraft: QueryHandler<'scheme.try'> = async (context, input): Promise<SchemeTry> => {
  const { db, today, auditOnce } = context
  const practitioners = (await listVisiblePractitioners(context)).map(({ id, name }) => ({ id, name }))
  const practitioner =
    input.practitionerId === null
      ? (practitioners[0] ?? null)
      : (practitioners.find(({ id }) => id === input.practitionerId) ?? refuse('not-allowed'))
  const draft = (await findSchemeDraft(db, input.key)) ?? refuse('not-found')
  const reviews = practitioner === null ? [] : (await listReviews(db, practitioner.id)).filter(isScored)
  const review =
    input.month === null
      ? (reviews.find(({ month }) => month < monthOf(today)) ?? reviews[0])
      : (reviews.find(({ month }) => month === input.month) ?? refuse('not-found'))
  const which = { practitioners, practitioner, months: reviews.map(({ month }) => month) }
  if (practitioner === null || review === undefined)
    return { ...which, month: null, ownWithheld: false, before: null, draft: null }

  const { lines, scheme } = await readCaseloadMonth(context, review)
  const active = activeLines({ lines })
  const hours = await readWorkingHours(db, practitioner.id, review.month)
  const levels = await readLevels(context, review, active)
  auditOnce(`scheme tried ${practitioner.id}`, {
    act: 'scheme tried',
    subjectKind: 'person',
    subjectId: practitioner.id,
  })
  const sideOf = (by: SchemeDefinition, bands: readonly (Band | null)[], missing: Missing): TriedSide => {
    const load = loadOf(by, bands, hours ?? NO_HOURS, review.month)
    return {
      ...missing,
      clients: { ...load.clients },
      points: load.points,
      unit: by.unit,
      percent: hours === null ? null : load.percent,
      state: hours === null ? null : load.state,
    }
  }
  const version = readDraft(draft, 1)
  const tried = version.ok ? tryScheme(version.value, levels) : null
  const before = active.map(({ score }) => score?.band ?? null)
  return {
    ...which,
    month: review.month,
    ownWithheld: !(await seesOwnScores(context, review)),
    before:
      scheme === null
        ? null
        : {
            name: scheme.name,
            version: scheme.version,
            side: sideOf(scheme, before, {
              notScored: before.filter(band => band === null).length,
              notMapped: 0,
            }),
          },
    draft:
      version.ok && tried !== null
        ? sideOf(version.value, tried.bands, {
            notScored: tried.notScored,
            notMapped: tried.notMapped,
          })
        : null,
  }
}

type Missing = Pick<TriedSide, 'notScored' | 'notMapped'>

const NO_HOURS = { contractedHours: 0, reductions: [] }

const isScored = ({ kind, schemeId }: StoredReview): boolean => kind === 'live' && schemeId !== null

/** The levels of whichever score counts; `readCaseloadMonth` has left out what this reader may not know. */
const readLevels = async (
  { db }: CaseloadContext,
  review: StoredReview,
  lines: readonly CaseloadLine[],
): Promise<{ levels: Levels | null }[]> => {
  const carriedIds = lines.filter(({ score }) => score?.source === 'carried')
  const carried = await listCarriedLevels(
    db,
    carriedIds.map(({ entry }) => entry.clientId),
    review.month,
  )
  return lines.map(({ entry, score, agreed, own }) => {
    if (score === null) return { levels: null }
    const of = { agreed: agreed?.levels, own: own?.levels, carried: carried.get(entry.clientId) }
    return { levels: of[score.source] ?? null }
  })
}
