import type { AppError } from '#contract/app-error.ts'

/** An operation's error on its way through the cache, which knows thrown errors only. */
export class OperationFailure extends Error {
  readonly error: AppError

  constructor(error: AppError) {
    super(error.code)
    this.error = error
  }
}

/** The error as data, whatever was thrown. */
export const appErrorOf = (thrown: unknown): AppError =>
  thrown instanceof OperationFailure ? thrown.error : { code: 'unforeseen' }
