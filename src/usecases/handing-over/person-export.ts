import type { Json } from '#basics/canonical-json.ts'
import { type ClientId, type PersonId, ReviewId } from '#basics/ids.ts'
import { addendumBodyOf, findAddendum } from '#database/stores/addendum-store.ts'
import { findHolder } from '#database/stores/client-store.ts'
import {
  countRecorded,
  listAddendaOf,
  listAuditOf,
  listNotesOf,
  type PersonTable,
  readAboutPerson,
} from '#database/stores/handing-over/about-person.ts'
import type { Kind } from '#database/stores/handing-over/kinds.ts'
import { PERSON_TABLES } from '#database/stores/handing-over/person-tables.ts'
import { type Row, type Telling, tellJson, tellRow } from '#database/stores/handing-over/read-rows.ts'
import { readTelling } from '#database/stores/handing-over/telling.ts'
import { listSharedNotes } from '#database/stores/note-store.ts'
import { findReview, type StoredReview } from '#database/stores/review-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import type { Missing, ToldRow } from '#domain/handing-over/client-export.ts'
import type { PersonExport, PersonPart } from '#domain/handing-over/person-export.ts'
import { textWithoutNames } from '#domain/record/names-in-text.ts'
import { type NoteName, SESSION_NOTES } from '#domain/review/notes.ts'
import { partTowards } from '../access.ts'
import { ofPair } from '../agreement/agreement.ts'
import type { QueryContext } from '../context.ts'
import { refuse } from '../refusal.ts'
import { areOwnScoresShown, seesOwnScores } from '../review/own-scores.ts'
import { readableNotes } from '../review/preparation.ts'
import { readSettings } from '../settings/read-settings.ts'
import { readAllNamed } from './all-named.ts'

/**
 * Everything about whoever asks, at a keyboard of their own. What they did towards people on whose side they are no more
 * is told without texts and clients: that stays with those two.
 */
