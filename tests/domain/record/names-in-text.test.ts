import { describe, expect, test } from 'vitest'
import { textWithoutNames } from '#domain/record/names-in-text.ts'

const without = textWithoutNames({
  names: ['Sam Okafor', 'Robin Price', 'Zoë Nguyễn-Łukaszewicz', 'Will Young', 'Siân'],
  initials: ['W.O.', 'G.P.', 'S. H.'],
})

describe('names in a text', () => {
  test.each([
    ['Sam’s plan is good.', '[name]’s plan is good.'],
    ['S. Okafor and S Okafor agree.', '[name] and [name] agree.'],
    ['sam okafor rang SAM OKAFOR', '[name] rang [name]'],
    ['Zoe Nguyen-Łukaszewicz, Zoë, nguyễn', '[name], [name], [name]'],
    ['Sian and SIÂN', '[name] and [name]'],
    ['W.O., W. O., w.o and WO', '[name], [name], [name] and [name]'],
    ['S.H. has settled in', '[name] has settled in'],
    ['robin', '[name]'],
  ])('%s', (text, expected) => {
    expect(without(text)).toBe(expected)
  })

  test('of other words nothing is taken, be they like a name', () => {
    for (const text of [
      'The same sample went up in price.',
      'They will come; a young man.',
      'The GP was told, and two others.',
      'Robinson’s, Samuel, Priceless',
      'Nobody is named. [name] stays.',
    ])
      expect(without(text)).toBe(text)
  })

  test('an everyday word goes where it is written as a name; initials of the trade where they are dotted', () => {
    expect(without('Will will. Price rose in price. Young')).toBe('[name] will. [name] rose in price. [name]')
    expect(without('The GP saw G.P.')).toBe('The GP saw [name]')
  })

  test('nobody to hide changes nothing, and signs of patterns in names do no harm', () => {
    expect(textWithoutNames({ names: [], initials: [] })('Sam')).toBe('Sam')
    const odd = textWithoutNames({ names: ['A. (Bo) O’Neil+', '  ', '*'], initials: ['', '.'] })
    expect(odd("O'Neil and Bo came, then ONEIL.")).toBe('[name] and [name] came, then ONEIL.')
  })
})
