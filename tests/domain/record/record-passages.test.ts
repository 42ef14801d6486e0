import { describe, expect, test } from 'vitest'
import { plainLetters } from '#basics/plain-letters.ts'
import { soughtWords } from '#basics/sought-words.ts'
import { type Excerpt, findInPassage, searchable } from '#domain/record/find-passages.ts'
import { type RecordPassage, recordPassages, statementPassage } from '#domain/record/record-passages.ts'
import { emptyRecord, sampleRecord } from '#tests/reports/record/record-fixture.ts'

/** Every text of a value, wherever it stands. */
const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(texts)
}

/** Of two words and more, though nobody wrote them. */
const OF_LISTS = new Set([
  ...['far over', 'very high', 'not yet', 'before the draw', 'after the draw', 'at the session'],
  ...['every 3 months', 'goals met', 'stable casing', 'support staff', 'care plan', 'risk assessment'],
  ...['reference and initials', 'contacts made', 'nothing to decide', 'last contact not recorded'],
  ...['on paper', 'partly met', 'not met', 'not applicable'],
])

const passage = (text: string, more: Partial<RecordPassage> = {}) =>
  searchable({ section: 'discussed', client: null, number: null, text, ...more })
const find = (text: string, typed: string, more: Partial<RecordPassage> = {}) =>
  findInPassage(passage(text, more), soughtWords(typed))
const marked = (found: Excerpt | null) => found?.marks.map(([from, to]) => found.text.slice(from, to))

describe('the passages of a record', () => {
  const body = sampleRecord()
  const passages = recordPassages(body)
  const all = passages.map(({ text }) => text).join('\n')

  test('hold every text of two words or more that anybody wrote', () => {
    const written = texts(body).filter(text => / /.test(text.trim()) && !OF_LISTS.has(text))
    expect(written.length).toBeGreaterThan(60)
    const missing = written.filter(text => !all.includes(text.trim().replaceAll(/\s+/g, ' ')))
    expect(missing).toEqual([])
  })

  test('hold what is to be brought, with whose it is', () => {
    const [asked] = body.samplesAskedFor
    expect(passages).toContainEqual({
      section: 'documents',
      client: asked?.client,
      number: null,
      text: 'to be brought: care plan.',
    })
  })

  test('hold no hash, no seed, no id and no key', () => {
    expect(all).not.toMatch(/[0-9a-f]{20}/)
    for (const key of ['frameHash', 'tandem-draw-1', 'tandem-record-1', body.reviewId])
      expect(all).not.toContain(key)
  })

  test('say where they stand: the section, the client, the action’s number', () => {
    const [discussed] = body.discussed
    const [action] = body.actions
    expect(passages.find(({ section }) => section === 'discussed')?.client).toEqual(discussed?.client)
    expect(passages.find(({ section }) => section === 'actions')).toMatchObject({
      number: action?.number,
      text: expect.stringContaining(action?.text ?? '-'),
    })
    expect(passages.find(({ section }) => section === 'record')?.text).toBe(
      'CS-2026-10-0001. October 2026. 29 Oct 2026. Sam Okafor. Community learning disability nurse. Robin Price. Clinical team lead. Sample Community Learning Disability Team.',
    )
    expect(statementPassage('Sam Okafor', { method: 'not signed', reason: 'on leave' }).text).toBe(
      'Sam Okafor. on leave.',
    )
  })

  test('of a record with nothing in it are few', () => {
    expect(recordPassages(emptyRecord()).some(({ section }) => section === 'record')).toBe(true)
  })
})

describe('what is found in a passage', () => {
  test('all words, in any order, case and accents; a phrase as it stands', () => {
    const text = 'Zoë’s housing officer rings the Café on Monday.'
    expect(marked(find(text, 'CAFE zoe'))).toEqual(['Zoë', 'Café'])
    expect(find(text, 'housing tuesday')).toBeNull()
    expect(marked(find(text, '"housing officer"'))).toEqual(['housing officer'])
    expect(find(text, '"officer housing"')).toBeNull()
    expect(find(text, '')).toBeNull()
  })

  test('who it is about counts as well: reference, initials with dots and without', () => {
    const client = { reference: 'LD1851', initials: 'C.I.', name: null }
    expect(find('Tablets were missed.', 'ld1851', { client })).toEqual({
      text: 'Tablets were missed.',
      marks: [],
      before: false,
      after: false,
    })
    expect(marked(find('Tablets were missed.', 'CI tablets', { client }))).toEqual(['Tablets'])
    expect(find('', 'c.i.', { client })?.text).toBe('')
    expect(find('Ring.', 'a3', { number: 'A3' })).not.toBeNull()
  })

  test('of a long note about 160 characters, where most of the words stand together', () => {
    const text = `${'Nothing of note. '.repeat(600)}Then the pharmacist rang about the missed tablets, and again later. ${'More of it. '.repeat(800)}`
    const found = find(`Missed once. ${text}`, 'pharmacist missed')
    expect(found?.before && found.after).toBe(true)
    expect(found?.text.length).toBeLessThanOrEqual(160)
    expect(found?.text.length).toBeGreaterThan(120)
    expect(found?.text).toMatch(/^\S.*\S$/)
    expect(marked(found)).toEqual(['pharmacist', 'missed'])
  })

  test('marks never lie over one another, nor outside of what is shown', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % below
    }
    const letters = ['a', 'b', 'Á', ' ', 'ab', '👍🏽', 'é', '. ']
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: random(400) }, () => letters[random(letters.length)]).join('')
      const words = soughtWords(
        ['a', 'ab', 'ba', 'aba', 'e', '"a b"'].filter(() => random(2) === 0).join(' '),
      )
      const found = findInPassage(passage(text), words)
      expect(found !== null).toBe(words.length > 0 && words.every(word => plainLetters(text).includes(word)))
      let at = 0
      for (const [from, to] of found?.marks ?? []) {
        expect(from).toBeGreaterThanOrEqual(at)
        expect(words).toContain(plainLetters(found?.text.slice(from, to) ?? ''))
        at = to
      }
      if (found === null) continue
      expect(found.marks.length).toBeGreaterThan(0)
      expect(found.text.length).toBeLessThanOrEqual(165)
      expect(found.text.isWellFormed()).toBe(true)
    }
  })
})
