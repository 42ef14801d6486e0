import type { ClientId, PersonId } from '#basics/ids.ts'
import type { ImportAnswers, ImportPreview, ImportQuestion } from '#contract/imports.ts'
import type { ParsedInput } from '#contract/index.ts'
import type { IdentityField } from '#interchange/identity.ts'
import { type ImportPreview as Compared, previewOf } from '#interchange/preview.ts'
import type { ImportQuestion as Asked, QuestionKind } from '#interchange/questions.ts'
import type { CellValue } from '#interchange/read-cell.ts'
import { type AccessContext, partTowards, requirePart } from '../access.ts'
import { describeClient } from '../caseload/known-clients.ts'
import type { QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { readVaultSettings } from '../settings/read-settings.ts'
import { describeReading } from './describe-reading.ts'
import { type PastMappings, readPastMappings } from './past-mappings.ts'
import { type FileRead, readFile } from './read-file.ts'
import { factsOf, type KnownToImport, readKnown } from './read-known.ts'

/** What an import would do, and what it asks; nothing is written. */
export const preview: QueryHandler<'import.preview'> = async (context, input) => {
  await requireOwnCaseload(context, input.practitionerId)
  const { practitionerId, work } = input
  const past = await readPastMappings(context.db, practitionerId)
  await context.between(work, 0)
  const file = await readFile(input, { today: context.today, remembered: past.mappings })
  await context.between(work, READ)
  const told = (part: number) => context.between(work, READ + part * (KNOWN - READ))
  const asked = { practitionerId, month: file.month, kind: 'caseload', told } as const
  const known = await readKnown(context, asked, file.read)
  await context.between(work, KNOWN)
  const compared = await compareFile(context, input, file, known)
  await context.between(work, COMPARED)
  return describe(context, file, past, known, compared)
}

/** How far a preview is after each of its steps, of 1. */
const [READ, KNOWN, COMPARED] = [0.4, 0.75, 0.9]

/** Figures are brought in by the practitioner whose caseload they are of. */
export const requireOwnCaseload = async (context: AccessContext, practitionerId: PersonId): Promise<void> => {
  if ((await requirePart(context, practitionerId)) !== 'practitioner') refuse('not-allowed')
}

/** The file beside what is known, with the answers that this person may give. */
export const compareFile = async (
  context: AccessContext,
  input: Pick<ParsedInput<'import.preview'>, 'answers'>,
  { read, month }: FileRead,
  known: KnownToImport,
): Promise<Compared> => {
  const settled = read.unsettled.filter(({ code }) => code !== 'no-month')
  const compared = previewOf(
    { ...read, month: { month, from: 'chosen' }, unsettled: settled },
    known,
    ourAnswers(input.answers),
  )
  const claimed = compared.questions.filter(
    question => question.kind === 'other-caseload' && question.answer === 'transfer',
  )
  // Somebody on another caseload comes over only by somebody who sees that one too.
  for (const { reference } of claimed) {
    if (!(await seesHolder(context, known, reference))) return refuse('not-allowed')
  }
  return compared
}

/** Answers of the contract as the interchange words them. */
const ourAnswers = (answers: ImportAnswers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const kind = id.split(':')[0] ?? ''
      return [id, kind === 'missing' || kind === 'other-caseload' ? (WORDS[kind][answer] ?? answer) : answer]
    }),
  )

const WORDS: Record<'missing' | 'other-caseload', Record<string, string>> = {
  missing: { leave: 'left-out', left: 'closed', transferred: 'transferred' },
  'other-caseload': { leave: 'leave', transferred: 'transfer' },
}

/** Whether the actor sees the caseload that a client is on, or was on last. */
const seesHolder = async (
  context: AccessContext,
  known: KnownToImport,
  reference: string,
): Promise<boolean> => {
  const id = known.ids.get(reference)
  const holder = id === undefined ? undefined : known.stays.get(id)?.at(-1)?.practitionerId
  return holder !== undefined && (await partTowards(context, holder)) !== null
}

