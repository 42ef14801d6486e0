import { useTranslation } from 'react-i18next'
import type { DocumentTalk } from '#contract/document.ts'
import { type ChecklistAnswer, needsComment } from '#domain/document/checklist.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import type { FormProblem } from '#renderer/ui/form/form-problems.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { nextItem } from '../agenda/item-steps.ts'
import { useGoOnWords } from '../go-on-words.ts'
import { send, undone } from '../mutations.ts'
import { useSession } from '../session-context.tsx'
import { nextOpen } from '../things.ts'

export type Reading = Pick<DocumentTalk, 'answers' | 'feedback' | 'reply'>

/** What is ticked and written about one document, and finishing it. */
export const useReading = (talk: DocumentTalk) => {
  const { t } = useTranslation('sessionDocuments')
  const { view, goTo } = useSession()
  const goOn = useGoOnWords()
  const undo = useUndo()
  const problems = useProblems<string>()
  const { id: documentId } = talk
  const { value, setValue, flush } = useAutosavedValue<Reading>(
    `document/${documentId}`,
    { answers: talk.answers, feedback: talk.feedback, reply: talk.reply },
    next => callOperation('document.save', { documentId, ...next, done: false }),
  )
  const answerOf = (key: string): ChecklistAnswer =>
    value.answers.find(answer => answer.key === key) ?? { key, result: null, comment: null }
  const answer = (next: ChecklistAnswer) =>
    setValue({ ...value, answers: [...value.answers.filter(({ key }) => key !== next.key), next] })
  const found = (): FormProblem<string>[] =>
    talk.checklist.items.flatMap(({ key, text }) => {
      const given = answerOf(key)
      if (given.result === null) return [{ field: key, text: t('answerItem', { item: text }) }]
      return needsComment(given) && !given.comment?.trim()
        ? [{ field: `${key}-comment`, text: t('writeComment', { item: text }) }]
        : []
    })
  const next = nextOpen(view.things.documents, documentId)
  const item = nextItem(view, 'documents')
  const leave = async () => {
    if (next !== null) return goTo('documents', 'document', next)
    return item === null ? false : goTo(item)
  }
  const finish = async () => {
    if (talk.setAside !== null || talk.readAt !== null) return leave()
    if (!problems.tell(found())) return
    await saveQueue.flushAll()
    const read = await send('document.save', { documentId, ...value, done: true })
    if (!read.ok) return problems.tell([{ field: null, text: errorWords(read.error) }])
    undo.push({
      label: t('readDone', { document: clientWords(talk.client) }),
      undo: () => undone(send('document.save', { documentId, ...value, done: false })),
    })
    await leave()
  }
  const onwards = next !== null ? t('next') : item === null ? t('next') : goOn(item)
  return {
    value,
    set: (change: Partial<Reading>) => setValue({ ...value, ...change }),
    answerOf,
    answer,
    flush,
    problems,
    finish,
    leave,
    finishWords: onwards,
  }
}
