import { listDefinitionsByKey, type PublishedDefinition } from '#database/stores/definition-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { ClosingCriteria, type CriterionResult, criteriaResults } from '#domain/closure/closing-criteria.ts'
import { type ClosingForm, emptyForm, isBegun } from '#domain/closure/closing-forms.ts'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { HOUSE_CLOSING_CRITERIA } from '#domain/closure/house-criteria.ts'
import { refuse } from '../refusal.ts'

/** A version with who published it; neither person nor day for what Tandem ships. */
export type CriteriaVersion = {
  readonly criteria: ClosingCriteria
  readonly published: PublishedDefinition | null
}

/** Every version of the criteria of each kind, newest first. A vault that is older than they are has the first one too. */
export type CriteriaBook = ReadonlyMap<ClosingKind, readonly CriteriaVersion[]>

export const readCriteriaBook = async (db: ReadDb): Promise<CriteriaBook> => {
  const published = await listDefinitionsByKey(db, 'criteria')
  return new Map(
    ClosingKind.options.map(kind => {
      const house = HOUSE_CLOSING_CRITERIA[kind]
      const versions = (published.get(kind) ?? []).map(one => ({
        criteria: ClosingCriteria.parse(one.body),
        published: one,
      }))
      const isThere = versions.some(({ criteria }) => criteria.version === house.version)
      return [kind, isThere ? versions : [...versions, { criteria: house, published: null }]]
    }),
  )
}

/** In force for what is begun now. */
export const newestCriteria = (book: CriteriaBook, kind: ClosingKind): ClosingCriteria =>
  book.get(kind)?.[0]?.criteria ?? HOUSE_CLOSING_CRITERIA[kind]

/** The version that a form was begun with. */
export const criteriaOf = (book: CriteriaBook, { kind, criteriaVersion }: ClosingForm): ClosingCriteria =>
  book.get(kind)?.find(({ criteria }) => criteria.version === criteriaVersion)?.criteria ??
  refuse('not-found')

/** A form with an answer, be it empty, to each of its criteria; one that nobody has begun goes by the newest version. */
export const readForm = (book: CriteriaBook, form: ClosingForm): ClosingForm => {
  if (!isBegun(form)) return emptyForm(form.kind, newestCriteria(book, form.kind))
  const answers = resultsOf(book, form).map(({ key, state, comment }) => ({ key, state, comment }))
  return { ...form, criteria: answers }
}

/** What was said of each criterion of a form. */
export const resultsOf = (book: CriteriaBook, form: ClosingForm): CriterionResult[] =>
  criteriaResults(criteriaOf(book, form), form.criteria)

/** Answers belong to the version that the form says, each once. */
export const refuseForeignCriteria = (book: CriteriaBook, form: ClosingForm): void => {
  const versions = book.get(form.kind) ?? []
  const held = versions.find(({ criteria }) => criteria.version === form.criteriaVersion)
  if (held === undefined) refuse('malformed-input', { field: 'form.criteriaVersion' })
  const keys = form.criteria.map(({ key }) => key)
  const isForeign = keys.some(
    (key, index) => keys.indexOf(key) !== index || !held?.criteria.items.some(item => item.key === key),
  )
  if (isForeign) refuse('malformed-input', { field: 'form.criteria' })
}
