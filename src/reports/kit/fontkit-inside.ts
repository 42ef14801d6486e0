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

/** Chosen features and their lookups are found once a script, no longer once a word: a third of shaping. Same runs. */
export const rememberLookups = (font: Font): void => {
  const { engine } = (font as unknown as Inside)._layoutEngine
  for (const processor of [engine?.GSUBProcessor, engine?.GPOSProcessor]) {
    if (processor === undefined || processor === null) continue
    rememberFor(processor)
  }
}

type Processor = {
  selectScript: (script: string, language: string | null, direction: string) => string
  lookupsForFeatures: (features: readonly string[]) => readonly unknown[]
}

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
