import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { AppError } from '#contract/app-error.ts'
import type { OperationInput, OperationName, OperationOutput, OperationResult } from '#contract/index.ts'
import { callOperation } from './bridge.ts'
import { appErrorOf, OperationFailure } from './operation-failure.ts'
import { saveQueue } from './saving/save-queue.ts'

export type OperationQuery<N extends OperationName> = {
  /** What was read last; stays while it is read again. */
  readonly data: OperationOutput<N> | undefined
  readonly error: AppError | null
  /** Nothing has come yet. */
  readonly loading: boolean
  readonly again: () => void
}

/** Reads by an operation of the contract and keeps it until an event of the core says that it is out of date. */
export const useOperationQuery = <N extends OperationName>(
  operation: N,
  input: OperationInput<N>,
  options: { readonly enabled?: boolean } = {},
): OperationQuery<N> => {
  const query = useQuery({
    queryKey: [operation, input],
    queryFn: () => read(operation, input),
    enabled: options.enabled ?? true,
    placeholderData: undefined,
  })
  return {
    data: query.data,
    error: query.error === null ? null : appErrorOf(query.error),
    loading: query.isPending,
    again: () => void query.refetch(),
  }
}

export type OperationMutation<N extends OperationName> = {
  /** Never throws. Runs of one operation go one after the other, never beside each other. */
  readonly run: (input: OperationInput<N>) => Promise<OperationResult<N>>
  readonly pending: boolean
  /** Of the last run; cleared by the next. */
  readonly error: AppError | null
  readonly clearError: () => void
}

/** Changes something by an operation of the contract. The footer says 'Saving…' and 'Saved at …' meanwhile. */
export const useOperationMutation = <N extends OperationName>(
  operation: N,
  options: {
    /** For what writes nothing: judging a passphrase, choosing a file. */ readonly silent?: boolean
  } = {},
): OperationMutation<N> => {
  const silent = options.silent ?? false
  const mutation = useMutation({
    scope: { id: operation },
    mutationFn: async (input: OperationInput<N>) => {
      const result = await (silent
        ? callOperation(operation, input)
        : saveQueue.track(callOperation(operation, input)))
      if (!result.ok) throw new OperationFailure(result.error)
      return result.value
    },
  })
  const { mutateAsync, reset } = mutation
  const run = useCallback(
    async (input: OperationInput<N>): Promise<OperationResult<N>> => {
      try {
        return { ok: true, value: await mutateAsync(input) }
      } catch (thrown) {
        return { ok: false, error: appErrorOf(thrown) }
      }
    },
    [mutateAsync],
  )
  return {
    run,
    pending: mutation.isPending,
    error: mutation.error === null ? null : appErrorOf(mutation.error),
    clearError: reset,
  }
}

const read = async <N extends OperationName>(
  operation: N,
  input: OperationInput<N>,
): Promise<OperationOutput<N>> => {
  const result = await callOperation(operation, input)
  if (!result.ok) throw new OperationFailure(result.error)
  return result.value
}