export const readPersonExport = async (context: QueryContext): Promise<PersonExport> => {
  const { db, needs, actor, now, vault } = context
  if (actor.within !== null) return refuse('not-allowed')
  const rows = await readAboutPerson(db, actor.id)
  const reviews = await readReviews(context)
  const named = await readAllNamed(db)
  const known = await readKnownClients(
    context,
    named.map(({ id }) => id),
  )
  const bare = textWithoutNames({
    names: named.flatMap(({ forename, surname }) => {
      const parts = [forename, surname].filter(part => part !== null)
      return [...parts, parts.join(' ')]
    }),
    initials: [],
  })
  const telling = await readTelling(db, (id, reference) => (known.has(id) ? reference : A_CLIENT), bare)
  const closed = new Set<string>()

  const tellOne = async (columns: Readonly<Record<string, Kind>>, row: Row): Promise<ToldRow> => {
    const isOpen = await reviews.isOpen(row)
    if (!isOpen && row.review_id != null) closed.add(String(row.review_id))
    return tellRow(columns, row, telling, isOpen ? [] : PRIVATE)
  }
  const list = async (table: PersonTable, which: (row: Row) => boolean = () => true): Promise<ToldRow[]> => {
    const found: ToldRow[] = []
    for (const row of rows[table].filter(which)) found.push(await tellOne(PERSON_TABLES[table].columns, row))
    return found
  }
  const shownScores = await reviews.whereScoresMayBeGiven()
  const isShown = (row: Row) => shownScores.has(String(row.review_id))
  const settings = await readSettings(db, actor.id)
  const service = await findSetting(db, 'service')
  const parts: Record<PersonPart, ToldRow[]> = {
    person: await list('person'),
    keys: await list('person_key'),
    hours: await list('contracted_hours'),
    reductions: await list('reduction'),
    supervision: await list('supervision'),
    settings: await list('setting', ({ name }) => !/^(appearance|session)\./.test(String(name))),
    stays: await list('assignment'),
    imports: await list('import'),
    reviews: await list('review'),
    reviewSteps: await list('review_event'),
    saidNone: await list('review_said_none'),
    texts: await readTexts(context, reviews, telling),
    recorded: (await countRecorded(db, actor.id)).map(({ reviewId, ...count }) => ({
      review: telling.review(reviewId),
      ...count,
    })),
    scoreDrafts: await list('score_draft', row => isShown(row) && reviews.of(row)?.state !== 'signed'),
    scores: await list('score', isShown),
    agreement: await readAgreement(context, reviews.practitioners),
    raised: await list('discussion'),
    closings: await list('closing'),
    documents: await list('document'),
    files: await list('document_file'),
    actions: await list('action'),
    answers: await list('action_answer'),
    sessions: await list('session'),
    sessionSteps: await list('session_event'),
    draws: await list('draw'),
    replacements: await list('draw_replacement'),
    enteredElsewhere: await list('entered_elsewhere'),
    chartBases: await list('trend_base'),
    holds: await list('hold'),
    erasures: await list('erasure'),
    fixedTexts: await list('snapshot'),
    reopened: await list('snapshot_void'),
    records: await list('record'),
    signatures: await list('signature'),
    addenda: await readAddenda(context, reviews, telling),
    addendaRead: await list('addendum_read'),
    published: await list('definition'),
    // What is typed in a session belongs to the two, whoever's hands were on the keyboard.
    drafts: await list('draft', ({ key }) => !String(key).startsWith('session.')),
    audit: (await listAuditOf(db, actor.id)).map(({ detail, subjectId, ...entry }) => ({
      ...entry,
      subject: subjectId === null ? null : (telling.known(subjectId) ?? null),
      detail: tellJson(JSON.parse(detail) as Json, telling),
    })),
  }
  const withheld = [...rows.score, ...rows.score_draft].filter(row => !isShown(row))
  const missing: Missing[] = [
    { why: 'about-clients', about: null },
    ...[...new Set(withheld.map(row => reviews.month(row)))].map(about => ({
      why: 'scores-not-shown-yet' as const,
      about,
    })),
    ...(closed.size > 0 ? [{ why: 'closed-reviews' as const, about: null }] : []),
  ]
  return {
    schema: 'tandem-person-export-1',
    sample: vault.keyFile().sample || needs.sampleOnly,
    service: typeof service === 'string' && service !== '' ? service : null,
    madeAt: now,
    madeWith: needs.version,
    name: actor.name,
    roles: [...actor.roles],
    appearance: { ...settings.appearance },
    parts,
    missing,
  }
}

const A_CLIENT = 'a client'

/** What of a row stays with two people of whom the asker is none any more. */
const PRIVATE: readonly Kind[] = ['words', 'json', 'client']

/** The reviews of the vault, as far as the asker's rows are tied to them. */
const readReviews = async (context: QueryContext) => {
  const { db, actor } = context
  const ids = (await db.selectFrom('review').select('id').execute()).map(({ id }) => id)
  const reviews = new Map<string, StoredReview>()
  for (const id of ids) {
    const review = await findReview(db, id)
    if (review !== undefined) reviews.set(id, review)
  }
  const sides = new Map<PersonId, boolean>()
  const isOpenTo = async (practitionerId: PersonId): Promise<boolean> => {
    const open = sides.get(practitionerId) ?? (await partTowards(context, practitionerId)) !== null
    sides.set(practitionerId, open)
    return open
  }
  const of = (row: Row): StoredReview | undefined => reviews.get(String(row.review_id))
  return {
    of,
    byId: (id: string) => reviews.get(id),
    month: (row: Row): string | null => of(row)?.month ?? null,
    /** A row that no practitioner's confidence covers is open. */
    isOpen: async (row: Row): Promise<boolean> => {
      const practitionerId = of(row)?.practitionerId ?? row.practitioner_id
      return typeof practitionerId !== 'string' || isOpenTo(practitionerId as PersonId)
    },
    isOpenTo,
    practitioners: [
      ...new Set([...reviews.values()].flatMap(one => (isPair(one, actor.id) ? [one.practitionerId] : []))),
    ],
    /** Months of which the asker's own scores may leave the core now. */
    whereScoresMayBeGiven: async (): Promise<ReadonlySet<string>> => {
      const shown = new Set<string>()
      for (const [id, review] of reviews) {
        const mayGive =
          (await areOwnScoresShown(context, review)) ||
          (review.practitionerId === actor.id && (await seesOwnScores(context, review)))
        if (mayGive) shown.add(id)
      }
      return shown
    },
  }
}
type Reviews = Awaited<ReturnType<typeof readReviews>>

