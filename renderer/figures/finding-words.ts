import { useTranslation } from 'react-i18next'
import { longMonth, monthName } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import { inWords } from '#basics/number-words.ts'
import { findingOf } from '#domain/trend/finding.ts'
import type { MeasuredTrend } from './measured-trend.ts'

/** What a series shows, as a heading and a sentence: ordinary variation is said as such. */
export const useFindingWords = (): ((trend: MeasuredTrend) => {
  readonly title: string
  readonly lead: string
}) => {
  const { t } = useTranslation('overTime')
  const months = (count: number) => `${inWords(count)} ${count === 1 ? 'month' : 'months'}`
  return trend => {
    const found = findingOf(trend)
    const subject = t(`subject.${trend.measure}`)
    const trial = trend.trial && trend.mean !== null ? ` ${t('trialLead')}` : ''
    const signal = `${t('signalLead')}${trial}`
    switch (found.kind) {
      case 'no-months':
        return { title: t('noMonthsTitle'), lead: t('noMonthsLead') }
      case 'too-few':
        return {
          title: t('tooFewTitle', { subject }),
          lead:
            found.sinceBase && trend.base !== undefined
              ? t('tooFewSinceLead', { month: longMonth(trend.base.month), words: months(found.months) })
              : t('tooFewLead', { words: months(found.months) }),
        }
      case 'usual':
        return {
          title: t('usualTitle', { subject }),
          lead: `${t('usualLead', { words: months(found.months) })}${trial}`,
        }
      case 'shift':
        return {
          title: found.isNow
            ? t(`shiftTitle.${found.side}`, { subject, count: found.count })
            : t(`shiftPastTitle.${found.side}`, { subject, ...stretch(found) }),
          lead: signal,
        }
      case 'trend':
        return { title: t(`trendTitle.${found.side}`, { subject, count: found.count }), lead: signal }
      case 'outside':
        return {
          title:
            found.count === 1
              ? t(`outsideTitle.${found.side}`, { subject, to: longMonth(found.to) })
              : t(`outsideRunTitle.${found.side}`, { subject, ...stretch(found) }),
          lead: signal,
        }
      case 'two-of-three':
        return { title: t(`nearTitle.${found.side}`, { subject }), lead: signal }
    }
  }
}

/** 'April' to 'October 2026': the year once where it is the same. */
const stretch = ({ from, to }: { readonly from: Month; readonly to: Month }) => ({
  from: from.slice(0, 4) === to.slice(0, 4) ? monthName(from) : longMonth(from),
  to: longMonth(to),
})
