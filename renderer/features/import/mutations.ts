import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { monthName } from '#basics/date-words.ts'
import type { ImportId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { ImportPreview } from '#contract/imports.ts'
import type { OperationInput } from '#contract/index.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { newWork, wasStopped } from './work.ts'

/** Lets a caseload in as one step, which can be stopped, and taken back as one. Gives what went wrong, or null. */
export const useImport = () => {
  const { t } = useTranslation('importFigures')
  const { t: mapping } = useTranslation('importMapping')
  const [work, setWork] = useState<string | null>(null)
  const [stopped, setStopped] = useState(false)
  const undo = useUndo()
  const mutation = useOperationMutation('import.run')
  const run = async (
    input: OperationInput<'import.run'>,
    preview: ImportPreview,
  ): Promise<AppError | null> => {
    const name = newWork()
    setWork(name)
    setStopped(false)
    const result = await mutation.run({ ...input, work: name })
    setWork(null)
    if (!result.ok) {
      setStopped(result.error.code === 'cancelled')
      return result.error
    }
    const { importId, added, changed } = result.value
    const done = t('imported', { count: added + changed, month: monthName(preview.month) })
    undo.push({
      label: wasStopped(name) ? `${mapping('tooLate')} ${done}` : done,
      undo: () => takeBack([importId]),
    })
    return null
  }
  return { run, work, stopped }
}

/** The same for earlier months, all of them or none. */
export const useHistoryImport = () => {
  const { t } = useTranslation('importFigures')
  const undo = useUndo()
  const mutation = useOperationMutation('import.runHistory')
  const run = async (input: OperationInput<'import.runHistory'>): Promise<AppError | null> => {
    const result = await mutation.run(input)
    if (!result.ok) return result.error
    const { months } = result.value
    undo.push({
      label: t('historyDone', { count: months.length }),
      undo: () => takeBack(months.map(({ importId }) => importId).toReversed()),
    })
    return null
  }
  return { run, pending: mutation.pending }
}

/** Newest first: a later month rests on the one before. Stops at the first that can't be taken back. */
const takeBack = async (imports: readonly ImportId[]): Promise<string | null> => {
  for (const importId of imports) {
    const result = await saveQueue.track(callOperation('import.undo', { importId }))
    if (!result.ok && result.error.code !== 'import-already-undone') return errorWords(result.error)
  }
  return null
}
