import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DocumentId } from '#basics/ids.ts'
import { ok } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { OperationOutput } from '#contract/index.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { callOperation } from './bridge.ts'
import { appErrorOf, OperationFailure } from './operation-failure.ts'
import { saveQueue } from './saving/save-queue.ts'

/** How a sample's file comes in and goes, for the screens on which one can be attached. */
export const useFileWays = (documentId: DocumentId) =>
  useMemo(
    () => ({
      choose: async (title: string) => {
        const opened = await callOperation('platform.openFile', { kind: 'document', title })
        return opened.ok ? ok(opened.value?.files[0] ?? null) : opened
      },
      attach: (file: { readonly name: string; readonly base64: string }) =>
        saveQueue.track(callOperation('document.attachFile', { documentId, ...file })),
      takeOff: () => saveQueue.track(callOperation('document.takeFileOff', { documentId })),
      read: () => callOperation('document.file', { documentId }),
      errorWords,
    }),
    [documentId],
  )

/**
 * The bytes of a file that a view shows; asked for once, since the same hash is the same bytes, whatever changes
 * beside them, and forgotten with the view.
 */
export const useFileBytes = (
  documentId: DocumentId,
  sha256: string | null,
): { readonly file: OperationOutput<'document.file'> | null; readonly error: AppError | null } => {
  const query = useQuery({
    queryKey: ['bytes of a file', documentId, sha256],
    queryFn: async () => {
      const result = await callOperation('document.file', { documentId })
      if (!result.ok) throw new OperationFailure(result.error)
      return result.value
    },
    enabled: sha256 !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return { file: query.data ?? null, error: query.error === null ? null : appErrorOf(query.error) }
}
