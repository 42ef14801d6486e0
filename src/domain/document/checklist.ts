import { z } from 'zod'
import { LONG_TEXT } from '#domain/caseload/client.ts'

export const DocumentKind = z.enum(['care plan', 'health action plan', 'risk assessment', 'case note'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** How the two read it; a file in the vault comes later and is one more way. */
export const BroughtAs = z.enum(['on paper', 'on screen', 'as a file'])
export type BroughtAs = z.infer<typeof BroughtAs>

export const ChecklistItem = z.strictObject({
  key: z.string().min(1).max(60),
  text: z.string().min(1).max(300),
  /** A critical item can't be averaged away. */
  critical: z.boolean(),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

/** A versioned list that a document sample of one kind is read against. */
export const Checklist = z.strictObject({
  kind: DocumentKind,
  version: z.number().int().min(1),
  items: z.array(ChecklistItem).min(1).max(40),
})
export type Checklist = z.infer<typeof Checklist>

export const ItemResult = z.enum(['met', 'partly met', 'not met', 'not applicable'])
export type ItemResult = z.infer<typeof ItemResult>

export const ChecklistAnswer = z.strictObject({
  key: z.string().max(60),
  result: ItemResult.nullable(),
  comment: z.string().max(LONG_TEXT).nullable(),
})
export type ChecklistAnswer = z.infer<typeof ChecklistAnswer>

/** Counts of one reading. `applicable` leaves 'not applicable' out; `all` is the list's length. */
export type ChecklistCounts = {
  readonly met: number
  readonly partlyMet: number
  readonly notMet: number
  readonly notApplicable: number
  readonly toRead: number
  readonly commentsMissing: number
  readonly applicable: number
  readonly all: number
  /** Texts of critical items, by what stands against them. */
  readonly critical: {
    readonly notMet: readonly string[]
    readonly partlyMet: readonly string[]
    readonly toRead: readonly string[]
  }
}

export const needsComment = (answer: ChecklistAnswer): boolean =>
  answer.result === 'partly met' || answer.result === 'not met'

export const checklistCounts = (
  checklist: Pick<Checklist, 'items'>,
  answers: readonly ChecklistAnswer[],
): ChecklistCounts => {
  const byKey = new Map(answers.map(answer => [answer.key, answer]))
  const results = checklist.items.map(item => byKey.get(item.key)?.result ?? null)
  const count = (result: ItemResult | null) => results.filter(found => found === result).length
  const notApplicable = count('not applicable')
  const critical = (wanted: ItemResult | null) =>
    checklist.items
      .filter((item, place) => item.critical && results[place] === wanted)
      .map(({ text }) => text)
  return {
    met: count('met'),
    partlyMet: count('partly met'),
    notMet: count('not met'),
    notApplicable,
    toRead: count(null),
    commentsMissing: answers.filter(answer => needsComment(answer) && !answer.comment?.trim()).length,
    applicable: checklist.items.length - notApplicable,
    all: checklist.items.length,
    critical: {
      notMet: critical('not met'),
      partlyMet: critical('partly met'),
      toRead: critical(null),
    },
  }
}