const isPair = ({ practitionerId, supervisorId }: StoredReview, id: PersonId): boolean =>
  practitionerId === id || supervisorId === id

/** Clients who may be named by their reference: those with somebody on whose side the asker is. */
const readKnownClients = async (
  context: QueryContext,
  ids: readonly ClientId[],
): Promise<ReadonlySet<ClientId>> => {
  const known = new Set<ClientId>()
  for (const id of ids) {
    const holder = await findHolder(context.db, id)
    if (holder !== undefined && (await partTowards(context, holder)) !== null) known.add(id)
  }
  return known
}

/** Their own texts, and in the reviews of their own caseload what was written to them, as far as they may read it. */
const readTexts = async (context: QueryContext, reviews: Reviews, telling: Telling): Promise<ToldRow[]> => {
  const { db, actor } = context
  const found: ToldRow[] = []
  for (const note of await listNotesOf(db, actor.id)) {
    const review = reviews.byId(note.reviewId)
    if (review === undefined || !(await reviews.isOpenTo(review.practitionerId))) continue
    const name = note.name as NoteName
    const shared = await listSharedNotes(db, ReviewId.parse(note.reviewId))
    const isOwn = note.by === actor.id
    if (!isOwn && readableNotes({ [name]: note.body }, shared, review, actor.id)[name] === undefined) continue
    found.push({
      review: telling.review(note.reviewId),
      name,
      // Some of a session's own are kept with a shape of theirs.
      text: SESSION_NOTES.includes(name) ? sessionNote(note.body, telling) : telling.words(note.body),
      by: telling.person(note.by),
      at: note.at,
    })
  }
  return found
}

const sessionNote = (body: string, telling: Telling): Json => {
  try {
    return tellJson(JSON.parse(body) as Json, telling)
  } catch {
    return telling.words(body)
  }
}

/** What they added to records; of one that is open to them no more, that they did. */
const readAddenda = async (context: QueryContext, reviews: Reviews, telling: Telling): Promise<ToldRow[]> => {
  const found: ToldRow[] = []
  for (const { id, reviewId } of await listAddendaOf(context.db, context.actor.id)) {
    const addendum = await findAddendum(context.db, id)
    const review = reviews.byId(reviewId)
    if (addendum === undefined || review === undefined) continue
    const { number, says } = addendumBodyOf(addendum)
    const isOpen = await reviews.isOpenTo(review.practitionerId)
    found.push({
      number,
      kind: says.kind,
      at: addendum.at,
      sha256: addendum.sha256,
      signedText: addendum.signedText,
      ...(isOpen && {
        about: says.about?.reference ?? null,
        correction: tellJson(says.correction, telling),
        text: telling.words(says.text),
      }),
    })
  }
  return found
}

/** How the person and those they are paired with now have scored the same clients. */
const readAgreement = async (
  context: QueryContext,
  practitioners: readonly PersonId[],
): Promise<ToldRow[]> => {
  const found: ToldRow[] = []
  for (const practitionerId of practitioners) {
    if ((await partTowards(context, practitionerId)) === null) continue
    const { practitioner, supervisor, from, until, views } = await ofPair(context, { practitionerId })
    for (const view of views)
      found.push({
        practitioner: practitioner.name,
        supervisor: supervisor?.name ?? null,
        from,
        until,
        ...(JSON.parse(JSON.stringify(view)) as ToldRow),
      })
  }
  return found
}
