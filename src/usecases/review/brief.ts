import type { ReviewId } from '#basics/ids.ts'
import { listNotes } from '#database/stores/note-store.ts'
import { findPerson } from '#database/stores/people-store.ts'
import { findPreviousReview } from '#database/stores/review-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import { reviewsDue } from '#domain/caseload/overdue.ts'
import { reviewAllows } from '#domain/review/review-state.ts'
import type { BriefToPrint } from '#reports/brief/brief-to-print.ts'
import { printBrief } from '#reports/brief/write.ts'
import { requireReview } from '../access.ts'
import { readAgenda } from '../agenda/read-agenda.ts'
import { activeLines } from '../caseload/caseload-month.ts'
import { monthFigures } from '../caseload/month-figures.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { readWorkingHours } from '../people/working-hours.ts'
import { refuse } from '../refusal.ts'
import { preparationView } from './get.ts'
import { readPreparation } from './preparation.ts'

/** What one of the two reads on the way, while the month is being prepared; scores count in it as this reader may know them. */
export const brief: QueryHandler<'brief.pdf'> = async (context, { reviewId, purpose }) => {
  const { needs } = context
  const toPrint = await readBrief(context, reviewId)
  const entry = { subjectKind: 'review', subjectId: reviewId, detail: { purpose, kind: 'brief' } }
  if (purpose === 'view') context.auditOnce(`brief ${reviewId}`, { act: 'brief viewed', ...entry })
  else context.audit({ act: purpose === 'print' ? 'brief printed' : 'brief copied out', ...entry })
  const { bytes, pages } = await printBrief(toPrint, { fontsFolder: needs.fontsFolder })
  return {
    name: `before-the-meeting-${toPrint.month}-${toPrint.reader}.pdf`,
    base64: Buffer.from(bytes).toString('base64'),
    pages,
  }
}

const readBrief = async (context: QueryContext, reviewId: ReviewId): Promise<BriefToPrint> => {
  const { db, needs, actor, today, vault } = context
  const { review, part } = await requireReview(context, reviewId)
  if (!reviewAllows(review.state, 'prepare')) return refuse('review-not-open')
  const preparation = await readPreparation(context, review)
  const view = await preparationView(context, review, part, preparation)
  const { month } = preparation
  const supervisor = review.supervisorId === null ? undefined : await findPerson(db, review.supervisorId)
  const previous = await findPreviousReview(db, review.practitionerId, review.month)
  const service = await findSetting(db, 'service')
  const wanted = view.notes.wanted ?? null
  return {
    reader: part,
    practitioner: view.review.practitioner.name,
    supervisor: supervisor?.name ?? null,
    month: review.month,
    printedOn: today,
    service: typeof service === 'string' ? service : null,
    sample: vault.keyFile().sample || needs.sampleOnly,
    tandem: needs.version,
    plannedFor: view.session?.plannedFor ?? null,
    place: view.session?.place ?? null,
    agenda: await readAgenda(db),
    figures: monthFigures(month, await readWorkingHours(db, review.practitionerId, review.month)),
    unit: view.scheme?.unit ?? null,
    isReady: review.state === 'ready',
    sections: view.sections,
    discussions: view.discussions.map(one => ({
      client: one.client,
      whyRaised: one.whyRaised,
      whyNow: one.whyNow,
    })),
    actions: view.lastActions
      .filter(
        ({ answer, status }) =>
          status === 'open' && answer?.answer !== 'done' && answer?.answer !== 'dropped',
      )
      .map(({ text, client, owner, due }) => ({
        text,
        client,
        owner: owner.name,
        isReaders: owner.id === actor.id,
        due,
      })),
    closings: view.closings.map(({ client, kind, stage, completedAt }) => ({
      client,
      kind,
      stage,
      isComplete: completedAt !== null,
    })),
    documents: view.documents
      .filter(({ stage }) => stage === 'to read')
      .map(({ client, kind }) => ({ client, kind })),
    overdue: activeLines(month)
      .flatMap(({ client, entry }) =>
        reviewsDue(entry.values, today)
          .filter(due => due.overdue)
          .map(({ kind, due }) => ({ client: client.ref, kind, due })),
      )
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    smallGoal:
      previous === undefined ? null : ((await listNotes(db, previous.id))['next-small-goal'] ?? null),
    wanted,
    wantedIsPrivate: wanted === null && part === 'supervisor' && review.state === 'open',
  }
}
