import { readFileSync } from 'node:fs'
import { create, type Font, type GlyphRun } from 'fontkit'
import { expect, test } from 'vitest'
import { layOut, rememberLookups } from '#reports/kit/fontkit-inside.ts'

const FILE = new URL('../../../assets/fonts/SourceSans3-Regular.ttf', import.meta.url).pathname

const opened = (): Font => {
  const font = create(readFileSync(FILE))
  if (!('layout' in font)) throw new Error('Several fonts.')
  return font
}

/** In turn, so that what is remembered of one script would be wrong for the next: Latin, accents, fractions, Greek, Cyrillic. */
const TEXTS = [
  ...[
    'Record ',
    'office ',
    'AVATAR ',
    'Te',
    'é',
    'e\u0301 ',
    'Ω ',
    'Ελένη ',
    'Жанна ',
    'Łódź ',
    '½ ',
    '1⁄2 ',
    'x\u0323\u0301y ',
    'Ÿ\u0308 ',
  ],
  ...[
    'Nguyễn ',
    'Ждан',
    'fi',
    'ﬁ ',
    '29\u00a0Oct ',
    '‘so’ ',
    '— ',
    '2\u00a0026',
    ' ',
    '\u00a0',
    'Zoë ',
    'Ο ',
    'Record ',
  ],
]

const facts = ({ glyphs, positions }: GlyphRun) => ({
  glyphs: glyphs.map(({ id }) => id),
  positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => [
    xAdvance,
    yAdvance,
    xOffset,
    yOffset,
  ]),
})

test('what is remembered changes no run, whatever was shaped before it', () => {
  const [plain, remembering] = [opened(), opened()]
  rememberLookups(remembering)
  for (const text of [...TEXTS, ...TEXTS.toReversed()])
    expect([text, facts(layOut(remembering, text))]).toEqual([text, facts(plain.layout(text))])
}, 60_000)

test('a script that had its turn before has its own features again', () => {
  const [plain, remembering] = [opened(), opened()]
  rememberLookups(remembering)
  const featuresOf = (font: Font, script: string): readonly string[] =>
    (font as unknown as { getAvailableFeatures: (script: string) => string[] }).getAvailableFeatures(script)
  expect(featuresOf(plain, 'latn')).not.toEqual(featuresOf(plain, 'DFLT'))
  for (const script of ['latn', 'DFLT', 'latn', 'cyrl', 'DFLT', 'grek', 'latn'])
    expect([script, featuresOf(remembering, script)]).toEqual([script, featuresOf(plain, script)])
})

test('a glyph stands for the characters of its own text, also where another text had it for others', () => {
  const font = opened()
  const said = (text: string) => layOut(font, text).glyphs.flatMap(({ codePoints }) => codePoints)
  for (const text of ['a ', 'a\u00a0', 'a ', '\u00a0', ' ', '-', '\u2010'])
    expect(said(text)).toEqual([...text].map(one => one.codePointAt(0)))
})
