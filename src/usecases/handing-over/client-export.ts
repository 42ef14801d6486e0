import type { Json } from '#basics/canonical-json.ts'
import type { ClientId, DefinitionId } from '#basics/ids.ts'
import { findClient } from '#database/stores/client-store.ts'
import { listDraws } from '#database/stores/draw-store.ts'
import {
  type ClientTable,
  type RowsAboutClient,
  readAboutClient,
} from '#database/stores/handing-over/about-client.ts'
import { CLIENT_TABLES } from '#database/stores/handing-over/client-tables.ts'
import { type Row, type Telling, tellJson, tellRow } from '#database/stores/handing-over/read-rows.ts'
import { readItemNames, readTelling } from '#database/stores/handing-over/telling.ts'
import { findImportFile } from '#database/stores/import-store.ts'
import { findPerson } from '#database/stores/people-store.ts'
import { findReview, type StoredReview } from '#database/stores/review-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import type { ClientExport, Missing, MonthAbout, ToldRow } from '#domain/handing-over/client-export.ts'
import { othersNamedIn, paragraphsNaming } from '#domain/handing-over/naming.ts'
import { drawAbout } from '#domain/handing-over/record-about.ts'
import { textsOfExport } from '#domain/handing-over/texts-of-export.ts'
import { rowsOfClient } from '#interchange/rows-of-client.ts'
import { partTowards, requireClient } from '../access.ts'
import { describeClient } from '../caseload/known-clients.ts'
import type { QueryContext } from '../context.ts'
import { recordClient } from '../record/record-clients.ts'
import { refuse } from '../refusal.ts'
import { areOwnScoresShown, seesOwnScores } from '../review/own-scores.ts'
import { readVaultSettings } from '../settings/read-settings.ts'
import { readAllNamed } from './all-named.ts'
import { namedInReview, recordAbout } from './month-texts.ts'

/**
 * Everything about one client, as whoever holds them now, or supervises that person, may hand it over. Of a month whose
 * scores are not shown yet it has none but the asker's own.
 */
export const readClientExport = async (context: QueryContext, clientId: ClientId): Promise<ClientExport> => {
  const { db, needs, actor, now, vault } = context
  const { practitionerId } = await requireClient(context, clientId)
  const { facts } = (await findClient(db, clientId)) ?? refuse('not-found')
  const rows = await readAboutClient(db, clientId)
  const telling = await readTelling(db, (id, reference) => (id === clientId ? reference : ANOTHER))
  const find = paragraphsNaming(facts)
  const missing: Missing[] = []
  const months: MonthAbout[] = []
  const reviews = (await Promise.all(rows.reviewIds.map(id => findReview(db, id)))).filter(
    one => one !== undefined,
  )
  for (const review of reviews.toSorted((a, b) => (a.month < b.month ? 1 : -1)))
    months.push(
      await monthAbout(context, {
        clientId,
        reference: facts.reference,
        review,
        rows,
        telling,
        find,
        missing,
      }),
    )
  const list = (table: ClientTable) =>
    rows.tables[table].map(row => tellRow(CLIENT_TABLES[table].columns, row, telling))
  const holder = await findPerson(db, practitionerId)
  const service = await findSetting(db, 'service')
  const { fullNames } = await readVaultSettings(db)
  const whole: ClientExport = {
    schema: 'tandem-client-export-1',
    sample: vault.keyFile().sample || needs.sampleOnly,
    service: typeof service === 'string' && service !== '' ? service : null,
    madeAt: now,
    madeBy: actor.name,
    madeWith: needs.version,
    client: recordClient(describeClient(clientId, facts, fullNames).ref),
    facts,
    practitioner: holder?.name ?? '',
    added: list('client'),
    changes: list('client_change'),
    stays: list('assignment'),
    imports: await importsAbout(context, rows, facts.reference),
    chartBases: list('trend_base'),
    holds: list('hold'),
    months,
    audit: rows.audit.map(({ detail, ...entry }) => ({
      ...entry,
      detail: tellJson(detail as Json, telling),
    })),
    othersNamed: [],
    missing: [...missing, ...alwaysMissing(rows)],
  }
  const others = (await readAllNamed(db)).filter(({ id }) => id !== clientId)
  const finds = othersNamedIn(facts, others)
  return { ...whole, othersNamed: placesNaming(whole, finds) }
}

/** The imports that brought anything; of a file that was kept, the client's own row, to who may see that caseload. */
const importsAbout = async (
  context: QueryContext,
  { imports }: RowsAboutClient,
  reference: string,
): Promise<ToldRow[]> => {
  const found: ToldRow[] = []
  for (const { id, practitionerId, isKept, ...about } of imports) {
    const isOpen = isKept && (await partTowards(context, practitionerId)) !== null
    const bytes = isOpen ? await findImportFile(context.db, id) : undefined
    const rowInFile = bytes === undefined ? [] : await rowsOfClient(bytes, reference)
    found.push({ ...about, fileKept: isKept, rowInFile: rowInFile.map(row => ({ ...row })) })
  }
  return found
}

const ANOTHER = 'another client'

type AboutMonth = {
  readonly clientId: ClientId
  readonly reference: string
  readonly review: StoredReview
  readonly rows: RowsAboutClient
  readonly telling: Telling
  readonly find: (text: string) => readonly string[]
  /** Filled on the way. */
  readonly missing: Missing[]
}

