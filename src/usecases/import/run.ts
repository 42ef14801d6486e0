import { ImportId } from '#basics/ids.ts'
import {
  addImport,
  addImportFile,
  findSameImport,
  listImports,
  setImportCounts,
} from '#database/stores/import-store.ts'
import { findPreviousReview, findReviewOfMonth } from '#database/stores/review-store.ts'
import { reviewAllows } from '#domain/review/review-state.ts'
import { isEmptyPlan } from '#interchange/import-plan.ts'
import type { ImportPreview } from '#interchange/preview.ts'
import { requirePart } from '../access.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { openMonth } from '../review/open-month.ts'
import { readPastMappings } from './past-mappings.ts'
import { compareFile, requireOwnCaseload } from './preview.ts'
import { readFile } from './read-file.ts'
import { readKnown } from './read-known.ts'
import { writePlan } from './write-plan.ts'

/** Brings a file's figures into a month, which it opens where there is none. The same file again changes nothing. */
export const run: CommandHandler<'import.run'> = async (context, input) => {
  const { db, needs, actor, now, audit, changed, between } = context
  const { practitionerId, work } = input
  await requireOwnCaseload(context, practitionerId)
  const past = await readPastMappings(db, practitionerId)
  await between(work, 0)
  const file = await readFile(input, { today: context.today, remembered: past.mappings })
  await between(work, READ)
  const { read, sha256, month } = file
  if (read.rows.accepted.length === 0) return refuse('nothing-to-import')
  const toldKnown = (part: number) => between(work, READ + part * (KNOWN - READ))
  const asked = { practitionerId, month, kind: 'caseload', told: toldKnown } as const
  const review = await findReviewOfMonth(db, practitionerId, month)
  if (review !== undefined && !reviewAllows(review.state, 'prepare')) return refuse('review-not-open')
  if (review !== undefined) {
    const same = await findSameImport(db, practitionerId, month, sha256)
    const compared = await compareFile(context, input, file, await readKnown(context, asked, read))
    if (same !== undefined && compared.plan !== null && isEmptyPlan(compared.plan)) {
      return { importId: same.id, ...countsOf(compared) }
    }
  }

  const importId = ImportId.parse(needs.newId())
  await addImport(
    db,
    {
      id: importId,
      kind: 'caseload',
      practitionerId,
      month,
      fileName: read.fileName,
      fileSha256: sha256,
      mapping: read.mapping,
      counts: { added: 0, changed: 0, unchanged: 0 },
    },
    actor.id,
    now,
  )
  const reviewId = review?.id ?? (await openMonth(context, practitionerId, month, importId))
  const known = await readKnown(context, asked, read)
  await between(work, KNOWN)
  const compared = await compareFile(context, input, file, known)
  await between(work, COMPARED)
  if (compared.plan === null) {
    return refuse('questions-open', { detail: { open: read.unsettled.map(({ code }) => code) } })
  }
  const previous = await findPreviousReview(db, practitionerId, month)
  const writing = { importId, practitionerId, reviewId, month, previousMonth: previous?.month ?? null }
  const told = (part: number) => between(work, COMPARED + part * (WRITTEN - COMPARED))
  const leavings = (reference: string) => input.leavings?.[`missing:${reference}`]
  await writePlan(context, { ...writing, alsoLined: [], leavings, told }, compared.plan, known)
  if (input.keepFile === true) await addImportFile(db, importId, Buffer.from(input.file.base64, 'base64'))
  const counts = countsOf(compared)
  await setImportCounts(db, importId, counts)
  audit({
    act: 'caseload imported',
    subjectKind: 'import',
    subjectId: importId,
    detail: { month, sha256, ...counts, refused: read.rows.refusedRows },
  })
  changed('caseload', 'review', 'today')
  return { importId, ...counts }
}

/** How far a run is after each of its steps, of 1; the rest is the commit. */
const [READ, KNOWN, COMPARED, WRITTEN] = [0.1, 0.15, 0.2, 0.75]

/** A practitioner's imports, newest first. */
export const list: QueryHandler<'import.list'> = async (context, { practitionerId }) => {
  await requirePart(context, practitionerId)
  return {
    imports: (await listImports(context.db, practitionerId)).map(
      ({ id, kind, month, fileName, fileSha256, importedAt, fileKept, counts, undone }) => ({
        importId: id,
        kind,
        month,
        fileName,
        fileSha256,
        importedAt,
        fileKept,
        added: counts.added,
        changed: counts.changed,
        undone,
      }),
    ),
  }
}

export const countsOf = ({ counts }: Pick<ImportPreview, 'counts'>) => ({
  added: counts.added,
  changed: counts.changed,
  unchanged: counts.unchanged,
})
