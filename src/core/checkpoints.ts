import type { Log } from '#usecases/needs.ts'

export type Checkpoints = {
  /** Something may have been committed: the write-ahead log is folded back within the delay. */
  readonly soon: () => void
  /** Closing the vault folds it back as well. */
  readonly cancel: () => void
}

/**
 * Folds the write-ahead log back into the database between calls, at most `CHECKPOINT_AFTER_MS` after a commit: what was
 * replaced or deleted is then gone from the log too, and no commit has to wait for it.
 */
export const checkpointsBetween = (
  inLine: (work: () => Promise<void>) => Promise<void>,
  checkpoint: () => Promise<void> | void,
  log: Log,
): Checkpoints => {
  let timer: NodeJS.Timeout | null = null
  const run = async () => {
    timer = null
    try {
      await checkpoint()
    } catch (error) {
      // What was committed is safe in the log; the next commit asks again.
      log('checkpoint-failed', { code: (error as { code?: string }).code ?? 'unknown' })
    }
  }
  return {
    soon: () => {
      timer ??= setTimeout(() => void inLine(run), CHECKPOINT_AFTER_MS).unref()
    },
    cancel: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}

/** A promise of at most 30 s, less what a long call may hold it up. */
export const CHECKPOINT_AFTER_MS = 10_000
