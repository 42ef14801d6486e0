import { type ClientId, ErasureId, type ImportId, type PersonId } from '#basics/ids.ts'
import { epochOf } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { ParsedInput } from '#contract/index.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { listDraws } from '#database/stores/draw-store.ts'
import { throughTheDoor } from '#database/stores/erasing/door.ts'
import { eraseClientRows, readToErase } from '#database/stores/erasing/erase-client.ts'
import { addErasure, type StoredErasure } from '#database/stores/erasing/erasure-store.ts'
import { readAboutClient } from '#database/stores/handing-over/about-client.ts'
import { findHoldOf } from '#database/stores/hold-store.ts'
import { findImportFile, listKeptFiles } from '#database/stores/import-store.ts'
import { findAddedAt } from '#database/stores/keeping-store.ts'
import { findPerson, findPublicKey } from '#database/stores/people-store.ts'
import { findReview, listReviewsUnderWay } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { writeAnchor } from '#database/vault/anchor.ts'
import { readAttempts, writeAttempts } from '#database/vault/attempts.ts'
import { type Eraser, eraserOf } from '#domain/record/erased-person.ts'
import type { Redactor } from '#domain/record/redaction.ts'
import { rowsOfClient } from '#interchange/rows-of-client.ts'
import { requireClient } from '../access.ts'
import type { CommandContext, CommandHandler, QueryContext } from '../context.ts'
import { openKeys } from '../record/answer.ts'
import { passageCacheOf } from '../record/passage-cache.ts'
import { Refusal, refuse } from '../refusal.ts'
import { describeErasure } from './describe.ts'
import { backupWords, listHoldingBackups } from './holding-backups.ts'
import { findToRedact, redactSigned, type Signer } from './redact-signed.ts'
import { secondsForClient } from './who-erases.ts'

/**
 * Everything about a client goes, in one transaction that two people answer for with their passphrases: rows, kept files,
 * mentions in other texts, passages of signed records. Cut off at any moment, all of it is there or none. What stays is that
 * it happened, why, by whom, and how much; the ids that stand in the audit trail lead nowhere any more.
 */
export const eraseClient: CommandHandler<'keeping.eraseClient'> = async (context, input) => {
  const { db, vault, actor, now, afterCommit, changed } = context
  const { clientId } = input
  if (actor.within !== null) return refuse('not-allowed')
  const { practitionerId, part } = await requireClient(context, clientId)
  const seconds = await secondsForClient(context, practitionerId, part)
  const eraser = await requireErasable(context, clientId, input.note)
  const signers = await openBoth(context, input, { name: actor.name, role: part }, seconds)
  const id = ErasureId.parse(context.needs.newId())
  const backups = listHoldingBackups(context.needs.folder, (await findAddedAt(db, clientId)) ?? now).map(
    backupWords,
  )
  const files = await findKeptFiles(db, clientId)
  const toRedact = await findToRedact(db, eraser)
  const erasure = await throughTheDoor(db, id, async () => {
    const fileIds = files.map(file => file.id)
    const { rows, texts, voided } = await eraseClientRows(db, clientId, eraser, fileIds)
    const counts = {
      rows,
      texts,
      files: files.length,
      records: toRedact.records.length,
      addenda: toRedact.addenda.length,
    }
    const done: StoredErasure = {
      id,
      kind: 'client',
      reason: input.reason,
      note: input.note,
      first: actor.id,
      second: input.secondPersonId,
      counts,
      backups,
      at: now,
    }
    await addErasure(db, done)
    await redactSigned(context, id, toRedact, signers)
    for (const snapshotId of voided) {
      const entry = { at: now, personId: actor.id, act: 'void text erased', detail: { erasureId: id } }
      await appendAudit(db, { ...entry, subjectKind: 'snapshot', subjectId: snapshotId })
    }
    return done
  })
  for (const { seed } of signers) seed.fill(0)
  const head = await enterErasure(context, erasure)
  afterCommit(() => {
    passageCacheOf(vault).forget()
    writeAnchor(vault.folder, head)
    vault.checkpoint()
  })
  changed('caseload', 'review', 'session', 'record', 'today', 'settings')
  return { erasure: await describeErasure(context, erasure) }
}

