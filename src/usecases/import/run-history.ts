import { ImportId, type PersonId, ReviewId } from '#basics/ids.ts'
import { lastDayOf, type Month, monthOf } from '#basics/month.ts'
import { endAssignment, listCurrentStays } from '#database/stores/client-store.ts'
import { addImport } from '#database/stores/import-store.ts'
import { addReview, findPreviousReview, listReviews } from '#database/stores/review-store.ts'
import type { Mapping } from '#interchange/mapping.ts'
import { previewOf } from '#interchange/preview.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { readPastMappings } from './past-mappings.ts'
import { requireOwnCaseload } from './preview.ts'
import { type FileRead, readFile } from './read-file.ts'
import { readKnown } from './read-known.ts'
import { countsOf } from './run.ts'
import { writePlan } from './write-plan.ts'

/**
 * Earlier months, oldest first, each an import and a review of its own. Who is missing from the next month has left at
 * the end of the last one. Nobody is asked: a row that would need an answer is left out and counted as refused.
 */
export const runHistory: CommandHandler<'import.runHistory'> = async (context, { practitionerId, files }) => {
  await requireOwnCaseload(context, practitionerId)
  const { mappings } = await readPastMappings(context.db, practitionerId)
  const read: FileRead[] = []
  for (const { month, ...file } of files) read.push(await readMonth(context, file, month, mappings))
  read.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
  await refuseMonths(
    context,
    practitionerId,
    read.map(({ month }) => month),
  )
  const months: Entered[] = []
  for (const file of read) months.push(await enterMonth(context, practitionerId, file))
  await endStaysBeforeLive(context, practitionerId, months)
  context.audit({
    act: 'history imported',
    subjectKind: 'person',
    subjectId: practitionerId,
    detail: { months: months.map(({ month }) => month).join() },
  })
  context.changed('caseload', 'review', 'today')
  return { months }
}

const readMonth = async (
  { today }: CommandContext,
  file: { readonly name: string; readonly base64: string },
  month: Month | null,
  remembered: readonly Mapping[],
): Promise<FileRead> => {
  const read = await readFile({ file, month }, { today, remembered })
  const open = read.read.unsettled.map(({ code }) => code)
  if (open.length > 0) return refuse('questions-open', { detail: { open, file: file.name } })
  if (read.read.rows.accepted.length === 0)
    return refuse('nothing-to-import', { detail: { file: file.name } })
  return read
}

/** Each month once, none that is here already, all of them before the first that was prepared here. */
const refuseMonths = async (
  { db, today }: CommandContext,
  practitionerId: PersonId,
  months: readonly Month[],
): Promise<void> => {
  const reviews = await listReviews(db, practitionerId)
  const there = new Set(reviews.map(({ month }) => month))
  const twice = months.find((month, index) => there.has(month) || months.indexOf(month) !== index)
  if (twice !== undefined) return refuse('month-already-entered', { detail: { month: twice } })
  const last = months.at(-1) ?? monthOf(today)
  if (last > monthOf(today)) return refuse('date-in-the-future', { detail: { month: last } })
  const firstLive = reviews.findLast(({ kind }) => kind === 'live')
  if (firstLive !== undefined && last >= firstLive.month) {
    return refuse('month-not-before-live', { detail: { month: firstLive.month } })
  }
  const lastHistory = reviews.find(({ kind }) => kind === 'history')
  const first = months[0]
  if (lastHistory !== undefined && first !== undefined && first < lastHistory.month) {
    return refuse('later-month-there', { detail: { month: lastHistory.month } })
  }
}

type Entered = { month: Month; importId: ImportId; clients: number; refused: number }

/** Where a prepared month stood here already, whoever came with the history and is not in it left before it. */
const endStaysBeforeLive = async (
  { db }: CommandContext,
  practitionerId: PersonId,
  months: readonly Entered[],
): Promise<void> => {
  const last = months.at(-1)
  const isFirst = !(await listReviews(db, practitionerId)).some(({ kind }) => kind === 'live')
  if (last === undefined || isFirst) return
  const imports = new Set(months.map(({ importId }) => importId))
  for (const stay of await listCurrentStays(db, practitionerId)) {
    if (stay.importId === null || !imports.has(stay.importId)) continue
    await endAssignment(db, stay.id, {
      until: lastDayOf(last.month),
      reason: 'left, reason not recorded',
      note: null,
      importId: last.importId,
    })
  }
}

const enterMonth = async (
  context: CommandContext,
  practitionerId: PersonId,
  { read, sha256, month }: FileRead,
): Promise<Entered> => {
  const { db, needs, actor, now } = context
  const known = await readKnown(context, { practitionerId, month, kind: 'history' }, read)
  const asked = previewOf({ ...read, month: { month, from: 'chosen' } }, known)
  const gone = asked.questions
    .filter(({ kind }) => kind === 'missing')
    .map(({ id }) => [id, 'closed'] as const)
  const compared = previewOf({ ...read, month: { month, from: 'chosen' } }, known, Object.fromEntries(gone))
  const importId = ImportId.parse(needs.newId())
  const reviewId = ReviewId.parse(needs.newId())
  const previous = await findPreviousReview(db, practitionerId, month)
  await addImport(
    db,
    {
      id: importId,
      kind: 'history',
      practitionerId,
      month,
      fileName: read.fileName,
      fileSha256: sha256,
      mapping: read.mapping,
      counts: countsOf(compared),
    },
    actor.id,
    now,
  )
  await addReview(
    db,
    { id: reviewId, practitionerId, supervisorId: null, month, kind: 'history', schemeId: null, importId },
    actor.id,
    now,
  )
  const here = [...compared.added, ...compared.changed, ...compared.unchanged]
  await writePlan(
    context,
    {
      importId,
      practitionerId,
      reviewId,
      month,
      previousMonth: previous?.month ?? null,
      alsoLined: here.map(({ reference }) => reference),
      told: () => Promise.resolve(),
    },
    compared.plan ?? refuse('questions-open', { detail: { month } }),
    known,
  )
  return {
    month,
    importId,
    clients: here.length,
    refused: read.rows.refusedRows + compared.leftOut.length,
  }
}
