import type { ClosingId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import { findClosing } from '#database/stores/closing-store.ts'
import { findPerson } from '#database/stores/people-store.ts'
import { findRecordOfReview } from '#database/stores/record-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import { criteriaResults } from '#domain/closure/closing-criteria.ts'
import type { FormToPrint } from '#reports/closing-form/form-to-print.ts'
import { printForm } from '#reports/closing-form/write.ts'
import { requireReview } from '../access.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { recordClient } from '../record/record-clients.ts'
import { refuse } from '../refusal.ts'
import { closingViews } from '../review/closing-views.ts'
import { refuseOutOfTurn } from '../session/turn.ts'

/** One client's form as it stands. */
export const pdf: QueryHandler<'closing.pdf'> = async (context, { closingId, purpose }) => {
  const toPrint = await readForm(context, closingId)
  const entry = { subjectKind: 'closing', subjectId: closingId, detail: { purpose, kind: toPrint.form.kind } }
  if (purpose === 'view')
    context.auditOnce(`closing form ${closingId}`, { act: 'closing form viewed', ...entry })
  else
    context.audit({ act: purpose === 'print' ? 'closing form printed' : 'closing form copied out', ...entry })
  const { bytes, pages } = await printForm(toPrint, { fontsFolder: context.needs.fontsFolder })
  const reference = toPrint.client.reference.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  return {
    name: `${FILES[toPrint.form.kind]}-${reference}-${toPrint.month}.pdf`,
    base64: Buffer.from(bytes).toString('base64'),
    pages,
  }
}

const FILES = {
  closing: 'closure-form',
  'stable casing': 'stable-casing-plan',
  'support staff': 'support-staff-plan',
} as const satisfies Record<FormToPrint['form']['kind'], string>

/** A guessed id and a forbidden one get the same answer. */
const readForm = async (context: QueryContext, closingId: ClosingId): Promise<FormToPrint> => {
  const { db, needs, today, vault } = context
  const closing = (await findClosing(db, closingId)) ?? refuse('not-allowed')
  const { review, part } = await requireReview(context, closing.reviewId)
  await refuseOutOfTurn(context, review, part)
  const [view] = await closingViews(db, [closing], review)
  if (view === undefined) return refuse('not-found')
  const practitioner = await findPerson(db, review.practitionerId)
  const supervisor = review.supervisorId === null ? undefined : await findPerson(db, review.supervisorId)
  const service = await findSetting(db, 'service')
  const record = await findRecordOfReview(db, review.id)
  const { form, criteria, decision, completedAt } = view
  return {
    client: recordClient(view.client),
    practitioner: practitioner?.name ?? refuse('not-found'),
    supervisor: supervisor?.name ?? null,
    month: review.month,
    service: typeof service === 'string' ? service : null,
    sample: vault.keyFile().sample || needs.sampleOnly,
    printedOn: today,
    tandem: needs.version,
    form,
    openFields: view.openFields,
    completedOn: completedAt === null ? null : dateOf(completedAt),
    namedInMonth: view.namedInMonth,
    note: view.note,
    criteria: { version: criteria.version, items: criteriaResults(criteria, form.criteria) },
    lastDecision: view.lastDecision,
    decision:
      decision === null
        ? null
        : { ...decision, on: closing.decidedAt === null ? today : dateOf(closing.decidedAt) },
    recordNumber: record?.number ?? null,
  }
}
