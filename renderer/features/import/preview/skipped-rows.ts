import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#contract/imports.ts'

export type Skipped = ImportPreview['skipped'][number]

export const skippedOf = (skipped: readonly Skipped[], reason: Skipped['reason']): readonly Skipped[] =>
  skipped.filter(row => row.reason === reason)

/** 'rows 1 and 2 are a title'; all of one reason, nothing for none. */
export const useSkippedWords = (): ((skipped: readonly Skipped[]) => string) => {
  const { t } = useTranslation('importMapping')
  return skipped => {
    const [first] = skipped
    if (first === undefined) return ''
    const rows = listOf(
      skipped.map(({ row }) => row),
      t('and'),
    )
    return t(`skipped.${first.reason}`, { count: skipped.length, rows })
  }
}

const MOST_NAMED = 5

const listOf = (rows: readonly number[], and: string): string => {
  const named = rows.slice(0, MOST_NAMED)
  if (rows.length > MOST_NAMED) return `${named.join(', ')} …`
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} ${and} ${named.at(-1)}`
}
