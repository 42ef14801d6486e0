import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { useCommand } from '#renderer/ui/commands/use-command.ts'

export type Paper = {
  readonly print: () => void
  readonly saveCopy: () => void
  /** What is being done, or was; empty when there is nothing to say. */
  readonly said: string
  readonly problem: AppError | null
}

/** The two ways in which a record leaves the window. Each is asked of the core by its purpose, which is audited. */
export const usePaper = (recordId: RecordId): Paper => {
  const { t } = useTranslation('records')
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState<AppError | null>(null)
  const begin = (words: string) => {
    setProblem(null)
    setSaid(words)
  }
  const fail = (error: AppError) => {
    setSaid('')
    setProblem(error)
  }

  const print = useOnce(async () => {
    begin(t('printing'))
    const pdf = await callOperation('record.pdf', { recordId, purpose: 'print' })
    if (!pdf.ok) return fail(pdf.error)
    try {
      const { printPaper } = await import('#renderer/ui/pdf-print.ts')
      const printed = await printPaper(pdf.value.base64, async () => {
        setSaid('')
        return callOperation('platform.print', {})
      })
      if (!printed.ok) fail(printed.error)
    } catch {
      fail({ code: 'unforeseen' })
    }
  })
  const saveCopy = useOnce(async () => {
    begin('')
    const pdf = await callOperation('record.pdf', { recordId, purpose: 'copy' })
    if (!pdf.ok) return fail(pdf.error)
    const { name, base64 } = pdf.value
    const saved = await callOperation('platform.saveFile', { suggestedName: name, base64 })
    if (!saved.ok) return fail(saved.error)
    if (saved.value !== null) setSaid(t('saved', { name: saved.value.savedAs }))
  })
  useCommand('print', print)
  return { print, saveCopy, said, problem }
}
