import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Month } from '#basics/month.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import type { ChosenFile } from '../chosen-file.ts'
import { useFileErrorWords } from '../words.ts'

export type ReadMonth = {
  readonly file: ChosenFile
  /** Guessed from the file, until somebody chooses. */
  readonly month: Month
  readonly clients: number
  readonly refused: number
}

/** Reads each file once for its month and its rows; null until all are read. */
export const useHistoryFiles = (files: readonly ChosenFile[], onUnreadable: (words: string) => void) => {
  const { person } = useSitting()
  const [months, setMonths] = useState<readonly ReadMonth[] | null>(null)
  const words = useFileErrorWords()
  const { t } = useTranslation('importMapping')
  const latest = useRef({ onUnreadable, words, t })
  useEffect(() => {
    latest.current = { onUnreadable, words, t }
  })
  useEffect(() => {
    let current = true
    const read = async () => {
      const found: ReadMonth[] = []
      for (const file of files) {
        const result = await callOperation('import.preview', {
          practitionerId: person.id,
          month: null,
          file,
          answers: {},
        })
        if (!current) return
        if (!result.ok)
          return latest.current.onUnreadable(`${file.name}: ${latest.current.words(result.error)}`)
        const { month, read: rows, refused, unsettled } = result.value
        if (unsettled.length > 0) {
          return latest.current.onUnreadable(latest.current.t('historyUnsettled', { file: file.name }))
        }
        const refusedRows = new Set(refused.map(({ row }) => row)).size
        found.push({ file, month, clients: rows - refusedRows, refused: refusedRows })
      }
      setMonths(inOrder(found))
    }
    setMonths(null)
    void read()
    return () => {
      current = false
    }
  }, [files, person.id])
  return {
    months,
    change: (file: ChosenFile, month: Month) =>
      setMonths(before =>
        inOrder((before ?? []).map(entry => (entry.file === file ? { ...entry, month } : entry))),
      ),
    leaveOut: (file: ChosenFile) => setMonths(before => (before ?? []).filter(entry => entry.file !== file)),
  }
}

const inOrder = (months: readonly ReadMonth[]): readonly ReadMonth[] =>
  months.toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