const monthAbout = async (context: QueryContext, about: AboutMonth): Promise<MonthAbout> => {
  const { review, rows, telling, clientId, missing, find } = about
  const { db } = context
  const ofMonth = (table: ClientTable): readonly Row[] =>
    rows.tables[table].filter(row => row.review_id === review.id)
  const list = (table: ClientTable, which: (row: Row) => boolean = () => true): ToldRow[] =>
    ofMonth(table)
      .filter(which)
      .map(row => tellRow(CLIENT_TABLES[table].columns, row, telling))
  const isOpen = (await partTowards(context, review.practitionerId)) !== null
  const shown = await areOwnScoresShown(context, review)
  const seesOwn = isOpen && (await seesOwnScores(context, review))
  // Before they are shown, a practitioner has their own; nobody has anybody else's.
  const mayGive = ({ person_id: by }: Row): boolean => shown || (seesOwn && by === context.actor.id)
  const withheld = [...ofMonth('score'), ...ofMonth('score_draft')].some(row => !mayGive(row))
  if (!shown && review.schemeId !== null && (withheld || !seesOwn))
    missing.push({ why: 'scores-not-shown-yet', about: review.month })
  if (!isOpen) missing.push({ why: 'texts-of-others', about: review.month })
  const items = await readItemNames(db, [
    review.schemeId,
    ...ofMonth('score').map(row => row.scheme_id as DefinitionId),
    ...ofMonth('document').map(row => row.checklist_id as DefinitionId | null),
  ])
  const scored = (table: 'score' | 'score_draft'): ToldRow[] =>
    ofMonth(table)
      .filter(mayGive)
      .map(row => {
        const names = items(typeof row.scheme_id === 'string' ? row.scheme_id : review.schemeId)
        return byItem(tellRow(CLIENT_TABLES[table].columns, row, telling), names)
      })
  const drafts = review.state === 'signed' ? [] : scored('score_draft')
  const practitioner = await findPerson(db, review.practitionerId)
  const supervisor = review.supervisorId === null ? undefined : await findPerson(db, review.supervisorId)
  return {
    month: review.month,
    practitioner: practitioner?.name ?? '',
    supervisor: supervisor?.name ?? null,
    state: review.state,
    kind: review.kind,
    entry: list('entry'),
    changes: list('entry_change'),
    scoreDrafts: drafts,
    scores: scored('score'),
    draws: (await listDraws(db, review.id)).flatMap(draw => {
      const line = drawAbout(draw.record, about.reference)
      return line === null ? [] : [{ ...line, blind: draw.blind, at: draw.at }]
    }),
    replaced: list('draw_replacement'),
    drawn: list('drawn'),
    discussion: list('discussion'),
    documents: documentsOf(list, ofMonth, telling, items, isOpen, rows),
    closings: list('closing'),
    actions: list('action'),
    answers: list('action_answer'),
    enteredElsewhere: list('entered_elsewhere'),
    named: isOpen && review.state !== 'signed' ? await namedInReview(context, review, clientId, find) : [],
    record: await recordAbout(context, review, about.reference, find, isOpen),
  }
}

/** Levels, notes and reasons under the names of their items. */
const byItem = (row: ToldRow, names: ReadonlyMap<string, string>): ToldRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [names.get(key) ?? key, item]))
        : value,
    ]),
  )

const documentsOf = (
  list: (table: ClientTable, which?: (row: Row) => boolean) => ToldRow[],
  ofMonth: (table: ClientTable) => readonly Row[],
  telling: Telling,
  items: (id: string | null) => ReadonlyMap<string, string>,
  isOpen: boolean,
  rows: RowsAboutClient,
): ToldRow[] => {
  const told = list('document')
  return ofMonth('document').map((row, index): ToldRow => {
    const names = items(typeof row.checklist_id === 'string' ? row.checklist_id : null)
    const answers = told[index]?.answers
    const file = rows.tables.document_file.find(({ document_id: id }) => id === row.id)
    return {
      ...told[index],
      answers: Array.isArray(answers)
        ? answers.map(answer => itemNamed(answer as Json, names))
        : (answers ?? null),
      // A file is shown to the two of its review alone, as its bytes are.
      file:
        file === undefined || !isOpen ? null : tellRow(CLIENT_TABLES.document_file.columns, file, telling),
    }
  })
}

const itemNamed = (answer: Json, names: ReadonlyMap<string, string>): Json => {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer
  const { key, ...more } = answer
  return { item: names.get(String(key)) ?? String(key), ...more } as Json
}

/** What no export has, where the vault has it. */
const alwaysMissing = (rows: RowsAboutClient): Missing[] => [
  { why: 'unrecorded-texts', about: null },
  { why: 'frames-of-draws', about: null },
  ...(rows.tables.document_file.some(({ deleted_at: gone }) => gone === null)
    ? [{ why: 'file-bytes' as const, about: null }]
    : []),
  ...rows.imports.flatMap(({ isKept, fileName }) =>
    isKept ? [{ why: 'kept-files' as const, about: fileName }] : [],
  ),
]

/** In which part of the export others are named; a month says which. */
const placesNaming = (
  whole: ClientExport,
  finds: (text: string) => readonly string[],
): ClientExport['othersNamed'] => {
  const places = new Map<string, Set<string>>()
  for (const { where, text } of textsOfExport(whole)) {
    const words = finds(text)
    if (words.length === 0) continue
    const known = places.get(where) ?? new Set()
    for (const word of words) known.add(word)
    places.set(where, known)
  }
  return [...places].map(([where, words]) => ({ where, words: [...words] }))
}
