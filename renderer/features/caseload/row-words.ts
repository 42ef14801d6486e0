import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Translate } from '#renderer/text/translate.ts'

export type RowWords = {
  readonly t: Translate<'caseload'>
  readonly parts: Translate<'parts'>
  readonly terms: Translate<'terms'>
}

/** Fetched once for all rows of a table: fetched in each, they are a third of the time of a long one. */
export const useRowWords = (): RowWords => {
  const { t } = useTranslation('caseload')
  const { t: parts } = useTranslation('parts')
  const { t: terms } = useTranslation('terms')
  return useMemo(() => ({ t, parts, terms }), [t, parts, terms])
}
