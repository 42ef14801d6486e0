import { describe, expect, test } from 'vitest'
import { ERASED, eraserOf } from '#domain/record/erased-person.ts'

const person = (forename: string | null, surname: string | null, ...othersNames: string[]) =>
  eraserOf({ references: ['LD1042'], names: [{ forename, surname }], othersNames })

describe('a person in texts about others', () => {
  test.for([
    ['Seen with Margaret Hill on Monday.', `Seen with ${ERASED} on Monday.`],
    ['Seen with M. Hill and M Hill.', `Seen with ${ERASED} and ${ERASED}.`],
    ['Hill, Margaret came too.', `${ERASED} came too.`],
    ['LD1042 and ld1042, not LD10421.', `${ERASED} and ${ERASED}, not LD10421.`],
    ['Margaret’s sister rang.', `${ERASED}’s sister rang.`],
    ['They met on the hill.', 'They met on the hill.'],
    ['Nobody else was there.', 'Nobody else was there.'],
  ] as const)('%s', ([text, left]) => {
    expect(person('Margaret', 'Hill').words(text)).toBe(left)
  })

  test('accents and capitals make no difference, and the rest of the text is as it was', () => {
    expect(person('José', 'Núñez').words('JOSE NUNEZ, José\nand Zoë.')).toBe(`${ERASED}, ${ERASED}\nand Zoë.`)
  })

  test('a name that is somebody else’s too is left alone, together with the other name it goes', () => {
    const sam = person('Sam', 'Bright', 'Sam Okafor', 'Lindqvist')
    expect(sam.words('Sam visited.')).toBe('Sam visited.')
    expect(sam.words('Sam Bright was out.')).toBe(`${ERASED} was out.`)
  })

  test('an everyday word is left alone where it stands alone', () => {
    expect(person('May', 'Brown').words('In May a brown dog; Mrs May Brown.')).toBe(
      `In May a brown dog; Mrs ${ERASED}.`,
    )
  })
})

test('of a text about nobody in particular, the paragraphs go that name the person', () => {
  const text = 'A good month.\nMargaret Hill moved house, which took days.\nI want to talk about leave.'
  expect(person('Margaret', 'Hill').paragraphs(text)).toBe(
    `A good month.\n${ERASED}\nI want to talk about leave.`,
  )
})

test('a short reference is found only where nothing else stands', () => {
  const eraser = eraserOf({ references: ['12'], names: [], othersNames: [] })
  expect(eraser.words('12 visits')).toBe('12 visits')
  expect(eraser.words(' 12 ')).toBe(ERASED)
  expect(eraser.isReference('12')).toBe(true)
})
