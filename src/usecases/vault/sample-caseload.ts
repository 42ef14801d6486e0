import type { ClientId, PersonId, ReviewId } from '#basics/ids.ts'
import { dateOf, Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'
import { addDays, PlainDate } from '#basics/plain-date.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { findReviewOfMonth } from '#database/stores/review-store.ts'
import type { Vault } from '#database/vault/vault.ts'
import type { EntryValues } from '#domain/caseload/entry.ts'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { HOUSE_CLOSING_CRITERIA } from '#domain/closure/house-criteria.ts'
import type { Levels } from '#domain/scheme/levels.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { readCaseloadMonth } from '../caseload/caseload-month.ts'
import type { AuditEntry, CommandContext, VaultContext } from '../context.ts'
import { run } from '../import/run.ts'
import { runHistory } from '../import/run-history.ts'
import { refuse } from '../refusal.ts'
import { saveNote } from '../review/answers.ts'
import { name as nameClosing, saveForm } from '../review/closings.ts'
import { add as addDiscussion } from '../review/discussions.ts'
import { add as addDocument } from '../review/documents.ts'
import { setOwnScore } from '../review/own-score.ts'
import { planSession } from '../review/plan-session.ts'
import { SAMPLE_TEXTS } from './sample-texts.ts'

/**
 * The sample's months stand in its files, November 2025 to October 2026, and can't follow the clock: its writing is done as
 * on the day after the last contact in them, whatever day it is. Only the planned session lies in the coming days.
 */
const SAMPLE_DAY = PlainDate.parse('2026-10-29')
const SAMPLE_MONTH = Month.parse('2026-10')
const HISTORY = [
  ...['2025-11', '2025-12'],
  ...['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'],
].map(month => Month.parse(month))

/** A caseload with a year behind it and October half prepared, by the operations that the screens use. */
export const fillSampleCaseload = async (
  context: VaultContext,
  vault: Vault,
  practitioner: { readonly id: PersonId; readonly name: string },
): Promise<void> => {
  const { needs } = context
  const practitionerId = practitioner.id
  const fileOf = (path: string) => ({
    name: path.split('/').at(-1) ?? path,
    base64: Buffer.from(needs.asset(`sample/${path}`)).toString('base64'),
  })
  await asPractitioner(context, vault, practitioner, async command => {
    const files = HISTORY.map(month => ({ ...fileOf(`history/caseload-${month}.csv`), month }))
    await runHistory(command, { practitionerId, files })
    const file = fileOf(`caseload-${SAMPLE_MONTH}.csv`)
    await run(command, { practitionerId, month: SAMPLE_MONTH, file, answers: {} })
    await prepareOctober(command, practitionerId)
  })
}

/** One transaction in which the practitioner acts, as the core gives it to a command, with its audit. */
const asPractitioner = async (
  { needs, changed }: VaultContext,
  vault: Vault,
  practitioner: { readonly id: PersonId; readonly name: string },
  work: (command: CommandContext) => Promise<void>,
): Promise<void> => {
  const now = needs.now()
  const { id, name } = practitioner
  const entries: AuditEntry[] = []
  const later: (() => void)[] = []
  await vault.db.transaction().execute(async db => {
    const audited = new Set<string>()
    await work({
      db,
      needs,
      vault,
      actor: { id, name, roles: ['practitioner'], within: null },
      signedIn: { person: id, with: null, acting: id, audited },
      now,
      today: SAMPLE_DAY,
      audit: entry => void entries.push(entry),
      auditOnce: (key, entry) => {
        if (!audited.has(key)) entries.push(entry)
        audited.add(key)
      },
      changed,
      between: async () => undefined,
      beforeCommit: change => change.write(),
      afterCommit: task => void later.push(task),
    })
    for (const entry of entries) await appendAudit(db, { at: now, personId: id, ...entry })
  })
  for (const task of later) task()
}

const prepareOctober = async (command: CommandContext, practitionerId: PersonId): Promise<void> => {
  const review = (await findReviewOfMonth(command.db, practitionerId, SAMPLE_MONTH)) ?? refuse('not-found')
  const { lines, scheme } = await readCaseloadMonth(command, review)
  const idOf = (reference: string): ClientId =>
    lines.find(({ client }) => client.ref.reference === reference)?.entry.clientId ?? refuse('not-found')
  for (const [index, { entry }] of lines.entries()) {
    if (scheme === null || index % NOT_SCORED_YET === NOT_SCORED_YET - 1) continue
    const levels = likelyLevels(scheme, entry.values, index)
    await setOwnScore(command, { reviewId: review.id, clientId: entry.clientId, levels, notes: {} })
  }
  await bringToSession(command, review.id, idOf)
}

/** Every ninth client is left for the newcomer. */
const NOT_SCORED_YET = 9

/** What the figures suggest, with a little variety; a newcomer looks at it and changes it. */
const likelyLevels = (scheme: SchemeDefinition, values: EntryValues, index: number): Levels => {
  const base = values.risk === null ? 1 : { low: 0, medium: 1, high: 2 }[values.risk]
  const contacts = values.contactsPlanned ?? 1
  return Object.fromEntries(
    scheme.items.map(({ key, levels }, item) => {
      const highest = levels.at(-1)?.level ?? 0
      const likely =
        key === 'contact' ? Math.min(contacts, 3) : base + ((index * 3 + item * 5) % 7 < 3 ? 1 : 0)
      return [key, Math.min(highest, likely)]
    }),
  )
}

const bringToSession = async (
  command: CommandContext,
  reviewId: ReviewId,
  idOf: (reference: string) => ClientId,
): Promise<void> => {
  const { wentWell, isHard, discuss, documents, place } = SAMPLE_TEXTS
  for (const { reference, why } of discuss) {
    const clientId = idOf(reference)
    await addDiscussion(command, { reviewId, clientId, whyRaised: why, whyNow: null, position: null })
  }
  await bringForms(command, reviewId, idOf)
  for (const { reference, kind, dated } of documents) {
    await addDocument(command, {
      reviewId,
      clientId: idOf(reference),
      kind,
      stage: 'to read',
      title: null,
      dated: PlainDate.parse(dated),
      broughtAs: 'on paper',
    })
  }
  await saveNote(command, { reviewId, name: 'went-well', text: wentWell })
  await saveNote(command, { reviewId, name: 'is-hard', text: isHard })
  await planSession(command, { reviewId, plannedFor: tomorrowAtTen(command.now), place })
}

const bringForms = async (
  command: CommandContext,
  reviewId: ReviewId,
  idOf: (reference: string) => ClientId,
): Promise<void> => {
  const { closing, stable, named } = SAMPLE_TEXTS
  const nameFor = (reference: string, kind: 'closing' | 'stable casing', stage: 'named' | 'to decide') =>
    nameClosing(command, { reviewId, clientId: idOf(reference), kind, stage, note: null })
  const { reference, goals, partly, ...texts } = closing
  const toClose = await nameFor(reference, 'closing', 'to decide')
  await saveForm(command, {
    closingId: toClose.closingId,
    complete: true,
    form: {
      ...texts,
      kind: 'closing',
      reason: 'goals met',
      reasonText: null,
      goals: goals.map(text => ({ text, state: 'met' })),
      lastRiskCheck: PlainDate.parse('2026-10-18'),
      riskThen: 'low',
      onwardReferrals: null,
      againstClientsWish: false,
      threatsOrHarm: false,
      lastDay: PlainDate.parse('2026-11-13'),
      nextRiskReviewBy: 'the practice',
      criteriaVersion: HOUSE_CLOSING_CRITERIA.closing.version,
      criteria: HOUSE_CLOSING_CRITERIA.closing.items.map(({ key }) =>
        key === partly.key
          ? { key, state: 'partly', comment: partly.comment }
          : { key, state: 'met', comment: null },
      ),
    },
  })
  const toKeep = await nameFor(stable.reference, 'stable casing', 'to decide')
  const form = emptyForm('stable casing')
  if (form.kind === 'stable casing') {
    await saveForm(command, {
      closingId: toKeep.closingId,
      complete: false,
      form: { ...form, whyNow: stable.whyNow, contactFromNow: 'every 2 months' },
    })
  }
  await nameClosing(command, {
    reviewId,
    clientId: idOf(named.reference),
    kind: 'closing',
    stage: 'named',
    note: named.note,
  })
}

const tomorrowAtTen = (now: Instant): Instant =>
  Instant.parse(`${addDays(dateOf(now), 1)}T10:00:00${now.slice(-6)}`)
