import { type ReactNode, useMemo } from 'react'
import { wordsFinder } from '#domain/words/find-words.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { type CareFinder, CareProvider } from '#renderer/ui/care/care-context.tsx'

/** Has every free text read for the words of the service's list. It reads here alone, and keeps nothing of it. */
export const WordsCare = ({ children }: { readonly children: ReactNode }) => {
  const { data } = useOperationQuery('words.get', {})
  const find = useMemo<CareFinder | null>(() => {
    if (data === undefined || !data.prompting) return null
    const findWords = wordsFinder(data.entries)
    return text =>
      findWords(text).map(({ start, end, entry: { why, instead } }) => ({ start, end, why, instead }))
  }, [data])
  return <CareProvider find={find}>{children}</CareProvider>
}
