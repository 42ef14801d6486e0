import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { OperationInput } from '#contract/index.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'

/** What is done with a client by hand. Each can be taken back from the strip and by Ctrl+Z. */
export const useMoves = () => {
  const { t } = useTranslation('caseload')
  const undo = useUndo()
  const add = useOperationMutation('caseload.addClient')
  const close = useOperationMutation('caseload.closeClient')
  const transfer = useOperationMutation('caseload.transferClient')
  const bringBack = useOperationMutation('caseload.returnClient')

  const done = (clientId: ClientId, label: string) =>
    undo.push({
      label,
      undo: async () => {
        const back = await saveQueue.track(callOperation('caseload.undoLastMove', { clientId }))
        return back.ok ? null : errorWords(back.error)
      },
    })

  return {
    pending: add.pending || close.pending || transfer.pending || bringBack.pending,
    add: async (input: OperationInput<'caseload.addClient'>, client: string) => {
      const result = await add.run(input)
      if (result.ok) done(result.value.clientId, t('undo.added', { client }))
      return result
    },
    close: async (input: OperationInput<'caseload.closeClient'>, client: string) =>
      told(await close.run(input), () => done(input.clientId as ClientId, t('undo.closed', { client }))),
    transfer: async (input: OperationInput<'caseload.transferClient'>, client: string, name: string) =>
      told(await transfer.run(input), () =>
        done(input.clientId as ClientId, t('undo.transferred', { client, name })),
      ),
    bringBack: async (input: OperationInput<'caseload.returnClient'>, client: string) => {
      const result = await bringBack.run(input)
      if (result.ok) done(result.value.clientId, t('undo.returned', { client }))
      return result
    },
  }
}

const told = <T>(result: Result<T, AppError>, whenDone: () => void): Result<T, AppError> => {
  if (result.ok) whenDone()
  return result
}