const describe = async (
  context: AccessContext,
  { read, sha256, month }: FileRead,
  past: PastMappings,
  known: KnownToImport,
  compared: Compared,
): Promise<ImportPreview> => {
  const { fullNames } = await readVaultSettings(context.db)
  const refOf = (reference: string, values = {}) => {
    const facts = { ...factsOf(known, reference), ...values }
    return describeClient(known.ids.get(reference) ?? NOBODY, facts, fullNames).ref
  }
  const named = ({ row, reference }: { row: number; reference: string }, values = {}) => ({
    row,
    reference,
    initials: refOf(reference, values).initials,
  })
  const questions: ImportQuestion[] = []
  for (const question of compared.questions) {
    const seen = await seesHolder(context, known, question.reference)
    questions.push(await describeQuestion(context, known, question, seen, refOf(question.reference).initials))
  }
  return {
    fileName: read.fileName,
    sha256,
    month,
    encoding: read.encoding,
    delimiter: read.delimiter,
    sheet: read.sheet === null ? null : { name: read.sheet.name, others: [...read.sheet.others] },
    headerRow: read.headerRow,
    ...describeReading(read),
    remembered: read.remembered === null ? null : (past.from[read.remembered] ?? null),
    sampleRows: (read.columns[0]?.examples ?? []).map(({ row }) => row),
    read: read.rows.read,
    added: compared.added.map(client => named(client, client.values)),
    changed: compared.changed.map(client => ({
      ...named(client),
      changes: client.changes.map(({ field, from, to }) => ({ field, from: textOf(from), to: textOf(to) })),
    })),
    unchanged: compared.unchanged.length,
    missing: compared.questions
      .filter(({ kind }) => kind === 'missing')
      .map(({ reference }) => refOf(reference)),
    refused: read.rows.refused.map(cell => ({ ...cell })),
    questions,
    looksLikeNhsNumber: compared.warnings
      .filter(({ code }) => code === 'looks-like-nhs-number')
      .map(({ row, reference }) => ({ row, reference })),
    contradictions: compared.contradictions.map(({ code, ...client }) => ({ ...named(client), code })),
    workers: read.workers.map(({ name, rows, isChosen }) => ({ name, rows, chosen: isChosen })),
  }
}

const KINDS = {
  identity: 'identity',
  'other-caseload': 'elsewhere',
  'typed-value': 'typed-value',
  missing: 'missing',
} as const satisfies Record<QuestionKind, ImportQuestion['kind']>

const describeQuestion = async (
  context: AccessContext,
  known: KnownToImport,
  question: Asked,
  mayShow: boolean,
  initials: string | null,
): Promise<ImportQuestion> => {
  const { id, kind, reference } = question
  const about = {
    id,
    kind: KINDS[kind],
    row: question.kind === 'missing' ? null : question.row,
    client: { reference, initials: mayShow ? initials : null },
    field: null,
    inTandem: null,
    inFile: null,
  }
  switch (question.kind) {
    case 'identity':
      return {
        ...about,
        field: question.differs.join(),
        inTandem: mayShow ? whoIs(question.known, question.differs) : null,
        inFile: whoIs(question.inFile, question.differs),
        choices: ['keep', 'take', 'somebody-else'],
      }
    case 'other-caseload':
      return {
        ...about,
        choices: (await seesHolder(context, known, reference)) ? ['leave', 'transferred'] : ['leave'],
      }
    case 'typed-value':
      return {
        ...about,
        field: question.field,
        inTandem: question.draft ?? textOf(question.present),
        inFile: textOf(question.inFile),
        choices: ['keep', 'take'],
      }
    case 'missing':
      return { ...about, choices: ['leave', 'left', 'transferred'] }
  }
}

/** What the question is about and no more of who somebody is. */
const whoIs = (
  facts: Partial<Record<IdentityField, CellValue>>,
  differs: readonly IdentityField[],
): string | null =>
  differs
    .map(field => facts[field])
    .filter(part => part)
    .join(' ') || null

const textOf = (value: string | number | null): string | null => (value === null ? null : String(value))

/** Rows of new clients have no id yet, and none is shown of them. */
const NOBODY = '' as ClientId
