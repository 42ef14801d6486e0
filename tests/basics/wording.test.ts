import { describe, expect, it } from 'vitest'
import { amount, capital, firstName, listed, sentence, shortened, times } from '#basics/wording.ts'

describe('wording', () => {
  it('is cut between words and says so', () => {
    expect(shortened('Wants to move nearer to his sister.', 24)).toBe('Wants to move nearer to…')
    expect(shortened('short', 24)).toBe('short')
    expect(shortened('two\n\nlines', 24)).toBe('two lines')
    expect(shortened('👩‍⚕️'.repeat(3), 100)).toBe('👩‍⚕️'.repeat(3))
    expect([...shortened('x'.repeat(50), 24)]).toHaveLength(24)
  })

  it('lists, counts and begins sentences', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ])
    expect([times(1), times(2), times(3), times(13)]).toEqual(['once', 'twice', 'three times', '13 times'])
    expect(capital('nobody')).toBe('Nobody')
  })

  it('writes figures with a real minus and no more decimals than there are', () => {
    expect([amount(61), amount(26.25), amount(-0.126)]).toEqual(['61', '26.25', '−0.13'])
  })

  it('ends a sentence once', () => {
    expect(['Flu', 'Flu.', ' Why? ', 'She said ‘no.’', ''].map(sentence)).toEqual([
      'Flu.',
      'Flu.',
      'Why?',
      'She said ‘no.’',
      '',
    ])
  })

  it('calls people by their first name', () => {
    expect([firstName('Robin Price'), firstName(' Sam '), firstName('')]).toEqual(['Robin', 'Sam', ''])
  })
})
