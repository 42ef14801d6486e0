import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsFinder } from '#domain/words/find-words.ts'
import { HOUSE_WORDS } from '#domain/words/house-words.ts'
import type { WordsEntry } from '#domain/words/words-list.ts'
import { CLEAN, TRAPS } from './clean-sentences.ts'

const findWords = wordsFinder(HOUSE_WORDS.entries)

/** What is marked, as it stands in the text, with its first alternative. */
const marked = (text: string): readonly string[] =>
  findWords(text).map(({ start, end, entry }) => `${text.slice(start, end)} → ${entry.instead[0]}`)

const entry = (words: readonly string[], except: readonly string[] = []): WordsEntry => ({
  key: 'own',
  words: [...words],
  why: 'A reason.',
  instead: ['another'],
  except: [...except],
})

const marksOf = (entries: readonly WordsEntry[], text: string) =>
  wordsFinder(entries)(text).map(({ start, end }) => text.slice(start, end))

describe('what must not be marked', () => {
  test.each(TRAPS)('%s', text => expect(marked(text)).toEqual([]))
  test.each(CLEAN)('%s', text => expect(marked(text)).toEqual([]))

  test('there are thirty sentences of our own at least', () => {
    expect(new Set(CLEAN).size).toBeGreaterThanOrEqual(30)
  })
})

describe('what is marked, from where to where', () => {
  test.each([
    ['Refused two visits.', 'Refused', 0, 'did not want'],
    ['She refused to see the GP on Monday.', 'refused to', 4, 'chose not to'],
    ['Mum refuses respite.', 'refuses', 4, 'does not want'],
    ['Keeps refusing, then rings at night.', 'refusing', 6, 'not wanting'],
    ['They will refuse if it is raining.', 'refuse', 10, 'say no to'],
    ['Will sometimes refuse to come down.', 'refuse to', 15, 'choose not to'],
    ['Non-compliant with medication since June.', 'Non-compliant with', 0, 'not taking'],
    ['is NONCOMPLIANT', 'NONCOMPLIANT', 3, 'not following the plan'],
    ['History of non compliance.', 'non compliance', 11, 'difficulty keeping to the plan'],
    ['A frequent flyer in A&E.', 'frequent flyer', 2, 'person who often comes for help'],
    ['Mostly attention-seeking, I think.', 'attention-seeking', 7, 'asking for contact'],
    ['Can be manipulative with staff.', 'manipulative', 7, 'trying to get a need met'],
    ['A difficult patient.', 'difficult patient', 2, 'person having a hard time'],
    ['Called a bed blocker on the ward.', 'bed blocker', 9, 'person ready to leave hospital'],
    ['Failed to attend clinic.', 'Failed to attend', 0, 'did not attend'],
    ['DNA’d twice.', 'DNA’d', 0, 'did not attend'],
    ["DNA'd twice.", "DNA'd", 0, 'did not attend'],
    ['Suffers from epilepsy.', 'Suffers from', 0, 'has'],
    ['He is wheelchair‑bound.', 'wheelchair‑bound', 6, 'a wheelchair user'],
    ['Displays challenging behaviour at tea time.', 'challenging behaviour', 9, 'distress'],
    ['Denies low mood.', 'Denies', 0, 'reports no'],
    ['Claims that he eats.', 'Claims', 0, 'says'],
    ['A hard-to-reach family.', 'hard-to-reach', 2, 'not yet reached by us'],
    ['He is hard to engage.', 'hard to engage', 6, 'still unsure of us'],
    ['He is resistant to support.', 'resistant to', 6, 'unsure about'],
    ['She was resistant.', 'resistant', 8, 'not ready for this'],
    ['Is a poor historian.', 'a poor historian', 3, 'unable to give a full history'],
    ['Non-engaging.', 'Non-engaging', 0, 'not taking up what we offer'],
    ['Lacks insight into the risks.', 'Lacks insight into', 0, 'has another view of'],
    ['Seen as a drug seeker.', 'drug seeker', 10, 'person asking for pain relief'],
    ['His brother is an addict.', 'an addict', 15, 'a person who uses drugs'],
    ['Good with the elderly.', 'the elderly', 10, 'older people'],
    ['Toileting every two hours.', 'Toileting', 0, 'using the toilet'],
    ['A hopeless case, says the neighbour.', 'hopeless case', 2, 'person whose way is not clear yet'],
  ])('%s', (text, words, start, first) => {
    expect(
      findWords(text).map(found => [text.slice(found.start, found.end), found.start, found.entry.instead[0]]),
    ).toEqual([[words, start, first]])
  })

  test('several in one text, from the left, beside what is quoted', () => {
    expect(
      marked('Refused lunch. “I refused because it was cold,” he said. Denies pain, suffers from gout.'),
    ).toEqual(['Refused → did not want', 'Denies → reports no', 'suffers from → has'])
  })

  test('words over the end of a line, and marks that come after letters of two units', () => {
    const text = '🏡 Zoë failed to\nattend.'
    expect(findWords(text)).toMatchObject([{ start: 7, end: 23 }])
    expect(text.slice(7, 23)).toBe('failed to\nattend')
  })

  test('accents are the same however they are written', () => {
    const composed = 'naïve'
    expect(marksOf([entry([composed])], `so ${composed.normalize('NFD')}!`)).toEqual([
      composed.normalize('NFD'),
    ])
  })
})

