import type { ClientId, ReviewId } from '#basics/ids.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import { callOperation } from './bridge.ts'
import { saveQueue } from './saving/save-queue.ts'

/** How the texts of one review leave the window, and how it is said that they were entered. */
export const clientTextWays = (reviewId: ReviewId) => ({
  copy: async (clientId: ClientId): Promise<Result<unknown, AppError>> => {
    const text = await callOperation('record.copyClientText', { reviewId, clientId })
    return text.ok ? callOperation('platform.copyText', { text: text.value.text }) : text
  },
  enter: (clientId: ClientId, on: PlainDate | null): Promise<Result<unknown, AppError>> =>
    saveQueue.track(callOperation('record.enteredElsewhere', { reviewId, clientId, on })),
})