/** That it happened, by whom and how much. */
export const enterErasure = (
  { db, now, actor }: CommandContext,
  { id, kind, reason, second, counts, backups }: StoredErasure,
) =>
  appendAudit(db, {
    at: now,
    personId: actor.id,
    act: `${kind} erased`,
    subjectKind: 'erasure',
    subjectId: id,
    detail: { reason, second, ...counts, backups: backups.length },
  })

/** Refuses what must not be erased, or not now; a note that says whose it was would defeat all of it. */
const requireErasable = async (
  context: QueryContext | CommandContext,
  clientId: ClientId,
  note: string | null,
): Promise<Eraser> => {
  const { db } = context
  if ((await findHoldOf(db, clientId)) !== undefined) return refuse('on-hold')
  if ((await monthsUnderWay(db, clientId)).length > 0) return refuse('erasing-in-session')
  const eraser = eraserOf((await readToErase(db, clientId)) ?? refuse('not-found'))
  return note !== null && eraser.names(note) ? refuse('note-names-whom', { field: 'note' }) : eraser
}

/** Months with the client whose session runs or whose record has one signature: their texts are about to be signed. */
export const monthsUnderWay = async (db: ReadDb, clientId: ClientId): Promise<Month[]> => {
  const months: Month[] = []
  const { reviewIds } = await readAboutClient(db, clientId)
  const own = new Set<string>(reviewIds)
  for (const id of await listReviewsUnderWay(db)) {
    const review = await findReview(db, id)
    if (review === undefined || (review.state !== 'in session' && review.state !== 'fixed')) continue
    const isDrawn = (await listDraws(db, id)).some(({ clients }) => [...clients.values()].includes(clientId))
    if (own.has(id) || isDrawn) months.push(review.month)
  }
  return months
}

/** Import files that are kept whole and hold a row of the client, or can't be read any more. */
export const findKeptFiles = async (
  db: ReadDb,
  clientId: ClientId,
): Promise<{ readonly id: ImportId; readonly name: string }[]> => {
  const { references } = (await readToErase(db, clientId)) ?? refuse('not-found')
  const found: { id: ImportId; name: string }[] = []
  for (const { id, name } of await listKeptFiles(db)) {
    const bytes = await findImportFile(db, id)
    if (bytes === undefined) continue
    for (const reference of references) {
      if ((await rowsOfClient(bytes, reference)).length === 0) continue
      found.push({ id, name })
      break
    }
  }
  return found
}

type Passphrases = Pick<
  ParsedInput<'keeping.eraseClient'>,
  'passphrase' | 'secondPersonId' | 'secondPassphrase'
>

/** The keys of both, the asker's first. Who the second may be was found before; a wrong passphrase says whose it is. */
export const openBoth = async (
  context: CommandContext,
  { passphrase, secondPersonId, secondPassphrase }: Passphrases,
  first: Redactor,
  seconds: readonly (Redactor & { readonly id: PersonId })[],
): Promise<readonly [Signer, Signer]> => {
  const { needs, now, afterCommit, actor } = context
  const second =
    seconds.find(({ id }) => id === secondPersonId) ?? refuse('wrong-two', { field: 'secondPersonId' })
  const { failed } = readAttempts(needs.folder)
  const signers = [
    await signerOf(context, { ...first, id: actor.id }, passphrase, 'passphrase'),
    await signerOf(context, second, secondPassphrase, 'secondPassphrase'),
  ] as const
  afterCommit(() => {
    if (failed > 0) writeAttempts(needs.folder, { failed: 0, lastAtEpochMs: epochOf(now) })
  })
  return signers
}

const signerOf = async (
  context: CommandContext,
  { id, role }: Redactor & { readonly id: PersonId },
  passphrase: string,
  field: string,
): Promise<Signer> => {
  try {
    const keys = await openKeys(context, id, passphrase)
    keys.databaseKey.fill(0)
    const { name } = (await findPerson(context.db, id)) ?? refuse('not-found')
    const publicKeyPem = (await findPublicKey(context.db, keys.wrap.signingKeyId)) ?? refuse('vault-damaged')
    return { name, role, seed: keys.signingSeed, publicKeyPem }
  } catch (error) {
    if (!(error instanceof Refusal) || error.error.code !== 'wrong-passphrase') throw error
    const { detail } = error.error
    return refuse('wrong-passphrase', { field, ...(detail !== undefined && { detail }) })
  }
}
