import type { PersonId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { CaseloadTrend, OverTimeView } from '#contract/over-time.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { listTrendBases, type StoredTrendBase } from '#database/stores/trend-base-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { CaseloadMeasure, gapsIn, seriesOf } from '#domain/trend/measures.ts'
import { type TrendPoint, trendOf } from '#domain/trend/trend.ts'
import { requirePart } from '../access.ts'
import { type CaseloadContext, isWorkedOn } from '../caseload/caseload-month.ts'
import type { QueryHandler } from '../context.ts'
import { findLatestReview } from '../review/open-month.ts'
import { seesOwnScores } from '../review/own-scores.ts'
import { personRefOf } from '../review/review-ref.ts'
import { readScheme } from '../review/scheme.ts'
import { readMonthsOfTrend } from './months-of-trend.ts'

/** A caseload over one, two or three years, as its reader may know it. */
export const overTime: QueryHandler<'caseload.overTime'> = async (context, { practitionerId, months }) => {
  await requirePart(context, practitionerId)
  context.auditOnce(`over time ${practitionerId}`, {
    act: 'caseload over time read',
    subjectKind: 'person',
    subjectId: practitionerId,
  })
  return readOverTime(context, practitionerId, months)
}

export const readOverTime = async (
  context: CaseloadContext,
  practitionerId: PersonId,
  span: number,
): Promise<OverTimeView> => {
  const { db } = context
  const practitioner = await personRefOf(db, practitionerId)
  const latest = await findLatestReview(context, practitionerId)
  if (latest === undefined) return { practitioner, ...NO_MONTHS }
  const months = await readMonthsOfTrend(context, practitionerId, latest.month, span)
  const bases = await readBases(db, await listTrendBases(db, practitionerId, null))
  const recorded = months.map(({ figures }) => ({ month: figures.month }))
  const scheme = await readScheme(db, latest.schemeId)
  return {
    practitioner,
    until: latest.month,
    untilIsOpen: isWorkedOn(latest),
    recorded: recorded.map(({ month }) => month),
    missing: gapsIn(recorded),
    scoredFrom: seriesOf(months, 'points')[0]?.month ?? null,
    ownWithheld: latest.schemeId !== null && !(await seesOwnScores(context, latest)),
    unit: scheme?.unit ?? 'points',
    trends: CaseloadMeasure.options.flatMap((measure): CaseloadTrend[] => {
      const points = seriesOf(months, measure)
      return points.length === 0 ? [] : [{ measure, ...basedTrend(points, bases(measure)) }]
    }),
  }
}

type Based = StoredTrendBase & { readonly name: string }

/** Bases by measure, each with the name of who set it. */
export const readBases = async (
  db: ReadDb,
  bases: ReadonlyMap<string, StoredTrendBase>,
): Promise<(measure: string) => Based | null> => {
  const names = new Map(bases.size === 0 ? [] : (await listPeople(db)).map(({ id, name }) => [id, name]))
  return measure => {
    const base = bases.get(measure)
    return base === undefined ? null : { ...base, name: names.get(base.by) ?? '' }
  }
}

export const basedTrend = (points: readonly TrendPoint[], base: Based | null) => ({
  ...trendOf(points, base),
  basedBy: base === null ? null : { person: { id: base.by, name: base.name }, on: dateOf(base.at) },
})

const NO_MONTHS = {
  until: null,
  untilIsOpen: false,
  recorded: [] as Month[],
  missing: [] as Month[],
  scoredFrom: null,
  ownWithheld: false,
  unit: 'points' as const,
  trends: [] as CaseloadTrend[],
}
