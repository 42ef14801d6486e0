import type { PersonId } from '#basics/ids.ts'
import { findPerson, findSupervisor } from '#database/stores/people-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import type { OverTimeToPrint } from '#reports/over-time/over-time-to-print.ts'
import { printOverTime } from '#reports/over-time/write.ts'
import { requirePart } from '../access.ts'
import { readCaseload } from '../caseload/current-caseload.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { readWorkingHours } from '../people/working-hours.ts'
import { recordClient } from '../record/record-clients.ts'
import { refuse } from '../refusal.ts'
import { personRefOf } from '../review/review-ref.ts'
import { readScheme } from '../review/scheme.ts'
import { readOverTime } from './over-time.ts'

/** The same as on screen, on paper. Looked at once a sitting, printed and copied each time: the audit trail has it. */
export const overTimePdf: QueryHandler<'caseload.overTimePdf'> = async (context, input) => {
  const { practitionerId, months, purpose } = input
  await requirePart(context, practitionerId)
  const print = await readToPrint(context, practitionerId, months)
  const entry = {
    subjectKind: 'person',
    subjectId: practitionerId,
    detail: { purpose, kind: 'caseload over time' },
  }
  if (purpose === 'view')
    context.auditOnce(`over time on paper ${practitionerId}`, { act: 'figures viewed', ...entry })
  else context.audit({ act: purpose === 'print' ? 'figures printed' : 'figures copied out', ...entry })
  const { bytes, pages } = await printOverTime(print, { fontsFolder: context.needs.fontsFolder })
  return {
    name: `caseload-over-time-${print.until}.pdf`,
    base64: Buffer.from(bytes).toString('base64'),
    pages,
  }
}

const readToPrint = async (
  context: QueryContext,
  practitionerId: PersonId,
  span: number,
): Promise<OverTimeToPrint> => {
  const { db, needs, vault, actor, today } = context
  const view = await readOverTime(context, practitionerId, span)
  const { review, asOf, clients } = await readCaseload(context, practitionerId, null)
  if (view.until === null || review === null) return refuse('not-found')
  const supervisorId = await findSupervisor(db, practitionerId)
  const service = await findSetting(db, 'service')
  return {
    service: typeof service === 'string' && service !== '' ? service : null,
    sample: vault.keyFile().sample || needs.sampleOnly,
    practitioner: (await personRefOf(db, practitionerId)).name,
    supervisor: supervisorId === undefined ? null : ((await findPerson(db, supervisorId))?.name ?? null),
    reader: actor.name,
    printedOn: today,
    tandem: needs.version,
    span,
    until: view.until,
    untilIsOpen: view.untilIsOpen,
    recorded: view.recorded,
    missing: view.missing,
    ownWithheld: view.ownWithheld,
    trends: view.trends.map(({ basedBy, ...trend }) => ({
      ...trend,
      basedBy: basedBy === null ? null : { name: basedBy.person.name, on: basedBy.on },
    })),
    scheme: await readScheme(db, review.schemeId),
    hours: await readWorkingHours(db, practitionerId, review.month),
    asOf,
    clients: clients
      .filter(({ standing }) => standing !== 'closed')
      .map(({ client, standing, score }) => ({ client: recordClient(client.ref), standing, score })),
  }
}
