import { useTranslation } from 'react-i18next'
import type { TalkView } from '#contract/discussion.ts'
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

export type TalkEntry = Pick<
  TalkView,
  'talkedOver' | 'outcome' | 'decision' | 'reason' | 'contactsPlannedNext'
>
type FieldName = 'outcome' | 'decision' | 'reason'

/** What is typed about a client, and recording it. */
export const useTalkEntry = (talk: TalkView) => {
  const { t } = useTranslation('sessionDiscuss')
  const { view, goTo } = useSession()
  const goOn = useGoOnWords()
  const undo = useUndo()
  const problems = useProblems<FieldName>()
  const { id: discussionId } = talk
  const { value, setValue, flush } = useAutosavedValue<TalkEntry>(
    `discussion/${discussionId}`,
    {
      talkedOver: talk.talkedOver,
      outcome: talk.outcome,
      decision: talk.decision,
      reason: talk.reason,
      contactsPlannedNext: talk.contactsPlannedNext,
    },
    next => callOperation('discussion.save', { discussionId, ...next, done: false }),
  )
  const missing = (): FormProblem<FieldName>[] => {
    if (value.outcome === null) return [{ field: 'outcome', text: t('chooseOutcome') }]
    if (value.outcome === 'nothing to decide') return []
    return [
      ...(isEmpty(value.decision) ? [{ field: 'decision', text: t('writeDecision') } as const] : []),
      ...(isEmpty(value.reason) ? [{ field: 'reason', text: t('writeReason') } as const] : []),
    ]
  }
  const next = nextOpen(view.things.discussions, discussionId)
  const item = nextItem(view, 'discussion')
  const leave = async () => {
    if (next !== null) return goTo('discussion', 'client', next)
    return item === null ? false : goTo(item)
  }
  const record = async () => {
    if (talk.decidedAt !== null) return leave()
    if (!problems.tell(missing())) return
    await saveQueue.flushAll()
    const recorded = await send('discussion.save', { discussionId, ...value, done: true })
    if (!recorded.ok) return problems.tell([{ field: null, text: errorWords(recorded.error) }])
    undo.push({
      label: t('recorded', { client: clientWords(talk.client) }),
      undo: () => undone(send('discussion.save', { discussionId, ...value, done: false })),
    })
    await leave()
  }
  const onwards = next !== null ? t('nextClient') : item === null ? t('nextClient') : goOn(item)
  return {
    value,
    set: (change: Partial<TalkEntry>) => setValue({ ...value, ...change }),
    flush,
    problems,
    record,
    leave,
    recordWords:
      talk.decidedAt !== null
        ? onwards
        : value.outcome === 'nothing to decide'
          ? t('recordNothing')
          : t('record'),
  }
}

const isEmpty = (text: string | null): boolean => text === null || text.trim() === ''
