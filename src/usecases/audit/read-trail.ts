import { plainLetters } from '#basics/plain-letters.ts'
import { soughtWords } from '#basics/sought-words.ts'
import type { TrailFilter } from '#contract/audit.ts'
import { findHolder } from '#database/stores/client-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import {
  findSubjects,
  listActs,
  listTrail,
  type SubjectFacts,
  type TrailChoice,
  type TrailEntry,
} from '#database/stores/trail-store.ts'
import { groupOf } from '#domain/audit/act-group.ts'
import { factsOf, type TrailRow, type TrailSubject } from '#domain/audit/trail.ts'
import { personWords, rowWords } from '#domain/audit/trail-words.ts'
import { partTowards } from '../access.ts'
import type { QueryContext } from '../context.ts'
import { refuse } from '../refusal.ts'

/** Entries read at once; more are read on only while those found are too few. */
const BATCH = 2000
/** Entries looked through for one answer: what is rare is found by asking on. */
const MOST_READ = 20_000

/**
 * The entries that fit a filter, newest first, from before a sequence: at most `most`, and where to go on (null at the
 * trail's beginning). Everybody's is an administrator's alone.
 */
export const readTrail = async (
  context: QueryContext,
  filter: TrailFilter,
  before: number | null,
  most: number,
  mostRead = MOST_READ,
): Promise<{ readonly rows: TrailRow[]; readonly next: number | null }> => {
  const { db } = context
  const choice = await choiceOf(context, filter)
  const describe = await describer(context)
  const words = soughtWords(filter.text)
  const rows: TrailRow[] = []
  let at = before
  for (let read = 0; read < mostRead; read += BATCH) {
    const entries = await listTrail(db, choice, at, BATCH)
    for (const row of await describe(entries)) {
      if (!words.every(word => plainLetters(`${personWords(row)}. ${rowWords(row)}`).includes(word))) continue
      rows.push(row)
      if (rows.length === most) return { rows, next: row.sequence }
    }
    if (entries.length < BATCH) return { rows, next: null }
    at = entries.at(-1)?.sequence ?? null
  }
  return { rows, next: at }
}

/** Refuses what is not the reader's. */
export const choiceOf = async (
  { db, actor }: QueryContext,
  { whose, personId, group, month }: TrailFilter,
): Promise<TrailChoice> => {
  if (whose === 'everybody' && !actor.roles.includes('administrator')) return refuse('not-allowed')
  const acts = group === null ? null : (await listActs(db)).filter(act => groupOf(act) === group)
  return { about: whose === 'own' ? actor.id : null, by: personId, acts, month }
}

/** Turns entries into what this reader may know of them. */
const describer = async (context: QueryContext) => {
  const { db } = context
  const names = new Map<string, string>((await listPeople(db)).map(({ id, name }) => [id, name]))
  const seen = new Map<string, boolean>()
  /** Whoever holds the client now, or held them last, is someone the reader has a side towards. */
  const sees = async (facts: Extract<SubjectFacts, { kind: 'client' }>): Promise<boolean> => {
    const known = seen.get(facts.id)
    if (known !== undefined) return known
    const holder = await findHolder(db, facts.id)
    const may = holder !== undefined && (await partTowards(context, holder)) !== null
    seen.set(facts.id, may)
    return may
  }
  const subjectOf = async (
    { subjectKind, subjectId }: TrailEntry,
    subjects: ReadonlyMap<string, SubjectFacts>,
  ): Promise<TrailSubject | null> => {
    if (subjectKind === null || subjectId === null) return null
    const name = names.get(subjectId)
    if (subjectKind === 'person' && name !== undefined)
      return { kind: 'person', person: { id: subjectId as never, name } }
    const facts = subjects.get(subjectId)
    if (facts === undefined) return { kind: 'other', what: subjectKind }
    if (facts.kind === 'client')
      return { kind: 'client', reference: (await sees(facts)) ? facts.reference : null }
    const practitioner = names.get(facts.practitionerId) ?? ''
    return facts.kind === 'month'
      ? { kind: 'month', practitioner, month: facts.month }
      : { kind: 'record', number: facts.number, practitioner }
  }
  return async (entries: readonly TrailEntry[]): Promise<TrailRow[]> => {
    const wanted = entries.flatMap(({ subjectKind: kind, subjectId: id }) =>
      kind === null || id === null ? [] : [{ kind, id }],
    )
    const subjects = await findSubjects(db, wanted)
    const rows: TrailRow[] = []
    for (const entry of entries) {
      const { sequence, at, act, personId, clockWentBack } = entry
      const person = personId === null ? null : { id: personId, name: names.get(personId) ?? '' }
      const subject = await subjectOf(entry, subjects)
      rows.push({ sequence, at, person, act, subject, facts: factsOf(entry.detail), clockWentBack })
    }
    return rows
  }
}
