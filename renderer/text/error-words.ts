import type { AppError } from '#contract/app-error.ts'
import { errors } from './errors.ts'

/** What happened and what to do about it, in the words of the reader. */
export const errorWords = (error: AppError): string => {
  const figures: Record<string, unknown> = { ...error.detail, reference: error.reference ?? '' }
  return errors[error.code].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(figures[name] ?? ''))
}
