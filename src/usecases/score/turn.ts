import type { ClientId } from '#basics/ids.ts'
import type { ScoreDraft } from '#contract/review.ts'
import type { ScoreTurn } from '#contract/score.ts'
import { listEntries } from '#database/stores/entry-store.ts'
import { type StoredDraft, saveScoreDraft } from '#database/stores/score-store.ts'
import { EMPTY_ENTRY } from '#domain/caseload/entry.ts'
import { levelsProblems } from '#domain/scheme/levels.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { scoreOf } from '#domain/scheme/total.ts'
import { readClients } from '../caseload/known-clients.ts'
import type { CommandHandler, QueryContext, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { personRefOf } from '../review/review-ref.ts'
import { changeMeeting, type Meeting, requireMeeting } from '../session/meeting.ts'
import { noteReading } from '../session/note-reading.ts'
import { type DrawnScores, readScoring } from './scoring.ts'

/**
 * What the person at the keyboard scores now: the practitioner their own where they are missing, the supervisor all that
 * are drawn. Plain facts of each client, and their own levels so far; never anything of the other's.
 */
export const turn: QueryHandler<'score.turn'> = async (context, { reviewId }): Promise<ScoreTurn> => {
  const { db } = context
  const meeting = await requireMeeting(context, reviewId)
  const { review, part, pair } = meeting
  const { scheme, clients } = await readTurn(context, meeting)
  await noteReading(context, review)
  const entries = new Map((await listEntries(db, review.id)).map(entry => [entry.clientId, entry.values]))
  const known = await readClients(
    db,
    clients.map(({ clientId }) => clientId),
  )
  const people = [pair.practitionerId, pair.supervisorId] as const
  const [self, other] = part === 'practitioner' ? people : ([people[1], people[0]] as const)
  return {
    part: part === 'practitioner' ? 'own' : 'supervisor',
    person: await personRefOf(db, self),
    other: await personRefOf(db, other),
    scheme,
    clients: clients.map(({ clientId, draft }) => {
      const { ref, facts } = known.get(clientId)
      const values = entries.get(clientId) ?? EMPTY_ENTRY
      return {
        client: ref,
        service: facts.service,
        risk: values.risk,
        contactsPlanned: values.contactsPlanned,
        contactsMade: values.contactsMade,
        lastContact: values.lastContact,
        whatChanged: values.whatChanged,
        score: draftView(scheme, draft),
      }
    }),
  }
}

/** Keeps levels as they are chosen. They become a score of this month when all of them are shown. */
export const save: CommandHandler<'score.save'> = async (context, input): Promise<ScoreDraft> => {
  const { db, actor, now } = context
  const meeting = await changeMeeting(context, input.reviewId)
  const { scheme, clients } = await readTurn(context, meeting)
  const { clientId, levels, notes } = input
  if (!clients.some(client => client.clientId === clientId)) return refuse('not-your-turn')
  refuseForeignLevels(scheme, levels, Object.keys(notes))
  const draft = { levels, notes, updatedAt: now }
  await saveScoreDraft(db, { reviewId: meeting.review.id, clientId, personId: actor.id }, draft)
  return draftView(scheme, draft)
}

/** Levels and notes must be of the scheme's items; missing ones are no problem. */
export const refuseForeignLevels = (
  scheme: SchemeDefinition,
  levels: StoredDraft['levels'],
  keys: readonly string[],
): void => {
  const [problem] = levelsProblems(scheme, levels)
  if (problem !== undefined) refuse('levels-not-of-scheme', { field: `levels.${problem.item}` })
  const foreign = keys.find(key => !scheme.items.some(item => item.key === key))
  if (foreign !== undefined) refuse('levels-not-of-scheme', { field: `notes.${foreign}` })
}

type Turn = {
  readonly scheme: SchemeDefinition
  readonly clients: readonly { readonly clientId: ClientId; readonly draft: StoredDraft | null }[]
}

const readTurn = async (
  { db }: QueryContext | { db: QueryContext['db'] },
  meeting: Meeting,
): Promise<Turn> => {
  const { scheme, draw, clients, stage } = await readScoring(db, meeting.review)
  if (scheme === null) return refuse('step-not-allowed')
  if (draw === null) return refuse('not-drawn')
  if (stage === 'revealed' || stage === 'agreed') return refuse('already-revealed')
  const mine = clients.filter(client => isMine(client, meeting.part))
  if (mine.length === 0) return refuse('keyboard-elsewhere')
  return {
    scheme,
    clients: mine.map(client => ({
      clientId: client.clientId,
      draft: meeting.part === 'practitioner' ? client.ownDraft : client.supervisorDraft,
    })),
  }
}

const isMine = (client: DrawnScores, part: Meeting['part']): boolean =>
  part === 'practitioner' ? client.own === null : client.supervisor === null

const draftView = (scheme: SchemeDefinition, draft: Omit<StoredDraft, 'updatedAt'> | null): ScoreDraft => {
  const levels = draft?.levels ?? {}
  const score = scoreOf(scheme, levels)
  return { levels, notes: { ...draft?.notes }, total: score?.total ?? null, band: score?.band ?? null }
}
