import { dateOf, timeOf } from '#basics/instant.ts'
import type { TrailFilter } from '#contract/audit.ts'
import { auditHead } from '#database/stores/audit-store.ts'
import { findPerson } from '#database/stores/people-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import { listTrailMonths } from '#database/stores/trail-store.ts'
import { actWords, CLOCK_WORDS, factWords, personWords, subjectWords } from '#domain/audit/trail-words.ts'
import { exportCsv } from '#interchange/export-csv.ts'
import { printTrail } from '#reports/trail/write.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { choiceOf, readTrail } from './read-trail.ts'

/** Entries of one page of the screen. */
const PAGE = 100
/** Entries of a file and of a print. */
const MOST_IN_FILE = 100_000
const MOST_ON_PAPER = 2000

export const list: QueryHandler<'audit.list'> = async (context, { before, ...filter }) => {
  const { about } = await choiceOf(context, filter)
  noteReading(context, filter)
  const page = await readTrail(context, filter, before, PAGE)
  return { ...page, months: before === null ? await listTrailMonths(context.db, about) : [] }
}

/** Cells that a spreadsheet would reckon with are made plain text by the export, as everywhere. */
export const exportFile: QueryHandler<'audit.export'> = async (context, { form: _, ...filter }) => {
  const { rows } = await readTrail(context, filter, null, MOST_IN_FILE, Number.POSITIVE_INFINITY)
  noteTaking(context, filter, 'audit trail exported', rows.length)
  const bytes = exportCsv(
    COLUMNS,
    rows.map(row => [
      row.sequence,
      dateOf(row.at),
      timeOf(row.at),
      personWords(row),
      actWords(row.act),
      subjectWords(row.subject),
      row.facts.map(factWords).join('. '),
      row.clockWentBack ? CLOCK_WORDS : null,
    ]),
  )
  return {
    name: `${nameOf(filter)}-${context.today}.csv`,
    base64: Buffer.from(bytes).toString('base64'),
    entries: rows.length,
  }
}

const COLUMNS = [
  { heading: 'Number', kind: 'number' },
  { heading: 'Date', kind: 'date' },
  { heading: 'Time', kind: 'text' },
  { heading: 'Who', kind: 'text' },
  { heading: 'What', kind: 'text' },
  { heading: 'About', kind: 'text' },
  { heading: 'More', kind: 'text' },
  { heading: 'Clock', kind: 'text' },
] as const

export const pdf: QueryHandler<'audit.pdf'> = async (context, { purpose, ...filter }) => {
  const { db, needs, actor, today } = context
  const { rows, next } = await readTrail(context, filter, null, MOST_ON_PAPER, Number.POSITIVE_INFINITY)
  if (purpose === 'view') noteReading(context, filter)
  else
    noteTaking(
      context,
      filter,
      purpose === 'print' ? 'audit trail printed' : 'audit trail copied out',
      rows.length,
    )
  const service = await findSetting(db, 'service')
  const head = await auditHead(db)
  const by = filter.personId === null ? undefined : await findPerson(db, filter.personId)
  const printed = await printTrail(
    {
      rows,
      cut: next !== null,
      whose: filter.whose,
      by: by?.name ?? null,
      month: filter.month,
      text: filter.text,
      reader: actor.name,
      service: typeof service === 'string' ? service : null,
      sample: (await findSetting(db, 'sample')) === true,
      printedOn: today,
      tandem: needs.version,
      chain: { length: head.sequence, head: head.hash },
    },
    { fontsFolder: needs.fontsFolder },
  )
  return {
    name: `${nameOf(filter)}-${today}.pdf`,
    base64: Buffer.from(printed.bytes).toString('base64'),
    pages: printed.pages,
  }
}

/** Looking at it is an act like any other: once a sitting for each of the two views. What was sought is nobody's. */
const noteReading = (context: QueryContext, { whose }: TrailFilter): void =>
  context.auditOnce(`audit ${whose}`, {
    act: 'audit trail read',
    ...(whose === 'own' && { subjectKind: 'person', subjectId: context.actor.id }),
    detail: { whose },
  })

const noteTaking = (context: QueryContext, { whose }: TrailFilter, act: string, entries: number): void =>
  context.audit({ act, detail: { whose, entries } })

const nameOf = ({ whose }: TrailFilter): string => (whose === 'own' ? 'what-concerns-me' : 'who-did-what')
