import type { Risk } from '#domain/caseload/risk.ts'
import type { Stage } from '#domain/caseload/stage.ts'
import type { ListField } from '#domain/import/file-mapping.ts'

/** The words that list fields are known to be written with, folded, to what they mean; other words are asked about. */
export const RISK_WORDS: ReadonlyMap<string, Risk> = wordsOf({
  low: 'low l green niedrig gering grün faible laag bajo basso',
  medium: 'medium med m moderate amber yellow mittel mäßig gelb moyen modéré gemiddeld medio',
  high: 'high h red hoch rot élevé hoog alto',
} satisfies Record<Risk, string>)

export const STAGE_WORDS: ReadonlyMap<string, Stage> = wordsOf({
  intake: 'intake aufnahme',
  assessment: 'assessment assessing assess erhebung einschätzung',
  planning: 'planning plan planung',
  delivery: 'delivery delivering umsetzung durchführung',
  'follow-up': 'follow-up follow_up followup nachsorge',
} satisfies Record<Stage, string>)

/** Spellings of an imported status; it stays text, and what is not here stays as it is written. */
export const STATUS_WORDS: ReadonlyMap<string, string> = new Map(
  ['Active', 'Stable', 'Open', 'Closed', 'On hold', 'Waiting', 'Pending'].map(word => [foldWord(word), word]),
)

/** The spelling of our own export: a cell that says the same in other letters is noted as repaired. */
export const canonicalWord = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1)

/** `' HIGH '` and `high` are one word; `Follow up` and `follow-up` are too. */
export function foldWord(word: string): string {
  return word.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ')
}

function wordsOf<T extends string>(table: Record<T, string>): Map<string, T> {
  const entries = Object.entries(table) as [T, string][]
  return new Map(
    entries.flatMap(([value, words]) =>
      words.split(' ').map(word => [word.replaceAll('_', ' '), value] as const),
    ),
  )
}

/** What a word of a list field is known to mean; `undefined`: nobody knows. */
export const knownWord = (field: ListField, word: string): string | undefined =>
  KNOWN[field].get(foldWord(word))

const KNOWN: Record<ListField, ReadonlyMap<string, string>> = {
  risk: RISK_WORDS,
  stage: STAGE_WORDS,
  status: STATUS_WORDS,
  caseType: new Map(),
}
