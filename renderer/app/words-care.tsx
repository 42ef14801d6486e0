import type { ReactNode } from 'react'
import { useWordsFinder } from '#renderer/bridge/words-finder.ts'
import { CareProvider } from '#renderer/ui/care/care-context.tsx'

/** Has every free text read for the words of the service's list. It is read in the page alone, and nothing is kept. */
export const WordsCare = ({ children }: { readonly children: ReactNode }) => (
  <CareProvider find={useWordsFinder()}>{children}</CareProvider>
)
