import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { asTyped, chosen, day, dayOrNull, words, wordsOrNull } from '#renderer/ui/form/form-schema.ts'

const read = <Sent, Typed>(schema: z.ZodType<Sent, Typed>, typed: Typed) => {
  const { data, error } = schema.safeParse(typed)
  return error === undefined ? { sent: data } : { told: error.issues.map(({ message }) => message) }
}

describe('what a field of a form gives', () => {
  test('one of several has to be chosen', () => {
    expect(read(chosen<'low'>('Choose.'), null)).toEqual({ told: ['Choose.'] })
    expect(read(chosen<'low'>('Choose.'), 'low')).toEqual({ sent: 'low' })
  })

  test('words have to be there and come without the space round them, a passphrase with it', () => {
    expect(read(words('Write.'), '  ')).toEqual({ told: ['Write.'] })
    expect(read(words('Write.'), ' Snow. ')).toEqual({ sent: 'Snow.' })
    expect(read(wordsOrNull, '  ')).toEqual({ sent: null })
    expect(read(wordsOrNull, ' Snow. ')).toEqual({ sent: 'Snow.' })
    expect(read(asTyped('Type.'), '')).toEqual({ told: ['Type.'] })
    expect(read(asTyped('Type.'), ' nine candles ')).toEqual({ sent: ' nine candles ' })
  })

  test('a day has to be one; where it may stay empty, that is none', () => {
    expect(read(day('Which day?'), '2026-02-30')).toEqual({ told: ['Which day?'] })
    expect(read(day('Which day?'), '')).toEqual({ told: ['Which day?'] })
    expect(read(day('Which day?'), '2026-02-28')).toEqual({ sent: '2026-02-28' })
    expect(read(dayOrNull('Which day?'), ' ')).toEqual({ sent: null })
    expect(read(dayOrNull('Which day?'), 'soon')).toEqual({ told: ['Which day?'] })
    expect(read(dayOrNull('Which day?'), '2026-02-28')).toEqual({ sent: '2026-02-28' })
  })
})
