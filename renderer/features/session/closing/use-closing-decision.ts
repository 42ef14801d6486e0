import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { shortDate } from '#basics/date-words.ts'
import { isPlainDate } from '#basics/plain-date.ts'
import type { ClosingTalk } from '#contract/closing.ts'
import type { ClosingDecision } from '#domain/closure/closing-decision.ts'
import { ClosingOutcome } from '#domain/closure/closing-kind.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import type { FormProblem } from '#renderer/ui/form/form-problems.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { send, undone } from '../mutations.ts'
import { useSession } from '../session-context.tsx'
import { nextOpen } from '../things.ts'
import { useDraft } from '../use-draft.ts'

/** A decision as it is typed; a day that can't be read yet stays text. */
const DecisionDraft = z.object({
  outcome: ClosingOutcome.nullable(),
  reason: z.string(),
  effectiveOn: z.string(),
  manager: z.string(),
  managersView: z.string(),
})
export type DecisionDraft = z.infer<typeof DecisionDraft>
type FieldName = 'outcome' | 'reason' | 'effectiveOn' | 'manager' | 'managersView'

/** What is chosen and typed on one form, recording it and taking it back. */
export const useClosingDecision = (talk: ClosingTalk) => {
  const { t } = useTranslation('sessionClosing')
  const { reviewId, view, goTo, tell } = useSession()
  const { today } = useSitting()
  const undo = useUndo()
  const problems = useProblems<FieldName>()
  const { closing, decidedAt } = talk
  const { id: closingId } = closing
  const key = `closing/${closingId}`
  const draft = useDraft(key, DecisionDraft, startOf(talk))
  const { value } = draft
  const agrees = value.outcome === 'agreed'
  const found = (): FormProblem<FieldName>[] => [
    ...(value.outcome === null ? [{ field: 'outcome', text: t('chooseOutcome') } as const] : []),
    ...(value.reason.trim() === '' ? [{ field: 'reason', text: t('writeReason') } as const] : []),
    ...(agrees && !isPlainDate(value.effectiveOn)
      ? [{ field: 'effectiveOn', text: t('writeDay', { example: shortDate(today) }) } as const]
      : []),
    ...(agrees && talk.needsManagersView && value.manager.trim() === ''
      ? [{ field: 'manager', text: t('writeManager') } as const]
      : []),
    ...(agrees && talk.needsManagersView && value.managersView.trim() === ''
      ? [{ field: 'managersView', text: t('writeManagersView') } as const]
      : []),
  ]
  const next = nextOpen(view.things.closings, closingId)
  const leave = () => (next === null ? goTo('closing', 'next') : goTo('closing', 'form', next))
  const record = async () => {
    if (decidedAt !== null && !draft.begun) return leave()
    if (!problems.tell(found()) || value.outcome === null) return
    await saveQueue.flushAll()
    const decided = await send('closing.decide', { closingId, decision: decisionOf(value, value.outcome) })
    if (!decided.ok) return problems.tell([{ field: null, text: errorWords(decided.error) }])
    await draft.clear()
    undo.push({
      label: t('recorded', { client: clientWords(closing.client) }),
      undo: async () => {
        // What was typed comes back with it, before the screens ask again.
        await send('session.saveDraft', { reviewId, key, body: JSON.stringify(value) })
        const back = await send('closing.decide', { closingId, decision: closing.decision })
        // It was taken back by the button since: there is nothing left to undo.
        if (!back.ok && back.error.code === 'step-not-allowed' && closing.decision === null) return null
        return undone(Promise.resolve(back))
      },
    })
    await leave()
  }
  const takeBack = async () => {
    const back = await send('closing.decide', { closingId, decision: null })
    tell(back.ok ? null : back.error)
    if (back.ok && !draft.begun) draft.set(value)
  }
  return {
    value,
    set: (change: Partial<DecisionDraft>) => draft.set({ ...value, ...change }),
    flush: draft.flush,
    problems,
    record,
    takeBack,
    leave,
    recordWords:
      decidedAt === null || draft.begun ? t('record') : next === null ? t('goOnToNaming') : t('next'),
  }
}

/** What was decided; before that nothing, and the last day that the form proposes. */
const startOf = ({ closing: { decision, form } }: ClosingTalk): DecisionDraft => ({
  outcome: decision?.outcome ?? null,
  reason: decision?.reason ?? '',
  effectiveOn: decision?.effectiveOn ?? (form.kind === 'closing' ? form.lastDay : null) ?? '',
  manager: decision?.manager ?? '',
  managersView: decision?.managersView ?? '',
})

const decisionOf = (
  { reason, effectiveOn, manager, managersView }: DecisionDraft,
  outcome: ClosingDecision['outcome'],
): ClosingDecision => ({
  outcome,
  reason: reason.trim(),
  effectiveOn: outcome === 'agreed' && isPlainDate(effectiveOn) ? effectiveOn : null,
  manager: manager.trim() === '' ? null : manager.trim(),
  managersView: managersView.trim() === '' ? null : managersView.trim(),
})
