import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { isPlainDate } from '#basics/plain-date.ts'
import type { AppError } from '#contract/app-error.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { importFigures } from '#renderer/text/import-figures.ts'

type FieldName = keyof typeof importFigures.field

/** The name of a field as people know it. */
export const useFieldWords = (): ((field: string) => string) => {
  const { t } = useTranslation('importFigures')
  return field => (field in importFigures.field ? t(`field.${field as FieldName}`) : field)
}

/** Days in a value as people write them; everything else as it is. */
export const valueWords = (value: string | null): string =>
  (value ?? '–')
    .split(' ')
    .map(part => (isPlainDate(part) ? shortDate(part) : part))
    .join(' ')

/** Why a file can't be read. What it seems to be instead says what to do. */
export const useFileErrorWords = (): ((error: AppError) => string) => {
  const { t } = useTranslation('importFigures')
  return error => {
    const kind = String(error.detail?.looksLike ?? '')
    return kind in importFigures.looksLike
      ? t(`looksLike.${kind as keyof typeof importFigures.looksLike}`)
      : errorWords(error)
  }
}
