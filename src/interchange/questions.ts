import type { EntryField, ValueSource } from '#domain/caseload/entry.ts'
import type { IdentityField } from './identity.ts'
import type { CellValue } from './read-cell.ts'
import type { RowValues } from './row-values.ts'

export type QuestionKind = 'identity' | 'other-caseload' | 'typed-value' | 'missing'

/** What may be answered, and what an open question comes to (`null`: the row is left out until it is answered). */
export const QUESTION_RULES = {
  identity: { options: ['keep', 'take', 'somebody-else'], open: null },
  'other-caseload': { options: ['transfer', 'leave'], open: null },
  'typed-value': { options: ['keep', 'take'], open: 'keep' },
  missing: { options: ['closed', 'transferred', 'left-out'], open: 'left-out' },
} as const satisfies Record<QuestionKind, { options: readonly string[]; open: string | null }>

type AnswerOf<K extends QuestionKind> = (typeof QUESTION_RULES)[K]['options'][number]

type Asked<K extends QuestionKind> = {
  /** Stable over previews of the same file: the key of its answer. */
  readonly id: string
  readonly kind: K
  readonly reference: string
  readonly answer: AnswerOf<K> | null
  /** Whether a person said so; else it is what an open question comes to. */
  readonly isAnswered: boolean
}

/** A known reference with another name or date of birth: never merged unasked. */
export type IdentityQuestion = Asked<'identity'> & {
  readonly row: number
  readonly differs: readonly IdentityField[]
  readonly known: Pick<RowValues, IdentityField>
  readonly inFile: Pick<RowValues, IdentityField>
}

/** A reference on somebody else's caseload; whose is not said. */
export type OtherCaseloadQuestion = Asked<'other-caseload'> & { readonly row: number }

/** A value that was typed (or agreed in a session) and that the file has otherwise. `draft`: typed, and not readable yet. */
export type TypedValueQuestion = Asked<'typed-value'> & {
  readonly row: number
  readonly field: EntryField
  readonly present: CellValue
  readonly draft: string | null
  readonly source: ValueSource
  readonly inFile: CellValue
}

/** On the caseload, and not in this file. */
export type MissingQuestion = Asked<'missing'>

export type ImportQuestion = IdentityQuestion | OtherCaseloadQuestion | TypedValueQuestion | MissingQuestion

/** A question's head, with the answer that was given where it is one of its options. */
export const ask = <K extends QuestionKind>(
  kind: K,
  reference: string,
  answers: ReadonlyMap<string, string>,
  field?: string,
): Asked<K> => {
  const id = field === undefined ? `${kind}:${reference}` : `${kind}:${field}:${reference}`
  const rule = QUESTION_RULES[kind]
  const options: readonly string[] = rule.options
  const given = answers.get(id)
  const isAnswered = given !== undefined && options.includes(given)
  return { id, kind, reference, answer: (isAnswered ? given : rule.open) as AnswerOf<K> | null, isAnswered }
}
