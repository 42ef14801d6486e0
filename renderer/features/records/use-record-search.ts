import { useEffect, useState } from 'react'
import type { PersonId, RecordId } from '#basics/ids.ts'
import { soughtWords } from '#basics/sought-words.ts'
import type { AppError } from '#contract/app-error.ts'
import type { OperationInput, OperationResult } from '#contract/index.ts'
import type { FoundRecord } from '#contract/record-search.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'

/** What was found of a text so far; it comes in parts, newest records first. */
export type RecordSearch = {
  readonly text: string
  readonly found: ReadonlyMap<RecordId, FoundRecord>
  readonly read: number
  readonly of: number
  readonly done: boolean
  readonly error: AppError | null
}

/** Null while nothing is sought. What was typed stands in memory alone, in no address. */
export const useRecordSearch = (typed: string): RecordSearch | null => {
  const text = typed.trim()
  const isSought = text.length >= FEWEST_LETTERS && soughtWords(text).length > 0
  const [search, setSearch] = useState<RecordSearch | null>(null)
  useEffect(() => {
    if (!isSought) return setSearch(null)
    let isOver = false
    const waiting = setTimeout(async () => {
      for await (const part of readParts(text, null)) {
        if (isOver) return
        setSearch(part)
      }
    }, WAIT_MS)
    return () => {
      isOver = true
      clearTimeout(waiting)
    }
  }, [text, isSought])
  return isSought ? search : null
}

const FEWEST_LETTERS = 2
/** After the last letter typed. */
const WAIT_MS = 250

async function* readParts(text: string, practitionerId: PersonId | null): AsyncGenerator<RecordSearch> {
  let part: RecordSearch = { text, found: new Map(), read: 0, of: 0, done: false, error: null }
  for (let after: RecordId | null = null; ; ) {
    const input: OperationInput<'record.search'> = { text, practitionerId, after }
    const result: OperationResult<'record.search'> = await callOperation('record.search', input)
    if (!result.ok) return yield { ...part, done: true, error: result.error }
    const { found, read, of, next } = result.value
    part = {
      ...part,
      found: new Map([...part.found, ...found.map(one => [one.recordId, one] as const)]),
      read,
      of,
      done: next === null,
    }
    yield part
    if (next === null) return
    after = next
  }
}
