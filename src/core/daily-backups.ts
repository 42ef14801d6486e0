import type { Topic } from '#contract/event.ts'
import { backUpToday, isDailyDue } from '#usecases/backup/daily.ts'
import type { VaultContext } from '#usecases/context.ts'

export type DailyBackups = {
  /** A call was answered: it waits for the next pause. */
  readonly called: () => void
  readonly cancel: () => void
}

/**
 * Backs up once a day of use, in a pause: it holds the core for about a second per 130 MB. Somebody who never pauses is
 * backed up all the same. It stands in line like a call, so that it is never inside anybody's transaction.
 */
export const dailyBackups = (
  inLine: (work: () => Promise<void>) => Promise<void>,
  context: Pick<VaultContext, 'needs' | 'state' | 'between'>,
  tell: (topics: Topic[]) => void,
): DailyBackups => {
  let timer: NodeJS.Timeout | null = null
  let waitingSince: number | null = null

  const run = async () => {
    timer = null
    waitingSince = null
    const topics = new Set<Topic>()
    try {
      await backUpToday({ ...context, changed: (...more) => void more.map(topic => topics.add(topic)) })
    } catch (error) {
      context.needs.log('daily-backup-failed', { code: (error as { code?: string }).code ?? 'unknown' })
    }
    if (topics.size > 0) tell([...topics])
  }

  const cancel = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  return {
    called: () => {
      if (context.state.vault === null || (timer === null && !isDailyDue(context))) return
      const now = performance.now()
      waitingSince ??= now
      cancel()
      const wait = Math.min(PAUSE_MS, Math.max(0, waitingSince + AT_THE_LATEST_MS - now))
      timer = setTimeout(() => void inLine(run), wait).unref()
    },
    cancel,
  }
}

/** Nobody has asked anything for so long. */
export const PAUSE_MS = 45_000
export const AT_THE_LATEST_MS = 15 * 60_000
