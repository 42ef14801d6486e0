import { type AppError, appError, type ErrorCode } from '#contract/app-error.ts'

/** Ends a use case and rolls its transaction back. The core gives the error inside to the asker, as data. */
export class Refusal extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.code)
    this.error = error
  }
}

export const refuse = (code: ErrorCode, more: Omit<AppError, 'code'> = {}): never => {
  throw new Refusal(appError(code, more))
}
