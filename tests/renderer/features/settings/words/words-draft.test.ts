import { describe, expect, test } from 'vitest'
import { HOUSE_WORDS } from '#domain/words/house-words.ts'
import { draftOf, EMPTY_WORDS, wordsDraft } from '#renderer/features/settings/words/words-draft.ts'

const say = (key: string, figures?: object) => JSON.stringify([key, ...Object.values(figures ?? {})])
const GOOD = { words: ' punter \n(a) punters\n\n', why: ' Says a customer. ', instead: 'person', except: '' }

const problems = (draft: Partial<typeof EMPTY_WORDS>, ownKey: string | null = null) =>
  (wordsDraft(say, HOUSE_WORDS.entries, ownKey).safeParse({ ...GOOD, ...draft }).error?.issues ?? []).map(
    ({ path, message }) => [path[0], ...JSON.parse(message)],
  )

describe('an entry as it is typed', () => {
  test('lines become lists, without empty ones and the space round them', () => {
    expect(wordsDraft(say, HOUSE_WORDS.entries, null).parse(GOOD)).toEqual({
      words: ['punter', '(a) punters'],
      why: 'Says a customer.',
      instead: ['person'],
      except: [],
    })
  })

  test('every entry of the list is as it was after it was shown', () => {
    for (const { key, ...text } of HOUSE_WORDS.entries)
      expect(wordsDraft(say, HOUSE_WORDS.entries, key).parse(draftOf({ ...text }))).toEqual(text)
  })

  test.each([
    [
      EMPTY_WORDS,
      [
        ['words', 'wordsNeeded'],
        ['why', 'whyNeeded'],
        ['instead', 'insteadNeeded'],
      ],
    ],
    [{ words: 'Refused' }, [['words', 'twice', 'Refused']]],
    [{ words: 'one\nOne' }, [['words', 'twice', 'One']]],
    [{ words: 'fine\n...' }, [['words', 'phraseNone', '...']]],
    [{ words: 'a (b) c' }, [['words', 'phraseNone', 'a (b) c']]],
    [{ words: 'x'.repeat(81) }, [['words', 'phraseLong', 'x'.repeat(20), 80]]],
    [{ words: Array.from({ length: 41 }, (_, i) => `word${i}`).join('\n') }, [['words', 'wordsMany', 40]]],
    [{ why: 'x'.repeat(301) }, [['why', 'phraseLong', 'x'.repeat(20), 300]]],
    [{ instead: 'a\nb\nc\nd' }, [['instead', 'insteadMany']]],
    [{ instead: 'x'.repeat(121) }, [['instead', 'phraseLong', 'x'.repeat(20), 120]]],
    [{ except: '(' }, [['except', 'phraseNone', '(']]],
  ])('what to do is told at its field: %j', (draft, told) => expect(problems(draft)).toEqual(told))

  test('an entry may keep its own words', () => expect(problems({ words: 'refused' }, 'refused')).toEqual([]))
})
