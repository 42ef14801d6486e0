import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ErrorCode } from '#contract/app-error.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { topics } from '#renderer/text/index.ts'

type Tree = { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, path: string): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}.${key}`, value] as const] : leaves(value, `${path}.${key}`),
  )

const sentences = leaves(topics, 'text')

describe('the words people read', () => {
  test('every file of the room that holds a topic is among the topics', async () => {
    const room = new URL('../../../renderer/text/', import.meta.url)
    const topicFiles: string[] = []
    for (const file of readdirSync(room).filter(name => name !== 'index.ts')) {
      const name = file.replace('.ts', '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      const exported: unknown = (await import(new URL(file, room).pathname))[name]
      if (typeof exported === 'object') topicFiles.push(name)
    }
    expect(topicFiles.toSorted()).toEqual(Object.keys(topics).toSorted())
  })

  test('no word that begs, blames or jokes', () => {
    const bad = /\b(please|invalid|oops|sorry|error occurred|successfully|click here)\b|^not done$/i
    expect(sentences.filter(([, words]) => bad.test(words))).toEqual([])
  })

  test('typographic quotation marks and dashes', () => {
    expect(sentences.filter(([, words]) => /['"]|--|\.\.\./.test(words))).toEqual([])
  })

  test('no empty sentence', () => {
    expect(sentences.filter(([, words]) => words.trim() === '')).toEqual([])
  })
})

describe('an error in words', () => {
  test.each(ErrorCode.options)('%s is a sentence, with its figures filled in', code => {
    const words = errorWords({ code, detail: { seconds: 8 }, reference: 'A7' })
    expect(words).toMatch(/^[A-Z‘].*\.$/)
    expect(words).not.toContain('{{')
  })

  test('figures and reference are those of the error', () => {
    expect(errorWords({ code: 'too-many-attempts', detail: { seconds: 8 } })).toContain('Wait 8 seconds')
    expect(errorWords({ code: 'unforeseen', reference: 'A7' })).toContain('quote A7')
  })
})
