import { dateOf, epochOf, Instant } from '#basics/instant.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { addStatement, type StoredSnapshot } from '#database/stores/record-store.ts'
import { readAttempts, writeAttempts } from '#database/vault/attempts.ts'
import { signText } from '#database/vault/signing-key.ts'
import { readStoredRecord } from '#domain/record/read-record.ts'
import { type SignedOtherwise, statementText } from '#domain/record/signed-otherwise.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { afterAnswer, nameInText, type OpenAnswer, openAnswer, openKeys, textRead } from './answer.ts'

/**
 * Somebody signed a print in ink, or can't or won't sign. The other of the two states it, whoever has the keyboard:
 * with their own passphrase, over their own key, so that it is as provable as a signature and theirs to answer for.
 */
export const signOtherwise: CommandHandler<'record.signOtherwise'> = async (context, input) => {
  const { db, needs, now, afterCommit } = context
  const { answer } = input
  const open = await openAnswer(context, input, answer.method)
  const { review, one, other } = open
  if (answer.method === 'ink') refuseInk(context, open, answer)

  const keys = await openKeys(context, other.person.id, input.passphrase)
  const snapshot = await textRead(context, open, input.sha256)
  if (answer.method === 'ink' && answer.on < dayOfText(snapshot)) {
    return refuse('ink-before-the-text', { field: 'answer.on' })
  }
  const { failed } = readAttempts(needs.folder)
  const text = statementText(
    snapshot.sha256,
    { name: nameInText(snapshot, one.part), role: one.part },
    answer,
    { name: nameInText(snapshot, other.part), role: other.part },
    now,
  )
  await addStatement(db, needs.newId(), snapshot.id, {
    personId: one.person.id,
    part: one.part,
    answer,
    statedBy: other.person.id,
    keyId: keys.wrap.signingKeyId,
    signedText: text,
    signature: signText(keys.signingSeed, text),
    at: now,
  })
  keys.signingSeed.fill(0)
  keys.databaseKey.fill(0)
  await appendAudit(db, {
    at: now,
    personId: other.person.id,
    act: answer.method === 'ink' ? 'signature in ink recorded' : 'missing signature recorded',
    subjectKind: 'snapshot',
    subjectId: snapshot.id,
    detail: { sha256: snapshot.sha256, part: one.part, failedBefore: failed },
  })
  afterCommit(() => {
    if (failed > 0) writeAttempts(needs.folder, { failed: 0, lastAtEpochMs: epochOf(now) })
  })
  return afterAnswer(context, review, snapshot)
}

const refuseInk = (
  { today }: CommandContext,
  { one }: OpenAnswer,
  { on, seenBy }: Extract<SignedOtherwise, { method: 'ink' }>,
): void => {
  if (on > today) refuse('date-in-the-future', { field: 'answer.on' })
  if (sameName(seenBy, one.person.name)) refuse('seen-by-oneself', { field: 'answer.seenBy' })
}

const sameName = (a: string, b: string): boolean =>
  a.localeCompare(b, 'en', { sensitivity: 'base', ignorePunctuation: true }) === 0

/** The session's last end: what was printed before is another text. */
const dayOfText = ({ body }: StoredSnapshot) => dateOf(Instant.parse(readStoredRecord(body).fixedAt))