describe('quotation marks', () => {
  test.each([
    'She said "I refused it" and smiled.',
    'She said “I refused it” and smiled.',
    'She said ‘I refused it’ and smiled.',
    "She said 'I refused it' and smiled.",
    "'I refused.'",
    '„Ich refused“ he wrote; «refused»',
    'He began “I refused two of',
    "He began 'I refused two of",
    'A letter: "First line.\nI refused.\nLast line."',
    "'the clients' house is where I refused'",
    "'I don't like it, I refused,' he said",
    "He said: 'they're lazy'.",
    '(“refused”)',
  ])('inside, nothing is marked: %s', text => expect(marked(text)).toEqual([]))

  test.each([
    ["The clients' lunch was late and he refused.", 1],
    ["It's what Sam's mother's friend refused.", 1],
    ["'Til Monday she refused.", 1],
    ['“Fine.” Refused', 1],
    ['He began “I refused\nRefused again.', 1],
    ["He began 'I refused\n\nRefused again. It's late.", 1],
    ['A 5" step: refused.', 1],
    ["Rock 'n' roll night refused.", 1],
    ["'No', she said, and refused. 'Not now', later.", 1],
    ['"a" refused "b" refused "c"', 2],
  ])('outside, it is: %s', (text, count) => expect(marked(text)).toHaveLength(count))
})

describe('the words of a service are taken as they are written', () => {
  test('whole words alone, whatever signs they hold', () => {
    const found = (phrase: string, text: string) => marksOf([entry([phrase])], text)
    expect(found('C.P.N (old)', 'the C.P.N old')).toEqual(['C.P.N'])
    expect(found('a+', 'aaaa a+ b')).toEqual(['a'])
    expect(found('A&E', 'A & E, A&E, a and e, A&Es')).toEqual(['A&E'])
    expect(found('.*', 'anything')).toEqual([])
    expect(found('bed blocker', 'the bed blocker’s mother')).toEqual(['bed blocker'])
    expect(found('feed', 'feeds feedback feed')).toEqual(['feed'])
    expect(found('feed', 'self-feed feed-in')).toEqual([])
  })

  test('what is in brackets has to stand there and is left as it is', () => {
    const list = [entry(['(will) stop', 'end (it)'])]
    expect(marksOf(list, 'stop, will stop, end, end it')).toEqual(['stop', 'end'])
    expect(wordsFinder(list)('will stop')).toMatchObject([{ start: 5, end: 9 }])
  })

  test('of two that share a word the longer is found, wherever it begins', () => {
    const list = [entry(['a b']), entry(['b c d'])]
    expect(marksOf(list, 'a b c d')).toEqual(['b c d'])
    expect(marksOf(list, 'a b c')).toEqual(['a b'])
  })

  test('an exception holds for every entry', () => {
    const list = [entry(['wind'], ['wind farm']), entry(['farm'])]
    expect(marksOf(list, 'wind farm wind')).toEqual(['wind'])
  })

  test('an empty list finds nothing', () => expect(wordsFinder([])('Refused')).toEqual([]))
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      'refused ',
      'refuse ',
      "'",
      '"',
      '‘',
      '’',
      '“',
      '”',
      '-',
      ' ',
      '\n',
      '\n\n',
      'to ',
      'right ',
      'denies',
      'é',
      '🏡',
      '(',
      ',',
    ],
  )
  const texts = fc.array(pieces, { maxLength: 60 }).map(parts => parts.join(''))

  test('marks are whole words in the text, from the left, none over another', () => {
    fc.assert(
      fc.property(texts, text => {
        let end = 0
        for (const found of findWords(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end)
          expect(found.end).toBeGreaterThan(found.start)
          end = found.end
          expect(text.slice(found.start - 1, found.start)).not.toMatch(/[\p{L}\p{N}]/u)
          expect(text.slice(found.end, found.end + 1)).not.toMatch(/[\p{L}\p{N}]/u)
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('what is put between quotation marks of its own is never marked', () => {
    const plain = fc.array(fc.constantFrom('refused ', 'denies ', 'to ', 'and ', '\n'), { maxLength: 20 })
    fc.assert(fc.property(plain, parts => void expect(marked(`“${parts.join('')}”`)).toEqual([])))
  })

  test('forty thousand signs of the worst kind end in time', { timeout: 20_000 }, () => {
    const worst = [
      "'a ",
      "'til ",
      '"a ',
      '“ ',
      "a'",
      "s' ",
      '-',
      ' ',
      '\n\n',
      'refused ',
      'right to refuse ',
      'hard to ',
    ]
    // Each 20 ms on a quiet machine; with a square of the length it would be minutes, and the limit of this test passed.
    for (const piece of worst) {
      expect(() => findWords(piece.repeat(Math.ceil(40_000 / piece.length)))).not.toThrow()
    }
  })
})
