import { addDays, type PlainDate } from '#basics/plain-date.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { SlipToPrint } from '#reports/slip/slip-to-print.ts'
import { printSlip } from '#reports/slip/write.ts'
import { readClients } from '../caseload/known-clients.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { readTextsToEnter } from './client-texts.ts'
import { recordClient } from './record-clients.ts'
import { bodyOf, requireRecord } from './records.ts'

/** One page to take along, from what was signed; only what is still to enter is as of now. */
export const slip: QueryHandler<'record.slip'> = async (context, { recordId, purpose }) => {
  const { record, review } = await requireRecord(context, recordId)
  const body = await bodyOf(context, record)
  const entry = { subjectKind: 'record', subjectId: record.id, detail: { purpose, kind: 'slip' } }
  if (purpose === 'view') context.auditOnce(`slip ${record.id}`, { act: 'slip viewed', ...entry })
  else context.audit({ act: purpose === 'print' ? 'slip printed' : 'slip copied out', ...entry })
  const toPrint = slipOf(context, body, await clientsToEnter(context, review))
  const { bytes, pages } = await printSlip(toPrint, { fontsFolder: context.needs.fontsFolder })
  return { name: `${record.number}-slip.pdf`, base64: Buffer.from(bytes).toString('base64'), pages }
}

const clientsToEnter = async (
  { db }: QueryContext,
  review: StoredReview,
): Promise<SlipToPrint['toEnter']> => {
  const clientIds = (await readTextsToEnter(db, review))?.clientIds ?? []
  const clients = await readClients(db, clientIds)
  return clientIds.map(id => recordClient(clients.get(id).ref))
}

const slipOf = (
  { needs, today }: QueryContext,
  body: RecordBody,
  toEnter: SlipToPrint['toEnter'],
): SlipToPrint => {
  const heldOn = (body.session.sittings.at(-1)?.to ?? body.fixedAt).slice(0, 10) as PlainDate
  const next = body.close.next
  const until = next === null ? addDays(heldOn, WITHOUT_NEXT_DAYS) : (next.at.slice(0, 10) as PlainDate)
  return {
    practitioner: body.practitioner.name,
    supervisor: body.supervisor.name,
    service: body.service,
    sample: body.sample,
    printedOn: today,
    tandem: needs.version,
    heldOn,
    next,
    actions: [...body.actions, ...stillOpen(body)],
    dates: [...reviewDates(body), ...closingDates(body)].filter(({ on }) => on >= heldOn && on <= until),
    overdue: reviewDates(body).filter(({ on }) => on < heldOn).length,
    toEnter,
    smallGoal: body.close.smallGoal,
  }
}

/** How far the slip looks where no next date was agreed. */
const WITHOUT_NEXT_DAYS = 28

/** Of earlier sessions: what was not done, or not asked. */
const stillOpen = ({ opening }: RecordBody): SlipToPrint['actions'] =>
  opening.lastActions
    .filter(({ outcome }) => outcome === null || outcome === 'not yet')
    .map(({ text, client, owner, due, newDue }) => ({
      text,
      client,
      owner,
      due: newDue ?? due,
      urgent: false,
      toldWhom: null,
      shownBy: null,
    }))

const reviewDates = ({ caseload }: RecordBody): SlipToPrint['dates'] =>
  caseload.entries
    .filter(({ standing }) => standing !== 'closed')
    .flatMap(({ client, carePlanReviewDue, riskAssessmentReviewDue }) => [
      ...(carePlanReviewDue === null ? [] : [{ client, what: 'care plan', on: carePlanReviewDue } as const]),
      ...(riskAssessmentReviewDue === null
        ? []
        : [{ client, what: 'risk assessment', on: riskAssessmentReviewDue } as const]),
    ])

const closingDates = ({ closings }: RecordBody): SlipToPrint['dates'] =>
  closings
    .filter(({ outcome }) => outcome === 'agreed')
    .flatMap(({ client, form, effectiveOn: from }): SlipToPrint['dates'] => {
      if (form.kind === 'closing') return from === null ? [] : [{ client, what: 'last day', on: from }]
      const { kind, reviewDate } = form
      return [
        ...(from === null ? [] : [{ client, what: `${kind} begins`, on: from } as const]),
        ...(reviewDate === null ? [] : [{ client, what: `${kind} review`, on: reviewDate } as const]),
      ]
    })
