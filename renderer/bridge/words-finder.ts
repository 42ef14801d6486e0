import { useMemo } from 'react'
import { wordsFinder } from '#domain/words/find-words.ts'
import { useOperationQuery } from './use-operation.ts'

type FoundWords = {
  readonly start: number
  readonly end: number
  readonly why: string
  readonly instead: readonly string[]
}

/** Finds the words of the service's list in a text; null while it isn't there or is switched off. */
export const useWordsFinder = (): ((text: string) => readonly FoundWords[]) | null => {
  const { data } = useOperationQuery('words.get', {})
  return useMemo(() => {
    if (data === undefined || !data.prompting) return null
    const findWords = wordsFinder(data.entries)
    return text =>
      findWords(text).map(({ start, end, entry: { why, instead } }) => ({ start, end, why, instead }))
  }, [data])
}
