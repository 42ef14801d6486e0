import { useTranslation } from 'react-i18next'
import { lengthInWords, shortDate } from '#basics/date-words.ts'
import { daysBetween, type PlainDate } from '#basics/plain-date.ts'
import { StatusMark } from '#renderer/ui/status-mark.tsx'

type DueWordsProps = {
  readonly due: PlainDate | null
  readonly today: PlainDate
  /** Instead of the day, where a session decides it. */
  readonly before?: boolean
}

/** At the right of a line: the day, and before it how late it is. */
export const DueWords = ({ due, today, before = false }: DueWordsProps) => {
  const { t } = useTranslation('today')
  const late = due === null ? 0 : daysBetween(due, today)
  return (
    <span className="due">
      {late > 0 && <StatusMark status="due">{t('late', { time: lengthInWords(late) })}</StatusMark>}
      <span>{before ? t('beforeSession') : due !== null && shortDate(due)}</span>
    </span>
  )
}
