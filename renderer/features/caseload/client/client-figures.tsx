import { useTranslation } from 'react-i18next'
import { monthName, shortDate } from '#basics/date-words.ts'
import type { ClientView } from '#contract/caseload.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Facts } from '#renderer/ui/facts.tsx'

/** The four things one looks for first. */
export const ClientFigures = ({ view }: { readonly view: ClientView }) => {
  const { t } = useTranslation('caseload')
  const { t: parts } = useTranslation('parts')
  const { t: terms } = useTranslation('terms')
  const { score, highestTotal } = view
  const values = view.months[0]?.values
  const none = <span className="dimmer">{parts('notRecorded')}</span>
  return (
    <Facts
      facts={[
        { term: t('factBand'), value: score === null ? none : <BandMark band={score.band} /> },
        {
          term:
            score === null ? t('scoreNone') : t(`score.${score.source}`, { month: monthName(score.month) }),
          value:
            score === null
              ? none
              : highestTotal === null
                ? score.total
                : t('scoreOf', { total: score.total, highest: highestTotal }),
        },
        { term: t('factRisk'), value: values?.risk == null ? none : terms(`risk.${values.risk}`) },
        {
          term: t('factLast'),
          value: values?.lastContact == null ? none : shortDate(values.lastContact),
        },
      ]}
    />
  )
}
