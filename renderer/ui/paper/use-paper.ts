import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '#basics/result.ts'
import { useCommand } from '../commands/use-command.ts'

/** How a printed document leaves the window. It is asked for by its purpose, so that it can be audited. */
export type PaperWays<E> = {
  readonly get: (
    purpose: 'print' | 'copy',
  ) => Promise<Result<{ readonly name: string; readonly base64: string }, E>>
  readonly print: () => Promise<Result<unknown, E>>
  /** Null when no place was chosen. */
  readonly save: (name: string, base64: string) => Promise<Result<{ readonly savedAs: string } | null, E>>
  /** What is said when the pages themselves can't be made ready. */
  readonly unforeseen: E
}

export type Paper<E> = {
  readonly print: () => void
  readonly saveCopy: () => void
  /** What is being done, or was; empty when there is nothing to say. */
  readonly said: string
  readonly problem: E | null
}

/** The two ways out, one at a time; 'Print' of the menu is this document's. */
export const usePaper = <E>({ get, print, save, unforeseen }: PaperWays<E>): Paper<E> => {
  const { t } = useTranslation('parts')
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState<E | null>(null)
  const busy = useRef(false)
  const begin = (words: string) => {
    setProblem(null)
    setSaid(words)
  }
  const fail = (error: E) => {
    setSaid('')
    setProblem(error)
  }
  const once = (work: () => Promise<void>) => async () => {
    if (busy.current) return
    busy.current = true
    await work().finally(() => {
      busy.current = false
    })
  }

  const printIt = once(async () => {
    begin(t('paperPrinting'))
    const pdf = await get('print')
    if (!pdf.ok) return fail(pdf.error)
    try {
      const { printPaper } = await import('../pdf-print.ts')
      const printed = await printPaper(pdf.value.base64, async () => {
        setSaid('')
        return print()
      })
      if (!printed.ok) fail(printed.error)
    } catch {
      fail(unforeseen)
    }
  })
  const saveCopy = once(async () => {
    begin('')
    const pdf = await get('copy')
    if (!pdf.ok) return fail(pdf.error)
    const saved = await save(pdf.value.name, pdf.value.base64)
    if (!saved.ok) return fail(saved.error)
    if (saved.value !== null) setSaid(t('paperSaved', { name: saved.value.savedAs }))
  })
  const printNow = () => void printIt()
  useCommand('print', printNow)
  return { print: printNow, saveCopy: () => void saveCopy(), said, problem }
}
