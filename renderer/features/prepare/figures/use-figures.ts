import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { clientWords } from '#renderer/text/words.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { usePreparation } from '../preparation.tsx'
import { type CellReader, createCellReader, type ListWords } from './cell-text.ts'
import { createFiguresStore, type FiguresChange, type FiguresStore } from './figures-store.ts'

/** The words of the lists, as they stand in cells. */
export const useListWords = (): ListWords => {
  const { t } = useTranslation('terms')
  return useMemo(
    () => ({
      risk: { low: t('risk.low'), medium: t('risk.medium'), high: t('risk.high') },
      stage: {
        intake: t('stage.intake'),
        assessment: t('stage.assessment'),
        planning: t('stage.planning'),
        delivery: t('stage.delivery'),
        'follow-up': t('stage.follow-up'),
      },
      goalState: {
        met: t('goalsOutcome.met'),
        partly: t('goalsOutcome.partly'),
        'not met': t('goalsOutcome.not met'),
      },
    }),
    [t],
  )
}

/** The grid's store over the month that is open, its commands on the undo stack. */
export const useFigures = (): { readonly store: FiguresStore; readonly reader: CellReader } => {
  const { view } = usePreparation()
  const { today } = useSitting()
  const words = useListWords()
  const reader = useMemo(() => createCellReader(today, words), [today, words])
  const { push } = useUndo()
  const describe = useChangeWords()
  const latest = useRef({ describe, entries: view.entries })
  latest.current = { describe, entries: view.entries }

  const { id: reviewId, month } = view.review
  const { scheme } = view
  const store = useMemo(() => {
    const made: FiguresStore = createFiguresStore({
      reviewId,
      month,
      scheme,
      reader,
      queue: saveQueue,
      operations: {
        setEntry: (clientId, input) => callOperation('review.setEntry', { reviewId, clientId, input }),
        setClientWords: (clientId, words) =>
          callOperation('review.setClientWords', { reviewId, clientId, words }),
        setOwnScore: (clientId, levels, notes) =>
          callOperation('review.setOwnScore', { reviewId, clientId, levels, notes }),
        confirmScore: clientId => callOperation('review.confirmScore', { reviewId, clientId }),
        asLastMonth: (clientIds, fields) =>
          callOperation('review.asLastMonth', { reviewId, clientIds: [...clientIds], fields: [...fields] }),
      },
      onChange: change =>
        push({
          ...latest.current.describe(change),
          undo: async () => {
            await made.restore(change)
            return null
          },
        }),
    })
    made.load(latest.current.entries)
    return made
  }, [reviewId, month, scheme, reader, push])
  useEffect(() => store.load(view.entries), [store, view.entries])
  useEffect(() => () => store.close(), [store])
  return { store, reader }
}

/** What a command is called on the undo stack; what was only typed is not told aloud. */
const useChangeWords = (): ((change: FiguresChange) => { label: string; quiet?: boolean }) => {
  const { t } = useTranslation('figures')
  const { view } = usePreparation()
  const wordsOf = (clientId: string): string => {
    const entry = view.entries.find(({ client }) => client.id === clientId)
    return entry === undefined ? '' : clientWords(entry.client)
  }
  return change => {
    if (change.kind === 'scored')
      return {
        label: t('changed', { client: wordsOf(change.clientId), field: t('field.own') }),
        quiet: true,
      }
    const [first] = change.before
    const count = change.before.length
    if (first === undefined) return { label: t('nothingToTake'), quiet: true }
    const client = wordsOf(first.clientId)
    const field = t(`field.${first.field}`)
    if (change.kind === 'pasted') return { label: t('pasted', { count }) }
    if (change.kind === 'typed') return { label: t('changed', { client, field }), quiet: true }
    if (change.kind === 'taken over') return { label: t('asLastDone', { client, field }), quiet: true }
    return change.before.every(({ clientId }) => clientId === first.clientId)
      ? { label: t('rowAsLastDone', { client }) }
      : { label: t('allAsLastDone', { count }) }
  }
}
