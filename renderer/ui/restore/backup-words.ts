import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf, type Instant, timeOf } from '#basics/instant.ts'

/** '3 Nov 2026, 12:30'. */
export const useWhen = (): ((at: Instant) => string) => {
  const { t } = useTranslation('backup')
  return at => t('when', { date: shortDate(dateOf(at)), time: timeOf(at) })
}

/** '4 seconds'; nobody counts what is shorter than one. */
export const useTook = (): ((ms: number) => string) => {
  const { t } = useTranslation('backup')
  return ms => (ms < 1000 ? t('underASecond') : t('second', { count: Math.round(ms / 1000) }))
}
