import { err, ok, type Result } from '#basics/result.ts'
import { SchemeDefinition } from './scheme-definition.ts'
import type { SchemeDraft } from './scheme-draft.ts'
import { type SchemeProblem, schemeProblems } from './scheme-problems.ts'

/** What stands against a draft, and the field it belongs to: `items.2.levels.0.anchor`, `bands.1.to`. */
export type DraftProblem = {
  readonly code:
    | SchemeProblem['code']
    | 'name-missing'
    | 'no-items'
    | 'item-name-missing'
    | 'few-levels'
    | 'anchor-missing'
    | 'few-bands'
    | 'not-a-figure'
    | 'not-above-zero'
  readonly path: string
  /** The lowest total that can be scored and falls in no band. */
  readonly total?: number
}

/** The version that a draft makes, or all that stands against it, in the order of the screen. */
export const readDraft = (
  draft: SchemeDraft,
  version: number,
): Result<SchemeDefinition, readonly DraftProblem[]> => {
  const typed = [...wordProblems(draft), ...figureProblems(draft)]
  if (typed.length > 0) return err(typed)
  const scheme: SchemeDefinition = {
    name: draft.name.trim(),
    version,
    standing: 'own',
    origin: 'service',
    unit: draft.unit,
    items: draft.items.map(item => ({
      ...item,
      name: item.name.trim(),
      levels: item.levels.map(({ level, anchor }) => ({ level, anchor: anchor.trim() })),
    })),
    bands: draft.bands.map(({ key, from, to, points }) => ({
      key,
      from: figureOf(from) ?? 0,
      to: figureOf(to) ?? 0,
      points: figureOf(points) ?? 0,
    })),
    capacity: {
      points: figureOf(draft.capacity.points) ?? 0,
      hours: figureOf(draft.capacity.hours) ?? 0,
    },
  }
  const problems = schemeProblems(scheme).map((problem): DraftProblem => {
    const { code, path, total } = problem
    if (total === undefined) return { code, path: path.join('.') }
    return { code, path: holeAt(scheme.bands, total), total }
  })
  return problems.length > 0 ? err(problems) : ok(SchemeDefinition.parse(scheme))
}

const wordProblems = (draft: SchemeDraft): DraftProblem[] => [
  ...missing(draft.name, 'name-missing', 'name'),
  ...(draft.items.length === 0 ? [{ code: 'no-items' as const, path: 'items' }] : []),
  ...draft.items.flatMap((item, index) => [
    ...missing(item.name, 'item-name-missing', `items.${index}.name`),
    ...(item.levels.length < 2 ? [{ code: 'few-levels' as const, path: `items.${index}.levels` }] : []),
    ...item.levels.flatMap(({ anchor }, place) =>
      missing(anchor, 'anchor-missing', `items.${index}.levels.${place}.anchor`),
    ),
  ]),
]

const figureProblems = ({ bands, capacity }: SchemeDraft): DraftProblem[] => [
  ...(bands.length < 2 ? [{ code: 'few-bands' as const, path: 'bands' }] : []),
  ...bands.flatMap((band, index) =>
    (['from', 'to', 'points'] as const).flatMap((field): DraftProblem[] =>
      figureOf(band[field]) === null ? [{ code: 'not-a-figure', path: `bands.${index}.${field}` }] : [],
    ),
  ),
  ...(['points', 'hours'] as const).flatMap((field): DraftProblem[] => {
    const figure = figureOf(capacity[field])
    const tooMuch = field === 'hours' && figure !== null && figure > 168
    return figure === null || figure === 0 || tooMuch
      ? [{ code: 'not-above-zero', path: `capacity.${field}` }]
      : []
  }),
]

const missing = (
  text: string,
  code: 'name-missing' | 'item-name-missing' | 'anchor-missing',
  path: string,
): DraftProblem[] => (text.trim() === '' ? [{ code, path }] : [])

/** Up to 10,000, two decimals at most, with a point or a comma. */
const figureOf = (typed: string): number | null => {
  const text = typed.trim().replace(',', '.')
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(text)) return null
  return Number(text) > 10_000 ? null : Number(text)
}

/** Where a hole is put right: the beginning of the band above it, else the end of the last. */
const holeAt = (bands: SchemeDefinition['bands'], total: number): string => {
  const above = bands.findIndex(({ from }) => from > total)
  return above === -1 ? `bands.${bands.length - 1}.to` : `bands.${above}.from`
}
