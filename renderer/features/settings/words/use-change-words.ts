import { useTranslation } from 'react-i18next'
import type { WordsView } from '#contract/words.ts'
import { nameOf, type WordsChange } from '#domain/words/change-list.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'

type Entry = WordsView['entries'][number]

/** Takes an entry out, or makes it again what Tandem brings; the undo strip has the way back. False: refused. */
export const useChangeWords = () => {
  const { t } = useTranslation('settingsWords')
  const { run } = useOperationMutation('words.publish')
  const { push } = useUndo()
  const change = async (now: WordsChange, label: string, back: readonly WordsChange[]): Promise<boolean> => {
    const result = await run(now)
    if (!result.ok) return false
    push({
      label,
      undo: async () => {
        for (const step of back) {
          const undone = await run(step)
          if (!undone.ok) return errorWords(undone.error)
        }
        return null
      },
    })
    return true
  }
  const asItWas = ({ key, standing, words, why, instead, except }: Entry): WordsChange => ({
    change: 'put',
    key: standing === 'own' ? null : key,
    text: { words, why, instead, except },
  })
  return {
    remove: (entry: Entry) => {
      const { key, standing } = entry
      const house: WordsChange = { change: 'restore', key }
      const back = { house: [house], changed: [house, asItWas(entry)], own: [asItWas(entry)] }[standing]
      return change({ change: 'remove', key }, t('removedUndo', { words: nameOf(entry) }), back)
    },
    restore: (entry: Entry) =>
      change({ change: 'restore', key: entry.key }, t('restoredUndo', { words: nameOf(entry) }), [
        asItWas(entry),
      ]),
    /** One that was taken out comes back. */
    putBack: (entry: Pick<Entry, 'key' | 'words'>) =>
      change({ change: 'restore', key: entry.key }, t('restoredUndo', { words: nameOf(entry) }), [
        { change: 'remove', key: entry.key },
      ]),
    setPrompting: (on: boolean) => run({ change: 'prompting', on }),
  }
}
