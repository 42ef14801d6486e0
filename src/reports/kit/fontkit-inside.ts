import type { Font, GlyphRun } from 'fontkit'

/**
 * What fontkit 2.0 does anew for every word although it comes out the same, and what it keeps although it does not. The
 * only file that looks past its types: read it when fontkit is updated.
 */

/** A run of a text, each of its glyphs with the characters that it stands for in this text. */
export const layOut = (font: Font, text: string): GlyphRun => {
  const run = font.layout(text)
  if (says(run, text)) return run
  // A glyph is kept with the characters for which it was first asked; two of them can share one (space, no-break space).
  const kept = font as unknown as { _glyphs: Record<number, unknown> }
  kept._glyphs = {}
  return font.layout(text)
}

/**
 * Chosen features and their lookups are found once a script, no longer once a word, and a lookup that begins at none of a word's
 * glyphs is passed over: half of shaping. Same runs.
 */
export const rememberLookups = (font: Font): void => {
  const { engine } = (font as unknown as Inside)._layoutEngine
  for (const processor of [engine?.GSUBProcessor, engine?.GPOSProcessor]) {
    if (processor === undefined || processor === null) continue
    rememberFor(processor)
    passOver(processor)
  }
}

type Processor = {
  selectScript: (script: string, language: string | null, direction: string) => string
  lookupsForFeatures: (features: readonly string[]) => readonly unknown[]
  applyLookups: (lookups: readonly Chosen[], glyphs: readonly Glyph[], positions: unknown) => void
}

type Chosen = { readonly lookup: Lookup }
type Lookup = { readonly lookupType: number; readonly subTables: Iterable<SubTable> }
type Glyph = { readonly id: number }

/** A part of a lookup by the names that fontkit gives its fields; which of them it has depends on its kind. */
type SubTable = {
  readonly coverage?: Coverage
  readonly markCoverage?: Coverage
  readonly mark1Coverage?: Coverage
  readonly coverages?: readonly Coverage[]
  readonly inputCoverage?: readonly Coverage[]
  readonly extension?: SubTable
}

type Coverage =
  | { readonly version: 1; readonly glyphs: readonly number[] }
  | { readonly version: 2; readonly rangeRecords: Iterable<{ readonly start: number; readonly end: number }> }

type Inside = {
  readonly _layoutEngine: {
    readonly engine: {
      readonly GSUBProcessor: Processor | null
      readonly GPOSProcessor: Processor | null
    } | null
  }
}

/** What choosing a script leaves in a processor. */
const CHOSEN = ['script', 'scriptTag', 'language', 'languageTag', 'direction', 'features'] as const

type Choice = {
  readonly tag: string
  readonly left: Readonly<Record<string, unknown>>
  readonly lookups: Map<string, readonly unknown[]>
}

const rememberFor = (processor: Processor): void => {
  const { selectScript, lookupsForFeatures } = processor
  const choices = new Map<string, Choice>()
  let last: Choice | undefined
  processor.selectScript = (script, language, direction) => {
    const by = `${script} ${language} ${direction}`
    const known = choices.get(by)
    if (known === undefined) {
      const tag = selectScript.call(processor, script, language, direction)
      const left = Object.fromEntries(CHOSEN.map(name => [name, Reflect.get(processor, name)]))
      last = { tag, left, lookups: new Map() }
      choices.set(by, last)
    } else if (known !== last) {
      Object.assign(processor, known.left)
      last = known
    }
    return last.tag
  }
  processor.lookupsForFeatures = features => {
    const names = features.join(' ')
    const lookups = last?.lookups.get(names) ?? lookupsForFeatures.call(processor, features)
    last?.lookups.set(names, lookups)
    return lookups
  }
}

const says = ({ glyphs }: GlyphRun, text: string): boolean =>
  glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('') === text

/** Each kind of lookup asks first whether its coverage has the glyph at hand; for most words nearly all say no to every glyph. */
const passOver = (processor: Processor): void => {
  const { applyLookups } = processor
  const beginnings = new Map<Lookup, ReadonlySet<number> | null>()
  processor.applyLookups = (lookups, glyphs, positions) => {
    // One after the other: what one puts in place the next one may begin at.
    for (const chosen of lookups) {
      let begins = beginnings.get(chosen.lookup)
      if (begins === undefined) {
        begins = beginningsOf(chosen.lookup)
        beginnings.set(chosen.lookup, begins)
      }
      if (begins === null || glyphs.some(({ id }) => begins.has(id)))
        applyLookups.call(processor, [chosen], glyphs, positions)
    }
  }
}

/** The glyphs at which a lookup may begin; null where a part of it does not say. */
const beginningsOf = ({ subTables }: Lookup): ReadonlySet<number> | null => {
  const begins = new Set<number>()
  for (const table of subTables) {
    const coverage = firstCoverage(table)
    if (coverage === undefined) return null
    if (coverage.version === 1) for (const glyph of coverage.glyphs) begins.add(glyph)
    else
      for (const { start, end } of coverage.rangeRecords)
        for (let glyph = start; glyph <= end; glyph += 1) begins.add(glyph)
  }
  return begins
}

const firstCoverage = (table: SubTable): Coverage | undefined =>
  table.extension === undefined
    ? (table.coverage ??
      table.markCoverage ??
      table.mark1Coverage ??
      table.inputCoverage?.[0] ??
      table.coverages?.[0])
    : firstCoverage(table.extension)
